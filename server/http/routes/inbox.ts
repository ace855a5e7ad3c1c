import { z } from "zod";
import { isGuestId } from "../../../core/context.ts";
import { AppError } from "../../../core/errors.ts";
import { writeAudit } from "../../../db/audit.ts";
import { type InboxRow, inboxCounts, inboxViews, listInbox } from "../../../db/inbox/list.ts";
import { markAnswer } from "../../../db/inbox/marks.ts";
import { tellOf } from "../../../db/outbox.ts";
import { caseOf } from "../../inbox/case.ts";
import { rehearse } from "../../inbox/rehearse.ts";
import { publicFact } from "../../public-answer.ts";
import type { House } from "../../shop-context.ts";
import { Case, InboxCounts, InboxLine, Suggested } from "../api/inbox-shapes.ts";
import { json, type Route, route } from "../api/route.ts";
import { pageQuery } from "../api/shapes.ts";

const group = "Inbox";
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const speakerOf = ({ status, held_by }: InboxRow): z.output<typeof InboxLine>["speaker"] => {
  if (status === "open") return "machine";
  if (status === "closed") return "closed";
  return held_by === null ? "waiting" : "person";
};
const lineJson = (row: InboxRow) => ({
  conversation: row.conversation_id,
  customer: { id: row.actor_id, name: row.customer_name, tier: row.vip_tier, guest: isGuestId(row.actor_id) },
  speaker: speakerOf(row),
  person: row.held_by,
  until: row.held_until,
  owed: row.owed,
  turns: row.turns,
  last: row.last_by === null ? null : { saidBy: row.last_by, text: row.last_text ?? "" },
  language: row.language,
  feeling: row.feeling,
  intent: row.intent,
  ticket: row.ticket_id
    ? { id: row.ticket_id, kind: row.ticket_kind ?? "", urgency: row.urgency, dueAt: row.due_at }
    : null,
  breaking: { count: row.breaking, dueAt: row.breaks_at },
  marks: { good: row.good, wrong: row.wrong },
  updatedAt: row.updated_at,
});

const lists = (house: House): Route[] => [
  route({
    method: "get",
    path: "/inbox",
    group,
    summary: "Buyers' conversations, the one that moved last first",
    detail:
      "`view`: all, needs_person (nobody has the word, or who had it is gone), mine, with_person, machine or closed. `search` looks at what was said, the customer, the order and the conversation's id.",
    who: "shop",
    query: pageQuery.extend({
      view: z.enum(inboxViews).default("all"),
      language: z.string().max(20).optional(),
      feeling: z.enum(["pos", "neu", "neg", "angry"]).optional(),
      breaking: flag.optional().meta({ description: "true: something promised there is about to break" }),
      mark: z.enum(["good", "wrong"]).optional(),
      search: z.string().trim().max(200).optional(),
    }),
    answers: [
      json(
        "one page, with how many want somebody",
        z.object({ conversations: z.array(InboxLine), counts: InboxCounts, next: z.string().nullable() }),
      ),
    ],
    async handle({ shop, actor, query: { breaking: promise, ...query } }) {
      const data = house.db.shop(shop.id);
      const who = { me: actor.id, now: house.now() };
      const { rows, next } = await listInbox(data, { ...query, promise }, who, query);
      return { conversations: rows.map(lineJson), counts: await inboxCounts(data, who), next };
    },
  }),
  route({
    method: "get",
    path: "/inbox/:conversation",
    group,
    summary: "A conversation with what lies behind each answer, who has the word, and the ticket with its packet",
    who: "shop",
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answers: [json("the conversation, its turns oldest first", Case)],
    handle: ({ shop, actor, params, query: { before, limit } }) =>
      caseOf(house, shop, actor.id, params["conversation"] ?? "", { before: before ?? null, limit }),
  }),
];

const Marking = z.object({
  turn: z.int().min(1),
  mark: z.enum(["good", "wrong"]).nullable().meta({ description: "null takes the mark away" }),
  note: z.string().trim().max(1000).nullish(),
});

export const inboxRoutes = (house: House): Route[] => [
  ...lists(house),
  route({
    method: "post",
    path: "/inbox/:conversation/marks",
    group,
    summary: "Say whether an answer of the machine was good",
    detail: "The last word counts; the audit keeps every one.",
    who: "person",
    body: Marking,
    answers: [json("the mark as it is kept", Marking.extend({ note: z.string().nullable() }))],
    async handle({ shop, actor, params, body }) {
      const conversation = params["conversation"] ?? "";
      const { turn, mark } = body;
      const note = body.note || null;
      const at = house.now();
      const by = { kind: actor.kind, id: actor.id };
      const kept = await house.db.shop(shop.id).transaction(async (tx) => {
        if (!(await markAnswer(tx, conversation, turn, { mark, note, by, at }))) return false;
        const subject = `${conversation}/${turn}`;
        await writeAudit(tx, { actor: by, action: "answer.marked", subject, detail: { mark, note }, at });
        await tellOf(tx, "answer.marked", { conversation, turn, mark, by: actor.id });
        return true;
      });
      if (!kept) throw new AppError("not_found", `Turn ${turn} of ${conversation} is no answer of the machine.`);
      return { turn, mark, note };
    },
  }),
  route({
    method: "post",
    path: "/inbox/:conversation/suggest",
    group,
    summary: "What the machine would say now, with its facts and the changes it would propose",
    detail:
      "Nothing is said, kept or proposed. A change that is wanted is asked for at /tools/:tool with the input that comes with it.",
    who: "person",
    answers: [json("the suggestion", Suggested)],
    async handle({ shop, params }) {
      const { facts, changes, ...said } = await rehearse(house, shop, params["conversation"] ?? "");
      return {
        ...said,
        facts: facts.map(publicFact),
        tools: said.tools.map(({ name, ok }) => ({ name, ok })),
        changes: changes.map(({ tool, input, summary, shown }) => ({
          tool,
          input,
          summaries: JSON.parse(summary),
          changes: shown,
        })),
      };
    },
  }),
];
