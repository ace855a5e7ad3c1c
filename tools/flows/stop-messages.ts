import { z } from "zod";
import { isGuest } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { addressHash, emailIn } from "../../core/flows/address.ts";
import { optOut } from "../../db/flows/optouts.ts";
import { defineTool } from "../define-tool.ts";

export const stopMessages = defineTool({
  name: "stop_messages",
  title: "Send me nothing more",
  description:
    "Unsubscribes the buyer who is signed in, and his e-mail address, from all reminders and marketing, for ever. Only on his own words.",
  input: z.object({}),
  output: z.object({}),
  risk: "read",
  keeps: true,
  permission: "customers:read",
  async handle(_, { actor, data, now }) {
    if (actor.kind !== "buyer" || isGuest(actor))
      throw new AppError("not_allowed", "Only a customer who is signed in can unsubscribe himself.");
    const [row] = await data.query<{ email: string | null }>(
      "select email from current_customers where customer_id = $1",
      [actor.id],
    );
    const address = emailIn(row?.email ?? null);
    await optOut(data, {
      customer: actor.id,
      addressHash: address && addressHash(address),
      how: "said",
      message: null,
      at: now(),
    });
    return { data: {}, facts: [] };
  },
});
