import { getStockLevels } from "../../tools/inventory/get-stock-levels.ts";
import { listRestock } from "../../tools/inventory/list-restock.ts";
import { compareMetric } from "../../tools/metrics/compare-metric.ts";
import { queryMetric } from "../../tools/metrics/query-metric.ts";
import { getInspection } from "../../tools/reports/get-inspection.ts";
import { findOpportunities } from "../../tools/search-trends/find-opportunities.ts";
import { listSearchTerms } from "../../tools/search-trends/list-search-terms.ts";
import { getFunnel } from "../../tools/traffic/get-funnel.ts";
import type { Charter } from "../charter.ts";

export const dataAnalyst: Charter = {
  name: "data-analyst",
  purpose: {
    zh: "看数、比数、找原因,盯库存和搜索需求",
    en: "Reads and compares figures, finds causes, watches stock and demand",
  },
  tools: [
    queryMetric,
    compareMetric,
    getFunnel,
    getInspection,
    listRestock,
    getStockLevels,
    listSearchTerms,
    findOpportunities,
  ],
  colleagues: [],
  limits: { turns: 8, seconds: 60 },
};
