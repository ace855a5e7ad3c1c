import { restockOrder } from "../analytics/cover/restock-order.ts";
import { runOut } from "../analytics/cover/run-out.ts";
import type { ShopData } from "../core/context.ts";
import type { Finding, Todo } from "../core/report.ts";
import { addDays } from "../core/time.ts";
import { readOverdue, readUnshipped } from "../db/metrics/read-orders-care.ts";
import { paceDays, type SkuStock } from "../db/metrics/stock.ts";
import type { DayData } from "./day-data.ts";
import type { Writing } from "./findings.ts";
import { isMuted, type Records } from "./ledger/make.ts";

const shown = 5;

type Wanted = {
  readonly row: SkuStock;
  readonly advice: { readonly coverDays: number | null; readonly quantity: number };
};

/** What should be ordered today, the shortest cover first; as `list_restock` says it. */
export function restockRows(day: DayData): Wanted[] {
  if (!day.reach["inventory"] || !day.reach["orders"]) return [];
  const wanted = day.stockNow.flatMap((row): Wanted[] => {
    if (row.stockDay < addDays(day.date, -14)) return [];
    const daily = day.skuDemand.get(row.sku) ?? [];
    const order = restockOrder({ available: row.onHand, incoming: row.incoming, daily });
    const out = runOut({ available: row.onHand, incoming: [], daily });
    return order?.needed && out ? [{ row, advice: { coverDays: out.middle, quantity: order.quantity } }] : [];
  });
  const cover = ({ advice }: Wanted) => advice.coverDays ?? Number.POSITIVE_INFINITY;
  wanted.sort((a, b) => cover(a) - cover(b) || b.row.units - a.row.units || (a.row.sku < b.row.sku ? -1 : 1));
  return wanted.slice(0, shown);
}

function restock({ day, pen, book }: Writing, findings: readonly Finding[], records: Records): Todo[] {
  const wanted = restockRows(day).filter(
    ({ row: { sku, product, onHand } }) => !isMuted({ kind: "runs_out", sku, product, onHand }, records),
  );
  return wanted.map(({ row, advice }) => {
    const source = { table: "inventory", ids: [`${row.stockDay}/${row.sku}`], asOf: row.stockDay };
    book.add({
      id: `restock.${row.sku}.stock`,
      label: `stock of ${row.sku}`,
      value: row.onHand,
      unit: "count",
      source,
    });
    book.add({
      id: `restock.${row.sku}.cover`,
      label: `days of cover of ${row.sku}`,
      value: advice.coverDays,
      unit: "days",
      source,
    });
    book.add({
      id: `restock.${row.sku}.quantity`,
      label: `suggested order of ${row.sku}`,
      value: advice.quantity,
      unit: "count",
      source: { table: "orders", filter: `sku ${row.sku}, ${paceDays} days`, rows: row.units },
    });
    const finding = findings.find(
      (one) =>
        one.causes[0]?.where.product === row.product &&
        ["stock_out", "low_stock"].includes(one.causes[0]?.factor ?? ""),
    );
    const cover = pen.count(advice.coverDays ?? 0);
    return {
      id: `restock.${row.sku}`,
      text: pen.say(
        `补货:「${pen.product(row.product)}」(${row.sku})剩 ${pen.count(row.onHand)} 件,约够卖 ${cover} 天,建议补 ${pen.count(advice.quantity)} 件。`,
        `Restock “${pen.product(row.product)}” (${row.sku}): ${pen.count(row.onHand)} left, about ${cover} days; order ${pen.count(advice.quantity)}.`,
      ),
      ...(finding ? { finding: finding.id } : {}),
      action: "restock",
    };
  });
}

const idsOf = (ids: readonly string[]) => ids.slice(0, 3).join("、") + (ids.length > 3 ? "…" : "");

async function deliveries(data: ShopData, { day, pen, book }: Writing): Promise<Todo[]> {
  const zone = day.shop.timezone;
  const todo: Todo[] = [];
  const overdue = day.reach["shipments"] ? await readOverdue(data, zone, day.date) : [];
  const orders = [...new Set(overdue.map((row) => row.order))];
  if (orders.length > 0) {
    book.add({
      id: "deliveries.overdue",
      label: "orders past their promised day",
      value: orders.length,
      unit: "count",
      source: { table: "shipments", ids: orders },
    });
    todo.push({
      id: "deliveries.overdue",
      action: "chase_deliveries",
      text: pen.say(
        `催物流:${orders.length} 单超过承诺送达日还没签收(${idsOf(orders)})。`,
        `Chase deliveries: ${orders.length} orders are past their promised day (${idsOf(orders)}).`,
      ),
    });
  }
  const hours = Number(day.shop.policies["ships_within_hours"]) || 48;
  const waiting = day.reach["orders"] && day.salesKnown.at(-1) ? await readUnshipped(data, zone, day.date, hours) : [];
  if (waiting.length > 0) {
    const ids = waiting.map((row) => row.order);
    book.add({
      id: "deliveries.unshipped",
      label: `paid orders not shipped within ${hours} hours`,
      value: ids.length,
      unit: "count",
      source: { table: "orders", ids },
    });
    todo.push({
      id: "deliveries.unshipped",
      action: "ship_orders",
      text: pen.say(
        `发货:${ids.length} 单付款超过 ${hours} 小时还没发出(${idsOf(ids)})。`,
        `Ship: ${ids.length} orders were paid more than ${hours} hours ago (${idsOf(ids)}).`,
      ),
    });
  }
  return todo;
}

function reviews({ day, pen, book }: Writing): Todo[] {
  const bad = day.reviews.filter((review) => review.day === day.date && review.rating <= 2);
  if (bad.length === 0) return [];
  book.add({
    id: "reviews.bad",
    label: "bad reviews of the day",
    value: bad.length,
    unit: "count",
    source: { table: "reviews", ids: bad.map((review) => review.id) },
  });
  const names = [...new Set(bad.map((review) => pen.product(review.product)))].slice(0, 2);
  const products = pen.say(names.map((name) => `「${name}」`).join(""), names.map((name) => `“${name}”`).join(", "));
  return [
    {
      id: "reviews.bad",
      action: "answer_reviews",
      text: pen.say(
        `回复差评:昨天有 ${bad.length} 条一二星评价(${products})。`,
        `Answer ${bad.length} reviews of one or two stars (${products}).`,
      ),
    },
  ];
}

/** What a person should do today: stock, deliveries, reviews. Short lists; the facts hold every row. */
export async function todoOf(
  data: ShopData,
  writing: Writing,
  findings: readonly Finding[],
  records: Records,
): Promise<Todo[]> {
  return [...restock(writing, findings, records), ...(await deliveries(data, writing)), ...reviews(writing)];
}
