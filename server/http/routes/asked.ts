import { z } from "zod";
import type { Answer as Kept } from "../../../agents/answer.ts";
import { notFound } from "../../../core/errors.ts";
import { askedTurns, listAsked, type SaidRow } from "../../../db/asked.ts";
import { askJson } from "../../public-answer.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Answer, pageQuery } from "../api/shapes.ts";

const group = "Conversations";
const Turn = z.object({
  turn: z.int(),
  saidBy: z.enum(["merchant", "agent"]),
  text: z.string(),
  saidAt: z.string(),
  answer: Answer.optional().meta({ description: "with a question: what it got, as it was sent" }),
});

const turnJson = (row: SaidRow) => ({
  turn: row.turn,
  saidBy: row.said_by === "merchant" ? "merchant" : "agent",
  text: row.body,
  saidAt: row.said_at.toISOString(),
  ...(row.result ? { answer: askJson(row.result as Kept) } : {}), // kept by answerTurn
});

/** The merchant's own conversations with the copilot. */
export const askedRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/asked",
    group,
    summary: "The shop's own questions to the copilot, by conversation, the last one first",
    who: "person",
    query: pageQuery,
    answers: [
      json(
        "one page of conversations",
        z.object({
          conversations: z.array(
            z.object({ id: z.string(), title: z.string(), turns: z.int(), updatedAt: z.string() }),
          ),
          next: z.string().nullable(),
        }),
      ),
    ],
    async handle({ shop, query }) {
      const { rows, next } = await listAsked(house.db.shop(shop.id), query);
      return {
        conversations: rows.map((row) => ({
          id: row.conversation_id,
          title: row.title,
          turns: row.turns,
          updatedAt: row.updated_at.toISOString(),
        })),
        next,
      };
    },
  }),
  route({
    method: "get",
    path: "/asked/:conversation",
    group,
    summary: "One of these conversations, with its answers, figures and sources",
    who: "person",
    answers: [json("its turns, oldest first", z.object({ conversation: z.string(), turns: z.array(Turn) }))],
    async handle({ shop, params }) {
      const id = params["conversation"] ?? "";
      const rows = await askedTurns(house.db.shop(shop.id), id);
      if (rows.length === 0) throw notFound("Conversation", id);
      return { conversation: id, turns: rows.map(turnJson) };
    },
  }),
];
