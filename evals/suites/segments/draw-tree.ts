import { type Condition, churnRisks, countFields, type Segment, stages, traits } from "../../../core/segments/tree.ts";
import type { Stream } from "../../simulator/chance.ts";
import { channels, locales, productIds, regions, shelves, tags, tiers } from "./draw-world.ts";

const list = (luck: Stream, values: readonly string[]) => luck.some(values, luck.whole(1, 2));
function range(luck: Stream, most: number) {
  const [one, two] = [luck.whole(0, most), luck.whole(0, most)];
  const kind = luck.whole(0, 3);
  if (kind === 0) return { max: one };
  return kind === 1 ? { min: Math.min(one, two), max: Math.max(one, two) } : { min: one };
}
const window = (luck: Stream) => (luck.yes(0.4) ? { days: luck.one([1, 7, 12, 13, 30, 90, 365]) } : {});

function drawCondition(luck: Stream): Condition {
  const days = () => range(luck, luck.one([10, 90, 400]));
  return luck.one<() => Condition>([
    () => {
      const field = luck.one(countFields);
      return { field, ...range(luck, field === "spent" ? 60_000 : 4), ...window(luck) };
    },
    () => ({ field: "average_order", ...range(luck, 20_000) }),
    () => ({ field: luck.one(["last_order_days", "first_order_days", "registered_days"] as const), ...days() }),
    () => ({ field: luck.one(["recency_score", "frequency_score", "money_score"] as const), ...range(luck, 5) }),
    () => {
      const kind = luck.whole(0, 2);
      const goods = kind === 1 ? {} : { products: luck.some(productIds, luck.whole(1, 3)) };
      return {
        field: "bought",
        ...goods,
        ...(kind === 0 ? {} : { categories: list(luck, shelves) }),
        ...range(luck, 2),
        ...window(luck),
      };
    },
    () => ({
      field: "reviews",
      ...range(luck, 2),
      ...window(luck),
      ...(luck.yes(0.6)
        ? {
            stars: luck.one([
              { min: 1, max: 2 },
              { min: 4, max: 5 },
              { min: 3, max: 3 },
            ]),
          }
        : {}),
    }),
    () => ({ field: "tier", in: list(luck, [...tiers, "none such"]) }),
    () => ({ field: "region", in: list(luck, regions) }),
    () => ({ field: "locale", in: list(luck, locales) }),
    () => ({ field: "tag", in: list(luck, tags) }),
    () => ({ field: "channel", in: list(luck, channels) }),
    () => ({ field: "stage", in: list(luck, stages) }),
    () => ({ field: "churn", in: list(luck, churnRisks) }),
    () => ({ field: "has", of: luck.one(traits) }),
  ])();
}

/** A random segment of at most `depth` levels of brackets. */
export function drawTree(luck: Stream, depth = 3): Segment {
  const kind = depth === 0 ? 0 : luck.whole(0, 5);
  if (kind === 1) return { not: drawTree(luck, depth - 1) };
  const several = () => Array.from({ length: luck.whole(1, 3) }, () => drawTree(luck, depth - 1));
  if (kind === 2 || kind === 3) return { all: several() };
  return kind === 4 ? { any: several() } : drawCondition(luck);
}
