import { z } from "zod";
import type { Metric } from "../../core/metrics.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { bringOutcomesUpToDate, outcomeCounts } from "../../db/outcomes/keep.ts";
import { conversationCounts, ticketCounts } from "../../db/service-desk.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

export const getServiceQuality = defineTool({
  name: "get_service_quality",
  title: "Service quality",
  description:
    "First response (mean, median, ninth decile), resolution rate and handoff rate of the conversations of a period; what became of the visits held here, from what happened afterwards (verified, not resolved, silent, still open); and the tickets that are open now. A period without conversations has no figures.",
  input: z.object({ from: z.iso.date(), to: z.iso.date() }),
  output: z.object({ conversations: z.int(), open: z.int(), visits: z.int() }),
  risk: "read",
  permission: "service:read",
  async handle({ from, to }, ctx) {
    shopSideOnly(ctx);
    const period = { from, to };
    const counts = await conversationCounts(ctx.data, ctx.shop.timezone, period);
    const tickets = await ticketCounts(ctx.data, ctx.now());
    await bringOutcomesUpToDate(ctx.data, ctx.now());
    const became = await outcomeCounts(ctx.data, ctx.shop.timezone, period);
    const metric = async (name: Metric) => {
      const { rows, source } = await readMetric(ctx.data, ctx.shop, { metric: name, period });
      return { value: counts.conversations > 0 ? (rows[0]?.value ?? null) : null, source: { ...source, period } };
    };
    const mean = await metric("response_seconds");
    const resolved = await metric("resolution_rate");
    const source = {
      table: "past_turns, messages",
      filter: "conversations by the day of the buyer's first message",
      rows: counts.conversations,
      period,
    };
    const outcomes = {
      table: "outcomes",
      filter: "visits by the day they began",
      rows: became.visits,
      period,
      asOf: ctx.now().toISOString(),
    };
    const desk = { table: "tickets", filter: "status <> closed", rows: tickets.open, asOf: ctx.now().toISOString() };
    return {
      data: { conversations: counts.conversations, open: tickets.open, visits: became.visits },
      facts: [
        fact("conversations", "conversations", counts.conversations, "count", source),
        fact("answered", "of them answered", counts.answered, "count", source),
        fact("mean", "mean first response", mean.value, "seconds", mean.source),
        fact("median", "median first response", counts.median, "seconds", source),
        fact("p90", "first response, nine in ten within", counts.ninetieth, "seconds", source),
        fact("resolved", "resolution rate", resolved.value, "share", resolved.source),
        fact("bot", "conversations that the machine took part in", counts.by_bot, "count", source),
        fact("handed", "of them handed to a person", counts.handed, "count", source),
        fact("handoff", "handoff rate", counts.by_bot > 0 ? counts.handed / counts.by_bot : null, "share", source),
        fact("visits", "visits held here", became.visits, "count", outcomes),
        fact("verified", "visits resolved, as what happened afterwards shows", became.verified, "count", outcomes),
        fact(
          "unresolved",
          "visits not resolved, as what happened afterwards shows",
          became.not_resolved,
          "count",
          outcomes,
        ),
        fact("silent", "visits after which nothing happened either way", became.silent, "count", outcomes),
        fact("undecided", "visits of which it is too soon to tell", became.open, "count", outcomes),
        fact("open", "open tickets", tickets.open, "count", desk),
        fact("overdue", "overdue tickets", tickets.overdue, "count", desk),
      ],
    };
  },
});
