import { z } from "zod";
import { notFound } from "../../../core/errors.ts";
import { linesAfter } from "../../../db/handoff/turns.ts";
import { readTalk } from "../../../db/handoff/word.ts";
import { personDoes } from "../../handoff/persons.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Deed } from "../api/shapes.ts";

const mostLines = 200;
const Line = z.object({
  turn: z.int(),
  saidBy: z.string(),
  person: z.string().nullable(),
  text: z.string(),
  saidAt: z.string(),
});

/** Buyers' conversations as they stand: for the shop's people, and for the buyer whose conversation it is. */
export const conversationRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/conversations/:conversation",
    group: "Conversations",
    summary: "Who speaks in a buyer's conversation, and what was said",
    detail:
      "`after` a turn: what came since, such as a person's reply. A buyer's token opens the buyer's own conversations only.",
    who: "anyone",
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    answers: [
      json(
        "the conversation",
        z.object({
          conversation: z.string(),
          speaker: z.enum(["machine", "waiting", "person", "closed"]),
          person: z.string().nullable(),
          epoch: z.int(),
          owed: z.boolean().meta({ description: "the buyer waits for a person's answer" }),
          lines: z.array(Line),
        }),
      ),
    ],
    async handle({ shop, actor, params, query }) {
      const id = params["conversation"] ?? "";
      const data = house.db.shop(shop.id);
      const talk = await readTalk(data, id);
      // A stranger's conversation does not exist for a buyer.
      if (!talk || (actor.kind === "buyer" && talk.buyer !== actor.id)) throw notFound("Conversation", id);
      const { speaker, epoch, owed } = talk.word;
      const lines = await linesAfter(data, id, query.after, mostLines);
      return {
        conversation: id,
        speaker: speaker.is,
        person: speaker.is === "person" ? speaker.who : null,
        epoch,
        owed,
        lines: lines.map((line) => ({
          turn: line.turn,
          saidBy: line.said_by,
          person: line.person_id,
          text: line.body,
          saidAt: line.said_at.toISOString(),
        })),
      };
    },
  }),
  route({
    method: "post",
    path: "/conversations/:conversation/take",
    group: "Conversations",
    summary: "Take a buyer's conversation from the machine",
    detail: "As taking a ticket; where there is none yet one is opened.",
    who: "person",
    answers: [json("who has the word now", Deed)],
    handle: ({ shop, actor, params }) => personDoes(house, shop, actor, params["conversation"] ?? "", { verb: "take" }),
  }),
];
