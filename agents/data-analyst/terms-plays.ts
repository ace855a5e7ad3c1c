import { findRisingTerms } from "../../tools/search-trends/find-rising-terms.ts";
import { listNoResultTerms } from "../../tools/search-trends/list-no-result-terms.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";
import { noFile } from "./asked.ts";
import { periodOf } from "./metric-plays.ts";

/** Terms that rose beyond chance, with the product of ours that is nearest. */
const risingTerms: Play = async (brief, desk) => {
  const period = periodOf(brief, desk, 28);
  const called = await desk.call(findRisingTerms, { ...period });
  const data = dataOf<{ hasTerms: boolean; rows: { productId: string | null; burst: boolean }[] }>(called);
  const none = () =>
    noFile(
      desk,
      choose(desk.language, "搜索趋势", "Search trends"),
      choose(desk.language, "这段时间的搜索词", "search-term"),
    );
  if (!data) return refused(called, desk.language) ?? none();
  if (!data.hasTerms) return none();
  const get = called.facts.get;
  return {
    template: "terms-rising",
    view: {
      period,
      none: data.rows.length === 0,
      count: get("count"),
      market: get("market"),
      rows: data.rows.map(({ productId, burst }, index) => ({
        burst,
        near: productId !== null,
        term: get(`${index}.term`),
        searches: get(`${index}.searches`),
        growth: get(`${index}.growth`),
        ratio: get(`${index}.ratio`),
        product: get(`${index}.product`),
      })),
    },
  };
};

/** Searches that found nothing: in the shop, and in the market. */
const emptyTerms: Play = async (brief, desk) => {
  const period = periodOf(brief, desk, 28);
  const called = await desk.call(listNoResultTerms, { ...period });
  type Row = { productId: string | null };
  const data = dataOf<{ hasShopSearches: boolean; hasTerms: boolean; shop: Row[]; market: Row[] }>(called);
  const none = () =>
    noFile(
      desk,
      choose(desk.language, "无结果搜索", "Searches without results"),
      choose(
        desk.language,
        "站内搜索事件(view_search_results),也没有搜索词",
        "search (view_search_results events) or search-term",
      ),
    );
  if (!data) return refused(called, desk.language) ?? none();
  if (!data.hasShopSearches && !data.hasTerms) return none();
  const get = called.facts.get;
  return {
    template: "terms-empty",
    view: {
      period,
      inShop: data.hasShopSearches,
      terms: data.hasTerms,
      nothing: data.shop.length === 0,
      searches: get("searches"),
      without: get("empty"),
      share: get("share"),
      rows: data.shop.map(({ productId }, index) => ({
        near: productId !== null,
        term: get(`${index}.term`),
        without: get(`${index}.empty`),
        visitors: get(`${index}.visitors`),
        share: get(`${index}.share`),
        product: get(`${index}.product`),
      })),
      market: data.market.map(({ productId }, index) => ({
        near: productId !== null,
        term: get(`market.${index}.term`),
        searches: get(`market.${index}.searches`),
        product: get(`market.${index}.product`),
      })),
    },
  };
};

export const termsPlays: Plays = { find_rising_terms: risingTerms, list_no_result_terms: emptyTerms };
