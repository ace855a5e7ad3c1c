import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import { findCustomer } from "../../db/customers.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { address } from "./change-order-address.ts";

export const changeCustomerAddress = defineWriteTool({
  name: "change_customer_address",
  title: "Change a customer's default address",
  description:
    "Changes the address in a customer's own profile; orders that are under way keep theirs. A buyer changes his own only. Needs a yes.",
  input: z.object({ customerId: z.string().min(1), address }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ customerId }) => `change_customer_address/${customerId}`,
  async plan({ customerId, address: to }, ctx) {
    const own = ctx.actor.kind !== "buyer" || ctx.actor.id === customerId;
    const row = own ? await findCustomer(ctx.data, customerId) : undefined;
    if (!row) throw notFound("Customer", customerId);
    const shown = Object.values(to)
      .filter((part) => part !== "")
      .join(", ");
    return {
      rows: [{ table: "customers", id: customerId, before: { address: row.address }, after: { address: to } }],
      summary: { zh: `默认收货地址改为:${shown}`, en: `Change the default address to: ${shown}` },
      event: "customer.address_changed",
      facts: [fact("customer", "customer id", customerId, "text", { table: "customers", ids: [customerId] })],
    };
  },
});
