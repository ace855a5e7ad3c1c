import { z } from "zod";
import { exactTest } from "../../analytics/exact.ts";
import { wilsonInterval } from "../../analytics/proportions.ts";
import { benjaminiHochberg } from "../../analytics/statistics.ts";
import { daysBetween } from "../../core/time.ts";
import { type DeliveryGroup, deliveriesBy } from "../../db/deliveries.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

/** A part of the shop with fewer parcels is told among the others only. */
const leastDue = 20;
const falseDiscovery = 0.1;

/** Which parts are late more (or less) often than all the others together, beyond chance. */
function standingOf(groups: readonly DeliveryGroup[]): ("more" | "less" | null)[] {
  const [due, late] = groups.reduce(([d, l], each) => [d + each.due, l + each.late], [0, 0]);
  const tests = groups.map((each) =>
    exactTest([{ before: { said: late - each.late, of: due - each.due }, now: { said: each.late, of: each.due } }]),
  );
  const stands = benjaminiHochberg(
    tests.map(({ more, fewer }) => Math.min(1, 2 * Math.min(more, fewer))),
    falseDiscovery,
  );
  return tests.map(({ more, fewer }, at) => (!stands[at] || groups.length < 2 ? null : more < fewer ? "more" : "less"));
}

export const listLateDeliveries = defineTool({
  name: "list_late_deliveries",
  title: "Late deliveries",
  description:
    "Parcels that came after the day they were promised for (or have not come), by the promised day: how many of how many, whole, by month, region or carrier, with 95 % intervals and which part is late more often than the others beyond chance (exact test, false discovery rate 10 %).",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(["month", "region", "carrier"]).optional(),
    limit: z.int().min(1).max(60).default(12),
  }),
  output: z.object({
    known: z.boolean(),
    rows: z.array(z.object({ key: z.string().nullable(), standing: z.enum(["more", "less"]).nullable() })),
    few: z.int().describe("Parts with fewer than twenty parcels, left out"),
  }),
  risk: "read",
  permission: "orders:read",
  merchantOnly: true,
  async handle({ from, to, by, limit }, ctx) {
    shopSideOnly(ctx);
    // A promise that is not over yet cannot have been broken.
    const period = { from, to: daysBetween(ctx.asOf, to) > 0 ? ctx.asOf : to };
    const [whole] = await deliveriesBy(ctx.data, ctx.shop.timezone, period, "none");
    const groups = by ? await deliveriesBy(ctx.data, ctx.shop.timezone, period, by) : [];
    const enough = groups.filter(({ due }) => due >= leastDue);
    const standing = standingOf(enough);
    const told = enough.map((group, at) => ({ group, standing: standing[at] ?? null }));
    if (by !== "month") told.sort((one, two) => two.group.late / two.group.due - one.group.late / one.group.due);
    const shown = told.slice(0, limit);
    const factsOf = (id: string, name: string, { due, late, missing }: DeliveryGroup) => {
      const source = { table: "shipments", filter: name || "all", rows: due, period };
      const [low, high] = wilsonInterval({ of: late, from: due });
      return [
        fact(`${id}due`, `parcels due${name}`, due, "count", source),
        fact(`${id}late`, `parcels late${name}`, late, "count", source),
        fact(`${id}missing`, `late parcels that have not come${name}`, missing, "count", source),
        fact(`${id}share`, `share of parcels late${name}`, due > 0 ? late / due : null, "share", source),
        fact(`${id}low`, `share of parcels late${name}, low end`, low, "share", source),
        fact(`${id}high`, `share of parcels late${name}, high end`, high, "share", source),
      ];
    };
    return {
      data: {
        known: (whole?.due ?? 0) > 0,
        rows: shown.map(({ group, standing: how }) => ({ key: group.key, standing: how })),
        few: groups.length - enough.length,
      },
      facts: [
        ...(whole ? factsOf("", "", whole) : []),
        ...shown.flatMap(({ group }, index) => [
          fact(`${index}.key`, by ?? "part", group.key, "text", { table: "shipments, orders", period }),
          ...factsOf(`${index}.`, `, ${by} ${group.key ?? "not given"}`, group),
        ]),
      ],
    };
  },
});
