import { z } from "zod";
import type { Shop } from "../../../core/context.ts";
import { AppError, notFound } from "../../../core/errors.ts";
import { newId } from "../../../core/ids.ts";
import { everyDay, nextTime } from "../../../core/timetable.ts";
import {
  endStanding,
  keepStanding,
  type StandingQuestion,
  standingQuestion,
  standingQuestions,
} from "../../../db/standing-questions.ts";
import type { House } from "../../shop-context.ts";
import { longestMessage } from "../../turns.ts";
import { json, type Route, route } from "../api/route.ts";

const group = "Conversations";
/** More than anyone reads in a morning. */
const most = 30;
const atShape = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: "HH:MM on the shop's clock" });
const weekdaysShape = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .transform((days) => [...new Set(days)].sort())
  .meta({ description: "1 Monday to 7 Sunday" });
const textShape = z.string().trim().min(1).max(longestMessage);
const New = z.object({ text: textShape, at: atShape, weekdays: weekdaysShape.default([...everyDay]) });
const Changed = z.object({ text: textShape, at: atShape, weekdays: weekdaysShape, paused: z.boolean() }).partial();
const Standing = z.object({
  id: z.string().meta({ description: "names its conversation as well, where the answers are" }),
  text: z.string(),
  at: z.string(),
  weekdays: z.array(z.int()),
  by: z.string(),
  nextAt: z.string().nullable().meta({ description: "null: paused" }),
  lastAt: z.string().nullable(),
});
const standingJson = ({ nextAt, lastAt, ...rest }: StandingQuestion) => ({
  ...rest,
  nextAt: nextAt?.toISOString() ?? null,
  lastAt: lastAt?.toISOString() ?? null,
});

async function existing(house: House, shop: Shop, id: string): Promise<StandingQuestion> {
  const found = await standingQuestion(house.db.shop(shop.id), id);
  if (!found) throw notFound("Question", id);
  return found;
}

/** Questions to the copilot that are asked at their times by themselves. */
export const standingRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/standing-questions",
    group,
    summary: "The questions that are asked at their times by themselves",
    who: "person",
    answers: [json("the oldest first", z.object({ questions: z.array(Standing) }))],
    handle: async ({ shop }) => ({
      questions: (await standingQuestions(house.db.shop(shop.id))).map(standingJson),
    }),
  }),
  route({
    method: "post",
    path: "/standing-questions",
    group,
    summary: "Ask a question every day or on some weekdays",
    detail:
      "Its answers come as turns of one conversation, whose id is the question's; `question.answered` tells of each.",
    who: "person",
    body: New,
    answers: [json("the question with its next time", Standing)],
    async handle({ shop, actor, body }) {
      const data = house.db.shop(shop.id);
      if ((await standingQuestions(data)).length >= most)
        throw new AppError("conflict", `At most ${most} questions are asked by themselves: end one first.`);
      const question = { id: newId("ask"), ...body, by: actor.id, nextAt: nextTime(body, shop.timezone, house.now()) };
      await keepStanding(data, question, house.now());
      return standingJson({ ...question, lastAt: null });
    },
  }),
  route({
    method: "put",
    path: "/standing-questions/:question",
    group,
    summary: "Change such a question, pause it or go on with it",
    who: "person",
    body: Changed,
    answers: [json("the question with its next time", Standing)],
    async handle({ shop, params, body: { paused, text, at, weekdays } }) {
      const was = await existing(house, shop, params["question"] ?? "");
      const question = { ...was, text: text ?? was.text, at: at ?? was.at, weekdays: weekdays ?? was.weekdays };
      const stays = paused ?? was.nextAt === null;
      const next = { ...question, nextAt: stays ? null : nextTime(question, shop.timezone, house.now()) };
      await keepStanding(house.db.shop(shop.id), next, house.now());
      return standingJson(next);
    },
  }),
  route({
    method: "post",
    path: "/standing-questions/:question/end",
    group,
    summary: "Ask it no more; what was answered stays",
    who: "person",
    answers: [json("the id that was ended", z.object({ id: z.string() }))],
    async handle({ shop, params }) {
      const id = params["question"] ?? "";
      if (!(await endStanding(house.db.shop(shop.id), id))) throw notFound("Question", id);
      return { id };
    },
  }),
];
