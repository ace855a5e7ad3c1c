import { z } from "zod";
import { audienceFacts } from "../audience.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { dryRun, type Tried } from "./dry-run.ts";
import { namedFlow } from "./named-flow.ts";

function reasons(tried: readonly Tried[]): { why: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { result, why } of tried) if (result === "not" && why) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .map(([why, count]) => ({ why, count }))
    .sort((one, two) => two.count - one.count || one.why.localeCompare(two.why));
}

export const tryFlow = defineTool({
  name: "try_flow",
  title: "Who would get it",
  description:
    "A dry run of one flow over the next hours, on or off: who would be written to, when and in which words; who belongs to the part held out; who would not be written to, counted by reason (paid, cancelled, no consent, unsubscribed, no address, not in the segment, too often, too late). Nothing is sent or kept.",
  input: z.object({
    flow: z.string().max(60).describe("such as unpaid_order; list_flows names them"),
    hours: z.number().min(0).max(168).default(24),
    limit: z.int().min(1).max(100).default(20),
  }),
  output: z.object({
    flow: z.string(),
    on: z.boolean(),
    until: z.string(),
    cut: z.boolean().describe("more buyers than were looked at"),
    audience: z.object({ name: z.string(), newest: z.boolean() }).nullable(),
    counts: z.object({ send: z.int(), heldOut: z.int(), not: z.int() }),
    reasons: z.array(z.object({ why: z.string(), count: z.int() })),
    rows: z.array(
      z.object({
        customer: z.string().nullable(),
        order: z.string().nullable(),
        product: z.string().nullable(),
        result: z.enum(["send", "held_out", "not"]),
        why: z.string().nullable(),
        at: z.string().nullable(),
        subject: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ flow: id, hours, limit }, ctx) {
    shopSideOnly(ctx);
    const { found, all } = await namedFlow(ctx.data, id);
    const { audience } = found.flow;
    const until = new Date(ctx.now().getTime() + hours * 3_600_000);
    const { tried, cut } = await dryRun(ctx, found, all, until);
    const of = (result: Tried["result"]) => tried.filter((each) => each.result === result);
    const [send, heldOut, not] = [of("send"), of("held_out"), of("not")];
    const shown = [...send, ...heldOut, ...not].slice(0, limit);
    const why = reasons(tried);
    const source = { table: "orders, customers, flow_enrolments", filter: `dry run of ${id}`, rows: tried.length };
    return {
      data: {
        flow: id,
        on: found.on,
        until: until.toISOString(),
        cut,
        audience: audience && { name: audience.name, newest: audience.version === undefined },
        counts: { send: send.length, heldOut: heldOut.length, not: not.length },
        reasons: why,
        rows: shown.map(({ customer, order, product, result, why: reason, at, message }) => ({
          customer,
          order,
          product,
          result,
          why: reason,
          at: at?.toISOString() ?? null,
          subject: message?.subject ?? null,
          text: message?.body ?? null,
        })),
      },
      facts: [
        fact("send", "buyers who would be written to", send.length, "count", source),
        fact("heldOut", "buyers held out", heldOut.length, "count", source),
        fact("not", "buyers who would not be written to", not.length, "count", source),
        fact("looked", "buyers looked at", tried.length, "count", source),
        fact("hours", "hours ahead", hours, "hours", { table: "question" }),
        ...(audience ? await audienceFacts(ctx, audience) : []),
        ...why.map(({ why: name, count }) => fact(`why.${name}`, `not written to: ${name}`, count, "count", source)),
        ...shown.flatMap(({ key, customer, order, at, message }, index) => {
          const own = { table: order ? "orders" : "customers", ids: [order ?? customer ?? key] };
          return [
            fact(`${index}.customer`, "customer", customer, "text", own),
            fact(`${index}.order`, "order", order, "text", own),
            fact(`${index}.at`, "would leave", at?.toISOString() ?? null, "instant", own),
            fact(`${index}.subject`, "subject", message?.subject ?? null, "text", own),
            fact(`${index}.text`, "message", message?.body ?? null, "text", own),
          ];
        }),
      ],
    };
  },
});
