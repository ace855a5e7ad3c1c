import { z } from "zod";

/** How many orders (and what they came to) of the last `days` days of the shop; of all days where none are named. */
export const countFields = ["orders", "spent", "refunds", "coupon_orders"] as const;
/** What a customer's orders say as a whole; unknown, and so never fulfilled, where there are none with a date. */
export const valueFields = [
  "average_order",
  "last_order_days",
  "first_order_days",
  "registered_days",
  "recency_score",
  "frequency_score",
  "money_score",
] as const;
export const listFields = ["tier", "region", "locale", "tag", "channel", "stage", "churn"] as const;
export const traits = ["tier", "email", "phone", "consent", "refusal"] as const;
/** Where a customer stands (docs/customers.md), by the shop's own repurchase interval. */
export const stages = ["new", "active", "at_risk", "sleeping", "lost", "won_back"] as const;

export const churnRisks = ["low", "medium", "high"] as const;

/** Whole numbers, both ends included; money in minor units. */
const range = { min: z.int().min(0).optional(), max: z.int().min(0).optional() };
const days = z.int().min(1).max(3650).optional();
const list = z.array(z.string().min(1).max(200)).min(1).max(500);

const Count = z.strictObject({ field: z.enum(countFields), ...range, days });
const Value = z.strictObject({ field: z.enum(valueFields), ...range });
/** Orders that hold one of these products or something of these categories (and all below them). */
const Bought = z.strictObject({
  field: z.literal("bought"),
  products: list.optional(),
  categories: list.optional(),
  /** What somebody said for these products, where a list of ids would tell nobody anything. */
  said: z.string().min(1).max(80).optional(),
  ...range,
  days,
});
const star = z.int().min(1).max(5);
const Reviews = z.strictObject({
  field: z.literal("reviews"),
  stars: z.strictObject({ min: star, max: star }).optional(),
  ...range,
  days,
});
const Among = z.strictObject({ field: z.enum(listFields), in: list });
const Has = z.strictObject({ field: z.literal("has"), of: z.enum(traits) });

const Condition = z.union([Count, Value, Bought, Reviews, Among, Has]).superRefine((each, refine) => {
  if (!("min" in each || "max" in each)) {
    if (each.field !== "has" && !("in" in each))
      refine.addIssue({ code: "custom", message: "Say at least or at most." });
    return;
  }
  if (each.min === undefined && each.max === undefined)
    refine.addIssue({ code: "custom", message: "Say at least or at most." });
  if (each.min !== undefined && each.max !== undefined && each.min > each.max)
    refine.addIssue({ code: "custom", message: "The least is more than the most." });
  if (each.field === "bought" && !each.products && !each.categories)
    refine.addIssue({ code: "custom", message: "Say which products or categories." });
});
export type Condition = z.output<typeof Condition>;
export type CountCondition = z.output<typeof Count>;
export type ValueCondition = z.output<typeof Value>;
export type BoughtCondition = z.output<typeof Bought>;
export type ReviewsCondition = z.output<typeof Reviews>;
export type Range = { readonly min?: number | undefined; readonly max?: number | undefined };

/** Who is meant: conditions, joined and turned round. */
export type Segment = Condition | { all: Segment[] } | { any: Segment[] } | { not: Segment };
const Node: z.ZodType<Segment> = z.lazy(() =>
  z.union([
    Condition,
    z.strictObject({ all: z.array(Node).min(1).max(40) }),
    z.strictObject({ any: z.array(Node).min(1).max(40) }),
    z.strictObject({ not: Node }),
  ]),
);

const deepest = 6;
const most = 60;
export const isCondition = (node: Segment): node is Condition => "field" in node;
export const branches = (node: Segment): readonly Segment[] =>
  isCondition(node) ? [] : "all" in node ? node.all : "any" in node ? node.any : [node.not];
/** All conditions of a tree, in the order in which they are read. */
export const conditionsOf = (node: Segment): Condition[] =>
  isCondition(node) ? [node] : branches(node).flatMap(conditionsOf);
const depthOf = (node: Segment): number => 1 + Math.max(0, ...branches(node).map(depthOf));

/** A segment as it is stored and sent: at most six levels and sixty conditions. */
export const SegmentTree = Node.refine((tree) => depthOf(tree) <= deepest, "At most six levels of brackets.").refine(
  (tree) => conditionsOf(tree).length <= most,
  "At most sixty conditions.",
);
