import { z } from "zod";
import type { Given } from "../../../agents/answer.ts";
import { askJson, replyJson } from "../../public-answer.ts";
import type { House } from "../../shop-context.ts";
import { takeTurn } from "../../turns.ts";
import { dressAnswer } from "../../widget/dress-answer.ts";
import { json, type Route, route } from "../api/route.ts";
import { Answer } from "../api/shapes.ts";
import { openStream } from "../stream.ts";

const Body = z.object({
  text: z.string().min(1).max(20_000),
  id: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: "your own id of the message: sent twice, it is answered once" }),
  asOf: z
    .string()
    .optional()
    .meta({ description: "the last complete day, YYYY-MM-DD (default: the shop's yesterday)" }),
});

/** One turn, merchant or buyer by token. */
export const messageRoutes = (house: House): Route[] => [
  route({
    method: "post",
    path: "/conversations/:conversation/messages",
    group: "Conversations",
    summary: "Say something and get the answer",
    detail:
      "The token decides the side: a merchant's token asks the copilot, a buyer's token customer service. `new` as the conversation starts one. With `Accept: text/event-stream` the turn comes as events while it runs: `agent` (who is at work), `tool` (what was looked up), `action` (a change that waits for a yes), then `delta` (the words, once every number in them is checked) and `done`.",
    who: "anyone",
    body: Body,
    answers: [json("The answer with its facts and actions", Answer), ["text/event-stream", "The same, as it comes"]],
    async handle({ shop, actor, params, body, request, response }) {
      const { text, id, asOf } = body;
      const conversation = params["conversation"];
      const message = {
        text,
        asOf,
        conversation: conversation === "new" ? undefined : conversation,
        clientMessageId: id,
      };
      const shape = async (answer: Given) =>
        actor.kind === "buyer"
          ? replyJson(answer, await dressAnswer(answer, { data: house.db.shop(shop.id), shop, actor }))
          : askJson(answer);
      if (!request.headers.accept?.includes("text/event-stream"))
        return shape(await takeTurn(house, shop, actor, message));
      const stream = openStream(response);
      await stream.run(async () => {
        const answer = await takeTurn(house, shop, actor, message, {
          agent: (name) => stream.send("agent", { agent: name }),
          tool: (trace, agent) => stream.send("tool", agent ? { ...trace, agent } : trace),
          action: (note) => stream.send("action", note),
          delta: (delta) => stream.send("delta", { text: delta }),
        });
        stream.send("done", await shape(answer));
      }, house.log);
      return undefined;
    },
  }),
];
