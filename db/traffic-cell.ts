import type { cellMetrics } from "../core/metrics.ts";
import type { CrossRow } from "./traffic-cross.ts";

export type CellMetric = (typeof cellMetrics)[number];

const over = (top: number | null, bottom: number | null) => (top === null || !bottom ? null : top / bottom);

/** A metric of one cell; null where it cannot be told. `known` are the steps that this source sends at all. */
export function metricOfCell(name: CellMetric, cell: CrossRow, known: ReadonlySet<string>): number | null {
  const step = (which: "viewers" | "adders" | "checkouts") => (known.has(which) ? cell[which] : null);
  switch (name) {
    case "visitors":
      return cell.visitors;
    case "view_rate":
      return over(step("viewers"), cell.visitors);
    case "cart_rate":
      return over(step("adders"), step("viewers"));
    case "carts":
      return step("adders");
    case "checkout_rate":
      return over(step("checkouts"), step("adders"));
    case "pay_rate":
      return over(cell.buyers, step("checkouts"));
    case "conversion_rate":
      return over(cell.buyers, cell.visitors);
    case "buyers":
    case "orders":
    case "revenue":
      return cell[name];
    case "uv_value":
      return over(cell.revenue, cell.visitors);
    case "aov":
      return over(cell.revenue, cell.orders);
    default:
      return name satisfies never;
  }
}

export const stepsSent = (cells: readonly CrossRow[]): ReadonlySet<string> =>
  new Set((["viewers", "adders", "checkouts"] as const).filter((step) => cells.some((cell) => cell[step] > 0)));
