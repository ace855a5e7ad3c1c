import { z } from "zod";
import { type Effect, leastSample, liftOf } from "../../analytics/lift/lift.ts";
import type { Fact, FactUnit, Source } from "../../core/facts.ts";
import { armsOf, endingCounts, leftBy, messageCounts } from "../../db/flows/results.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { namedFlow } from "./named-flow.ts";

const counted = z.array(z.object({ name: z.string(), count: z.int() }));

function effectFacts(
  name: string,
  of: string,
  effect: Effect,
  unit: FactUnit,
  source: Source,
  currency?: string,
): Fact[] {
  const each: [string, string, number][] = [
    ["", of, effect.difference],
    [".low", `${of}, low end of 95 %`, effect.in95.low],
    [".high", `${of}, high end of 95 %`, effect.in95.high],
    [".low80", `${of}, low end of 80 %`, effect.in80.low],
    [".high80", `${of}, high end of 80 %`, effect.in80.high],
  ];
  return each.map(([end, label, value]) =>
    fact(`${name}${end}`, label, unit === "money_change" ? Math.round(value) : value, unit, source, currency),
  );
}

export const getFlowResults = defineTool({
  name: "get_flow_results",
  title: "What a flow brought",
  description:
    "Buyers written to against buyers held out over the same days: share that bought and money a person, the difference with intervals, the money in all, or that no effect is visible or too few are measured. Also what became of the messages and why buyers were not written to.",
  input: z.object({ flow: z.string().max(60).describe("such as unpaid_order; list_flows names them") }),
  output: z.object({
    flow: z.string(),
    on: z.boolean(),
    days: z.int(),
    verdict: z.enum(["more", "less", "no_visible_effect", "too_few"]),
    lacking: z.array(z.string()),
    messages: counted,
    endings: counted,
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ flow: id }, ctx) {
    shopSideOnly(ctx);
    const { found } = await namedFlow(ctx.data, id);
    const { flow, on } = found;
    const days = flow.measuredDays;
    const { written, heldOut, open } = await armsOf(ctx.data, id, days, ctx.now());
    const lift = liftOf(written, heldOut);
    const [messages, endings] = [await messageCounts(ctx.data, id), await endingCounts(ctx.data, id)];
    const source = {
      table: "flow_enrolments, orders",
      filter: `${id}: first message of each buyer, orders paid in the ${days} days after it`,
      rows: written.people + heldOut.people,
      asOf: ctx.now().toISOString(),
    };
    const { currency } = ctx.shop;
    const mean = ({ sum, people }: typeof written) => (people > 0 ? Math.round(sum / people) : null);
    const rate = ({ buyers, people }: typeof written) => (people > 0 ? buyers / people : null);
    const count = (name: string, label: string, value: number, table = "flow_enrolments, orders") =>
      fact(name, label, value, "count", { ...source, table });
    return {
      data: {
        flow: id,
        on,
        days,
        verdict: lift.is === "measured" ? lift.verdict : ("too_few" as const),
        lacking: lift.is === "measured" ? [] : [...lift.lacking],
        messages,
        endings,
      },
      facts: [
        fact("days", "days measured after the message", days, "days", { table: "flows", ids: [id] }),
        count("written", "buyers written to", written.people),
        count("heldOut", "buyers held out", heldOut.people),
        count("open", "buyers whose days are not over", open),
        count("buyers", "of those written to, buyers who paid", written.buyers),
        count("heldOut.buyers", "of those held out, buyers who paid", heldOut.buyers),
        fact("rate.written", "share that paid, written to", rate(written), "share", source),
        fact("rate.heldOut", "share that paid, held out", rate(heldOut), "share", source),
        fact("mean.written", "paid a person, written to", mean(written), "money", source, currency),
        fact("mean.heldOut", "paid a person, held out", mean(heldOut), "money", source, currency),
        count("least.written", "buyers written to that are needed", leastSample.written),
        count("least.heldOut", "buyers held out that are needed", leastSample.heldOut),
        count("least.buyers", "buyers who paid that are needed", leastSample.buyers),
        count("left", "unsubscribed by a message of it", await leftBy(ctx.data, id), "flow_optouts"),
        ...messages.map(({ name, count: of }) => count(`message.${name}`, `messages ${name}`, of, "flow_messages")),
        ...endings.map(({ name, count: of }) => count(`ending.${name}`, `ended: ${name}`, of, "flow_enrolments")),
        ...(lift.is === "measured"
          ? [
              ...effectFacts("rate", "difference of the share that paid", lift.rate, "share_change", source),
              ...effectFacts("money", "difference of money a person", lift.money, "money_change", source, currency),
              ...effectFacts(
                "total",
                "difference of money in all",
                times(lift.money, written.people),
                "money_change",
                source,
                currency,
              ),
            ]
          : []),
      ],
    };
  },
});

const times = ({ difference, in80, in95 }: Effect, people: number): Effect => ({
  difference: difference * people,
  in80: { low: in80.low * people, high: in80.high * people },
  in95: { low: in95.low * people, high: in95.high * people },
});
