import { draftProduct } from "../../tools/catalog/draft-product.ts";
import { listPriceChanges } from "../../tools/catalog/list-price-changes.ts";
import { listProductDrafts } from "../../tools/catalog/list-product-drafts.ts";
import { listLateDeliveries } from "../../tools/deliveries/list-late-deliveries.ts";
import { exportCsv } from "../../tools/exports/export-csv.ts";
import { forecastCover } from "../../tools/inventory/forecast-cover.ts";
import { getStockLevels } from "../../tools/inventory/get-stock-levels.ts";
import { listRestock } from "../../tools/inventory/list-restock.ts";
import { listSlowMovers } from "../../tools/inventory/list-slow-movers.ts";
import { listStockOuts } from "../../tools/inventory/list-stock-outs.ts";
import { compareMetric } from "../../tools/metrics/compare-metric.ts";
import { queryMetric } from "../../tools/metrics/query-metric.ts";
import { getInspection } from "../../tools/reports/get-inspection.ts";
import { findOpportunities } from "../../tools/search-trends/find-opportunities.ts";
import { findRisingTerms } from "../../tools/search-trends/find-rising-terms.ts";
import { listNoResultTerms } from "../../tools/search-trends/list-no-result-terms.ts";
import { listSearchTerms } from "../../tools/search-trends/list-search-terms.ts";
import { compareChannels } from "../../tools/traffic/compare-channels.ts";
import { getFunnel } from "../../tools/traffic/get-funnel.ts";
import { getTrafficBreakdown } from "../../tools/traffic/get-traffic-breakdown.ts";
import { listLostVisitors } from "../../tools/traffic/list-lost-visitors.ts";
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
    getTrafficBreakdown,
    compareChannels,
    listLostVisitors,
    getInspection,
    listRestock,
    getStockLevels,
    listStockOuts,
    listSlowMovers,
    forecastCover,
    listSearchTerms,
    findRisingTerms,
    listNoResultTerms,
    findOpportunities,
    draftProduct,
    listProductDrafts,
    listPriceChanges,
    listLateDeliveries,
    exportCsv,
  ],
  colleagues: [],
  limits: { turns: 8, seconds: 60 },
};
