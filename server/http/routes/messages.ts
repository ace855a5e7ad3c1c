import { Router } from "express";
import { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import { askJson, replyJson } from "../../public-answer.ts";
import type { House } from "../../shop-context.ts";
import { takeTurn } from "../../turns.ts";
import { visitorOf } from "../middleware/identify.ts";
import { openStream } from "../stream.ts";

const Body = z.object({
  text: z.string().max(20_000),
  id: z.string().min(1).max(100).optional(),
  asOf: z.string().optional(),
});

/** One turn, merchant or buyer by token. `id` is the client's own message id: sent twice, it is answered once. */
export const messageRoutes = (house: House): Router => {
  const router = Router({ mergeParams: true });
  router.post("/conversations/:conversation/messages", async (request, response) => {
    const { shop, actor } = visitorOf(response);
    const parsed = Body.safeParse(request.body);
    if (!parsed.success)
      throw new AppError(
        "invalid_input",
        `Send {"text": "…"}: ${parsed.error.issues[0]?.path.join(".")} ${parsed.error.issues[0]?.message}.`,
      );
    const { text, id, asOf } = parsed.data;
    const conversation = String(request.params["conversation"]);
    const message = {
      text,
      asOf,
      conversation: conversation === "new" ? undefined : conversation,
      clientMessageId: id,
    };
    const json = actor.kind === "buyer" ? replyJson : askJson;
    if (!request.accepts("json") || request.headers.accept?.includes("text/event-stream")) {
      const stream = openStream(response);
      await stream.run(async () => {
        const answer = await takeTurn(house, shop, actor, message, {
          tool: (trace) => stream.send("tool", trace),
          action: (note) => stream.send("action", note),
          delta: (delta) => stream.send("delta", { text: delta }),
        });
        stream.send("done", json(answer));
      }, house.log);
      return;
    }
    response.json(json(await takeTurn(house, shop, actor, message)));
  });
  return router;
};
