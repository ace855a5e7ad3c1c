import { listRestock } from "../../tools/inventory/list-restock.ts";
import { findOpportunities } from "../../tools/search-trends/find-opportunities.ts";
import { listSearchTerms } from "../../tools/search-trends/list-search-terms.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { choose, joinWords } from "../playbook/wording/words.ts";
import { noFile, rowsOf } from "./asked.ts";
import { periodOf } from "./metric-plays.ts";

const restock: Play = async (brief, desk) => {
  const called = await desk.call(listRestock, {
    limit: 10,
    ...(brief.where.product ? { productId: brief.where.product } : {}),
  });
  const data = dataOf<{ hasStock: boolean; rows: unknown[] }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "restock", view: { none: true } };
  if (!data.hasStock)
    return noFile(desk, choose(desk.language, "补货", "Restocking"), choose(desk.language, "库存", "stock"));
  const get = called.facts.get;
  const rows = rowsOf(data.rows.length, (index) => ({
    title: get(`${index}.title`),
    sku: get(`${index}.sku`),
    stock: get(`${index}.stock`),
    cover: get(`${index}.cover`),
    early: get(`${index}.early`),
    late: get(`${index}.late`),
    wanted: get(`${index}.wanted`),
    low: get(`${index}.low`),
    high: get(`${index}.high`),
    suggest: get(`${index}.suggest`),
  }));
  return { template: "restock", view: { none: rows.length === 0, count: get("count"), days: get("days"), rows } };
};

/** A term that a question is about, in its own marks: 「收纳柜」, "storage bench". */
const quoted = /[「『“"]([^「」『』“”"]{1,40})[」』”"]/u;

const opportunities: Play = async (brief, desk) => {
  const called = await desk.call(findOpportunities, {});
  const data = dataOf<{
    hasTerms: boolean;
    opportunities: { terms: string[]; category: string; sublines: string[]; spilloverFrom: string[] }[];
  }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "opportunities", view: { none: true } };
  if (!data.hasTerms)
    return noFile(
      desk,
      choose(desk.language, "需求机会", "Unmet demand"),
      choose(desk.language, "搜索词", "search-term"),
    );
  const get = called.facts.get;
  const rows = data.opportunities.map((each, index) => ({
    terms: joinWords(each.terms, desk.language),
    category: each.category,
    sublines: joinWords(each.sublines, desk.language),
    spill: joinWords(each.spilloverFrom, desk.language),
    searches: get(`${index}.searches`),
    growth: get(`${index}.growth`),
    ratio: get(`${index}.ratio`),
  }));
  const about = quoted.exec(brief.text)?.[1]?.trim().toLowerCase();
  const own = rows.filter(
    (_, index) => about && data.opportunities[index]?.terms.some((term) => term.toLowerCase() === about),
  );
  const view = { none: rows.length === 0, count: get("count"), unfound: about && own.length === 0 ? about : "" };
  return {
    template: "opportunities",
    view: { ...view, one: own.length > 0, rows: own.length > 0 ? own : rows },
  };
};

const terms: Play = async (brief, desk) => {
  const period = periodOf(brief, desk, 7);
  const rising = /ris|grow|trend|fast|up\b|上升|增长|飙升|涨|热/i.test(brief.text);
  const called = await desk.call(listSearchTerms, { ...period, order: rising ? "rising" : "most" });
  const data = dataOf<{ terms: unknown[] }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "restock", view: { none: true } };
  if (data.terms.length === 0)
    return noFile(
      desk,
      choose(desk.language, "搜索趋势", "Search trends"),
      choose(desk.language, "这段时间的搜索词", "search-term"),
    );
  const get = called.facts.get;
  const rows = rowsOf(data.terms.length, (index) => ({
    term: get(`${index}.term`),
    searches: get(`${index}.searches`),
    growth: get(`${index}.growth`),
    ratio: get(`${index}.ratio`),
  }));
  return { template: "search-terms", view: { period, rising, rows } };
};

export const demandPlays: Plays = {
  list_restock: restock,
  find_opportunities: opportunities,
  list_search_terms: terms,
};
