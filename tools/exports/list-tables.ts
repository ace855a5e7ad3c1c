import { DateTime } from "luxon";
import { restockOrder } from "../../analytics/cover/restock-order.ts";
import { runOut } from "../../analytics/cover/run-out.ts";
import { historyDays } from "../../analytics/forecast/demand-forecast.ts";
import { productsNamed } from "../../analytics/named-product.ts";
import { isSlowMover } from "../../analytics/restock.ts";
import type { ShopContext } from "../../core/context.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { productTitles } from "../../db/catalog.ts";
import { stockAndSales } from "../../db/inventory.ts";
import { readSkuDemand } from "../../db/metrics/sku-demand.ts";
import { listOrders } from "../../db/orders.ts";
import { termsOver } from "../../db/search-terms.ts";
import { decimal, rounded, type Table } from "./table.ts";
import type { ExportWish } from "./wishes.ts";

/** Orders as the shop's clock tells them; newest first. */
export async function orderTable(wish: ExportWish, ctx: ShopContext): Promise<Table> {
  const { currency, timezone } = ctx.shop;
  const minor = (text: string | undefined) => (text === undefined ? undefined : minorFromDecimal(text, currency));
  const found = await listOrders(ctx.data, {
    customer: wish.customerId,
    status: wish.status,
    from: wish.from,
    to: wish.to,
    minTotalMinor: minor(wish.minTotal),
    maxTotalMinor: minor(wish.maxTotal),
    text: wish.product,
    channel: wish.channel,
    timezone,
    limit: wish.limit,
  });
  const local = (at: Date | null) =>
    at && DateTime.fromJSDate(new Date(at), { zone: timezone }).toFormat("yyyy-MM-dd HH:mm:ss");
  const names = [
    "order_id",
    "placed_at",
    "status",
    "total",
    "customer_id",
    "channel",
    "region",
    "paid_at",
    "shipped_at",
  ];
  const more = ["delivered_at", "payment_method", "note", "tags"];
  return {
    name: "orders",
    columns: [...names, ...more].map((name) => ({ name, money: name === "total" })),
    rows: found.rows.map((row) => [
      row.order_id,
      local(row.placed_at),
      row.status,
      decimal(row.total_minor, currency),
      row.customer_id,
      row.channel,
      row.region,
      local(row.paid_at),
      local(row.shipped_at),
      local(row.delivered_at),
      row.payment_method,
      row.note,
      row.tags?.join(";") ?? null,
    ]),
    total: found.total,
  };
}

/** Every SKU with stock on record on a day, its pace of 28 days, its cover and what to order. */
export async function stockTable(
  { only = "all", on, limit, product, about }: ExportWish,
  ctx: ShopContext,
): Promise<Table> {
  const all = await stockAndSales(ctx.data, on ?? ctx.asOf, ctx.shop.timezone);
  const named = about && !product ? productsNamed(about, await productTitles(ctx.data)) : [];
  const asked = all.filter((row) =>
    product ? row.product_id === product || row.sku === product : named.length === 0 || named.includes(row.product_id),
  );
  const demand = await readSkuDemand(ctx.data, ctx.shop.timezone, on ?? ctx.asOf, historyDays);
  const rows = asked.flatMap((row) => {
    const facts = { onHand: row.on_hand, incoming: row.incoming, unitsSold: row.units, daysInStock: row.days_in_stock };
    const stock = { available: row.on_hand - row.reserved, daily: demand.get(row.sku) ?? [] };
    const order = restockOrder({ ...stock, incoming: row.incoming });
    const advice = { coverDays: runOut({ ...stock, incoming: [] })?.middle ?? null, quantity: order?.quantity ?? 0 };
    const wanted = {
      all: true,
      restock: order?.needed ?? false,
      slow: isSlowMover(facts),
      out: row.on_hand - row.reserved <= 0,
    };
    return wanted[only] ? [{ row, advice }] : [];
  });
  const names = ["sku", "product_id", "product", "category", "on_hand", "reserved", "incoming", "units_28_days"];
  const more = ["days_in_stock", "stock_cover_days", "suggested_order", "stock_at_cost", "stock_on"];
  return {
    name: only === "all" ? "stock" : `stock-${only}`,
    columns: [...names, ...more].map((name) => ({ name, money: name === "stock_at_cost" })),
    rows: rows
      .slice(0, limit)
      .map(({ row, advice }) => [
        row.sku,
        row.product_id,
        row.title,
        row.category,
        row.on_hand,
        row.reserved,
        row.incoming,
        row.units,
        row.days_in_stock,
        advice.coverDays === null ? null : Math.round(advice.coverDays * 10) / 10,
        advice.quantity,
        decimal(row.cost_minor === null ? null : row.cost_minor * row.on_hand, ctx.shop.currency),
        row.stock_on,
      ]),
    total: rows.length,
  };
}

/** The market's search terms of a period, most searched first. */
export async function termTable({ from, to, contains, limit }: ExportWish, ctx: ShopContext): Promise<Table> {
  const [first, last] = [from ?? ctx.asOf, to ?? ctx.asOf];
  const found = await termsOver(ctx.data, first, last, contains ?? null, 50_000, "most");
  const names = ["term", "searches", "searches_before", "growth", "items_online", "searches_per_item"];
  return {
    name: "search-terms",
    columns: names.map((name) => ({ name })),
    rows: found
      .slice(0, limit)
      .map(({ term, searches, before, items_online: items }) => [
        term,
        searches,
        before,
        before > 0 ? rounded(searches / before - 1) : null,
        items,
        items ? rounded(searches / items) : null,
      ]),
    total: found.length,
  };
}
