import { addDays } from "../../core/time.ts";
import { forecastCover } from "../../tools/inventory/forecast-cover.ts";
import { getStockLevels } from "../../tools/inventory/get-stock-levels.ts";
import { listSlowMovers } from "../../tools/inventory/list-slow-movers.ts";
import { listStockOuts } from "../../tools/inventory/list-stock-outs.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Play, PlayResult, Plays } from "../playbook/play.ts";
import { readNumber } from "../playbook/understanding/numerals.ts";
import { choose } from "../playbook/wording/words.ts";
import { noFile, productOf, rowsOf } from "./asked.ts";
import { coverOfBest } from "./cover-of-best.ts";
import { periodOf } from "./metric-plays.ts";

const noStock = (desk: Desk): PlayResult =>
  noFile(desk, choose(desk.language, "库存", "Stock"), choose(desk.language, "库存", "stock"));

/** What is out now, or was in the days asked for, and what that cost. */
const stockOuts: Play = async (brief, desk) => {
  const period = periodOf(brief, desk, 28);
  const nowOnly =
    !brief.period && /现在|目前|当前|此刻|\b(?:right )?now\b|currently|at the moment/.test(plainOf(brief.text));
  const called = await desk.call(listStockOuts, { ...period, nowOnly, ...productOf(brief) });
  const data = dataOf<{ hasStock: boolean; rows: { still: boolean; estimated: boolean }[] }>(called);
  if (!data) return refused(called, desk.language) ?? noStock(desk);
  if (!data.hasStock) return noStock(desk);
  const get = called.facts.get;
  const rows = data.rows.map((row, index) => ({
    ...row,
    title: get(`${index}.title`),
    sku: get(`${index}.sku`),
    since: get(`${index}.since`),
    until: get(`${index}.until`),
    days: get(`${index}.days`),
    pace: get(`${index}.pace`),
    units: get(`${index}.units`),
    low: get(`${index}.low`),
    high: get(`${index}.high`),
    money: get(`${index}.money`),
  }));
  const totals = {
    now: get("now"),
    count: get("count"),
    lost: get("lost"),
    low: get("lost.low"),
    high: get("lost.high"),
  };
  const current = period.to >= desk.ctx.asOf;
  return { template: "stock-outs", view: { period, none: rows.length === 0, nowOnly, current, rows, ...totals } };
};

const slowMovers: Play = async (brief, desk) => {
  const asked = brief.period
    ? Math.round((Date.parse(brief.period.to) - Date.parse(brief.period.from)) / 86_400_000) + 1
    : 28;
  const days = Math.min(365, Math.max(28, asked));
  const called = await desk.call(listSlowMovers, { days, ...productOf(brief) });
  const data = dataOf<{ hasStock: boolean; costKnown: boolean; rows: { sells: boolean; costKnown: boolean }[] }>(
    called,
  );
  if (!data) return refused(called, desk.language) ?? noStock(desk);
  if (!data.hasStock) return noStock(desk);
  const get = called.facts.get;
  const rows = data.rows.map((row, index) => ({
    ...row,
    title: get(`${index}.title`),
    sku: get(`${index}.sku`),
    stock: get(`${index}.stock`),
    units: get(`${index}.units`),
    cover: get(`${index}.cover`),
    value: get(`${index}.value`),
  }));
  return {
    template: "slow-movers",
    view: {
      none: rows.length === 0,
      skus: get("skus"),
      slow: get("slow"),
      days: get("days"),
      value: get("value"),
      costKnown: data.costKnown,
      rows,
    },
  };
};

/** When stock runs out, by day range. */
const cover: Play = async (brief, desk) => {
  const ofBest = await coverOfBest(brief, desk);
  if (ofBest) return ofBest;
  const within =
    /(?:(\d{1,3}|[一二两三四五六七八九十]) ?个?(天|周|星期|礼拜|月|days?|weeks?|months?))(?:之?内|以内)|within (\d{1,3}|one|two|three|four) (days?|weeks?|months?)|(?:next|coming) (\d{1,3}|two|three|four) (days?|weeks?|months?)/.exec(
      plainOf(brief.text),
    );
  const called = await desk.call(forecastCover, {
    ...productOf(brief),
    ...(within ? { withinDays: daysIn(within) } : {}),
  });
  const data = dataOf<{ hasStock: boolean; rows: { out: boolean; open: boolean; coming: boolean }[] }>(called);
  if (!data) return refused(called, desk.language) ?? noStock(desk);
  if (!data.hasStock) return noStock(desk);
  const get = called.facts.get;
  const far = addDays(desk.ctx.asOf, 365);
  const rows = data.rows.map((row, index) => ({
    ...row,
    title: get(`${index}.title`),
    sku: get(`${index}.sku`),
    stock: get(`${index}.stock`),
    incoming: get(`${index}.incoming`),
    pace: get(`${index}.pace`),
    days: get(`${index}.days`),
    day: get(`${index}.day`),
    early: get(`${index}.early`),
    late: get(`${index}.late`),
  }));
  return {
    template: "stock-cover",
    view: { none: rows.length === 0, far, within: Boolean(within), count: get("count"), quiet: get("quiet"), rows },
  };
};

function daysIn(match: RegExpExecArray): number {
  const [count = "1", unit = "天"] = match.slice(1).filter(Boolean);
  const each = /周|星期|礼拜|week/.test(unit) ? 7 : /月|month/.test(unit) ? 30 : 1;
  return Math.min(365, Math.max(1, readNumber(count) * each));
}

/** How much there is now. */
const stockLevels: Play = async (brief, desk) => {
  const called = await desk.call(getStockLevels, { ...productOf(brief), limit: 15 });
  const data = dataOf<{ count: number; levels: unknown[] }>(called);
  if (!data) return refused(called, desk.language) ?? noStock(desk);
  if (data.count === 0) return noStock(desk);
  const get = called.facts.get;
  const rows = rowsOf(data.levels.length, (index) => ({
    title: get(`${index}.title`),
    sku: get(`${index}.sku`),
    stock: get(`${index}.stock`),
  }));
  return {
    template: "stock-levels",
    view: { skus: get("skus"), out: get("out"), shortened: data.count > rows.length, rows },
  };
};

export const stockPlays: Plays = {
  list_stock_outs: stockOuts,
  list_slow_movers: slowMovers,
  forecast_cover: cover,
  get_stock_levels: stockLevels,
};
