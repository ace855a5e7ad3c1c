import { DateTime } from "luxon";
import { z } from "zod";
import { notFound } from "../../../core/errors.ts";
import { promiseKinds, promiseStates } from "../../../core/promises/promise.ts";
import { writeAudit } from "../../../db/audit.ts";
import { tellOf } from "../../../db/outbox.ts";
import { type PromiseRow, pageOfPromises, settleByPerson } from "../../../db/promises/read.ts";
import { settlePromises } from "../../../db/promises/settle.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { pageQuery } from "../api/shapes.ts";

const instant = z.string().nullable();
const row = z.record(z.string(), z.unknown());
const Promised = z.object({
  id: z.string(),
  kind: z.enum(promiseKinds),
  state: z.enum(promiseStates),
  words: z.string().meta({ description: "the sentence the buyer read" }),
  about: z.object({ table: z.string(), id: z.string() }),
  order: z.string().nullable(),
  customer: z.string().nullable(),
  conversation: z.string().nullable(),
  dueAt: instant.meta({ description: "UTC; null where no time was named" }),
  dueLocal: instant.meta({ description: "the same on the shop's own clock, with its offset" }),
  timezone: z.string(),
  by: z.object({ kind: z.enum(["template", "machine", "person"]), id: z.string() }),
  proof: z.array(row).meta({ description: "the facts behind it, with the rows they come from" }),
  because: z.string().meta({
    description: "not_due, done_in_time, done_late, not_done, released, told_anew, nobody_can_tell or said_by_person",
  }),
  evidence: z.array(row).meta({ description: "the rows that decided it" }),
  history: z.array(row).meta({ description: "what it was before, and since when" }),
  madeAt: z.string(),
  settledAt: instant,
});

const local = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone }).toISO({ suppressMilliseconds: true });
const promiseJson = (each: PromiseRow) => ({
  id: each.promise_id,
  kind: each.kind,
  state: each.state,
  words: each.body,
  about: { table: each.about_table, id: each.about_id },
  order: each.order_id,
  customer: each.customer_id,
  conversation: each.conversation_id,
  dueAt: each.due_at,
  dueLocal: each.due_at && local(each.due_at, each.timezone),
  timezone: each.timezone,
  by: each.promised_by,
  proof: each.proof,
  because: each.because,
  evidence: each.evidence,
  history: each.history,
  madeAt: each.created_at,
  settledAt: each.settled_at,
});

export const promiseRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/promises",
    group: "Promises",
    summary: "What was promised to buyers, by when and on what ground, newest first",
    detail:
      "What became of each is reckoned from the shop's rows when this is asked: shipped, delivered, paid back or answered in time. About to break is the last day, or the second half of a shorter time.",
    who: "shop",
    query: pageQuery.extend({
      state: z.enum(promiseStates).optional(),
      order: z.string().max(200).optional(),
      conversation: z.string().max(200).optional(),
    }),
    answers: [json("one page of promises", z.object({ promises: z.array(Promised), next: z.string().nullable() }))],
    async handle({ shop, query }) {
      const data = house.db.shop(shop.id);
      const now = house.now();
      await settlePromises(data, now);
      const { rows, next } = await pageOfPromises(data, query, now, query);
      return { promises: rows.map(promiseJson), next };
    },
  }),
  route({
    method: "post",
    path: "/promises/:promise/settle",
    group: "Promises",
    summary: "Say what became of a promise that no row can tell of",
    detail:
      "A call that was made, a promise that the buyer let go. From then on no row outweighs it; the audit keeps who said so.",
    who: "person",
    body: z.object({ state: z.enum(["kept", "withdrawn"]), why: z.string().trim().min(1).max(500) }),
    answers: [json("the promise and its state", z.object({ id: z.string(), state: z.enum(promiseStates) }))],
    async handle({ shop, actor, params, body }) {
      const id = params["promise"] ?? "";
      const at = house.now();
      const kept = await house.db.shop(shop.id).transaction(async (tx) => {
        const found = await settleByPerson(tx, id, { ...body, who: actor.id, at });
        if (!found) return false;
        const by = { kind: actor.kind, id: actor.id };
        await writeAudit(tx, { actor: by, action: "promise.settled", subject: id, detail: body, at });
        await tellOf(tx, "promise.settled", { id, state: body.state, by: actor.id });
        return true;
      });
      if (!kept) throw notFound("Promise", id);
      return { id, state: body.state };
    },
  }),
];
