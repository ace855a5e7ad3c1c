import type { Metric } from "../../../core/metrics.ts";

/**
 * What a form speaks of: one thing (the whole shop or a part), two metrics of one thing, two rivals in one metric, the first
 * of a ranking, one metric in two spans, orders, a product, nothing.
 */
export type Scene =
  | "whole"
  | "part"
  | "pair"
  | "rival"
  | "top"
  | "spans"
  | "order"
  | "orders"
  | "stock"
  | "delivery"
  | "none";
type Limits = {
  readonly metric?: Metric;
  readonly not?: Metric;
  readonly by?: "channel" | "device" | "product";
  /** Only where the first thing rose or fell. */
  readonly when?: "up" | "down";
};
/**
 * Marks: {P} and {Q} the period and the one before; {M} and {N} the metrics, {E} and {F} the names of both things; {D:up|down}
 * and {Db:up|down} which way they went; {C:more|less} how the first stands to the second ({CO:…} for orders,
 * {S:most|least} in a ranking); {O}, {O2} order
 * numbers, {T} a title; {a.now}, {a.before}, {a.change}, {o.total} … references to facts.
 */
export type HeldOutForm = readonly [scene: Scene, text: string, limits?: Limits];
