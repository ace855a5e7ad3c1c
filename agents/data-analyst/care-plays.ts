import { listPriceChanges } from "../../tools/catalog/list-price-changes.ts";
import { listLateDeliveries } from "../../tools/deliveries/list-late-deliveries.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";
import { noFile } from "./asked.ts";
import { periodOf } from "./metric-plays.ts";

const byRegion =
  /地区|省|城市|州|区域|哪里|哪些地方|\b(?:states?|regions?|cit(?:y|ies)|provinces?|where|countr(?:y|ies)|areas?)\b/u;
const byMonth = /每个?月|按月|各月|逐月|哪个月|月度|\b(?:by month|monthly|each month|which months?|per month)\b/u;
const byCarrier = /快递公司|物流公司|承运|哪家(?:快递|物流)|\b(?:carriers?|couriers?)\b/u;
const splitOf = (text: string): "month" | "region" | "carrier" | undefined => {
  if (byCarrier.test(text)) return "carrier";
  if (byMonth.test(text)) return "month";
  return byRegion.test(text) ? "region" : undefined;
};

/** Parcels that came after their promised day. */
const lateDeliveries: Play = async (brief, desk) => {
  const by = splitOf(plainOf(brief.text));
  const period = periodOf(brief, desk, by === "month" ? 365 : 28);
  const called = await desk.call(listLateDeliveries, { ...period, ...(by ? { by } : {}) });
  const none = () =>
    noFile(
      desk,
      choose(desk.language, "晚到的包裹", "Late parcels"),
      choose(
        desk.language,
        "这段时间带承诺送达日的物流(shipments 的 promised_at)",
        "shipments with a promised day (promised_at)",
      ),
    );
  const data = dataOf<{ known: boolean; few: number; rows: { key: string | null; standing: string | null }[] }>(called);
  if (!data) return refused(called, desk.language) ?? none();
  if (!data.known) return none();
  const { get } = called.facts;
  const names = ["due", "late", "missing", "share", "low", "high"];
  const word: Record<string, readonly [zh: string, en: string]> = {
    month: ["月份", "month"],
    region: ["地区", "region"],
    carrier: ["快递公司", "carrier"],
  };
  return {
    template: "late-deliveries",
    view: {
      period,
      by: by ? choose(desk.language, ...(word[by] ?? ([by, by] as const))) : "",
      few: data.few > 0,
      ...Object.fromEntries(names.map((name) => [name, get(name)])),
      rows: data.rows.map((row, index) => ({
        ...row,
        label: row.key ?? choose(desk.language, "(未标明)", "(not given)"),
        ...Object.fromEntries(names.map((name) => [name, get(`${index}.${name}`)])),
      })),
    },
  };
};

const up = /涨价|调高|提价|上调|贵了|\b(?:rais\w+|went up|increas\w*|dearer|higher)\b/u;
const down = /降价|调低|下调|便宜了|\b(?:cuts?|lower\w*|went down|reduc\w*|cheaper|drop\w*)\b/u;
/** Prices that changed. */
const priceChanges: Play = async (brief, desk) => {
  const text = plainOf(brief.text);
  const period = periodOf(brief, desk, 28);
  const direction = up.test(text) === down.test(text) ? undefined : up.test(text) ? "up" : "down";
  const called = await desk.call(listPriceChanges, {
    ...period,
    ...(direction ? { direction } : {}),
    ...(brief.where.product ? { productId: brief.where.product } : {}),
  });
  const none = () =>
    noFile(
      desk,
      choose(desk.language, "改价", "Price changes"),
      choose(desk.language, "改价记录(price_history)", "price history (price_history)"),
    );
  const data = dataOf<{ hasHistory: boolean; rows: { up: boolean }[] }>(called);
  if (!data) return refused(called, desk.language) ?? none();
  if (!data.hasHistory) return none();
  const { get } = called.facts;
  return {
    template: "price-changes",
    view: {
      period,
      ...Object.fromEntries(["count", "raised", "lowered"].map((name) => [name, get(name)])),
      rows: data.rows.map((row, index) => ({
        ...row,
        ...Object.fromEntries(
          ["product", "sku", "day", "before", "after", "change"].map((name) => [name, get(`${index}.${name}`)]),
        ),
      })),
    },
  };
};

export const carePlays: Plays = { list_late_deliveries: lateDeliveries, list_price_changes: priceChanges };
