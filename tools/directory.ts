import { compareProducts } from "./catalog/compare-products.ts";
import { getProduct } from "./catalog/get-product.ts";
import { searchProducts } from "./catalog/search-products.ts";
import { findCustomers } from "./customers/find-customers.ts";
import { getCustomerProfile } from "./customers/get-customer-profile.ts";
import type { AnyTool, AnyWriteTool } from "./define-tool.ts";
import { getStockLevels } from "./inventory/get-stock-levels.ts";
import { listRestock } from "./inventory/list-restock.ts";
import { searchKnowledge } from "./knowledge/search-knowledge.ts";
import { compareMetric } from "./metrics/compare-metric.ts";
import { queryMetric } from "./metrics/query-metric.ts";
import { cancelOrder } from "./orders/cancel-order.ts";
import { changeOrderAddress } from "./orders/change-order-address.ts";
import { findOrders } from "./orders/find-orders.ts";
import { getOrder } from "./orders/get-order.ts";
import { getInspection } from "./reports/get-inspection.ts";
import { findOpportunities } from "./search-trends/find-opportunities.ts";
import { listSearchTerms } from "./search-trends/list-search-terms.ts";
import { handOver } from "./tickets/hand-over.ts";
import { getFunnel } from "./traffic/get-funnel.ts";

export const allTools: readonly AnyTool[] = [
  findOrders,
  getOrder,
  cancelOrder,
  changeOrderAddress,
  findCustomers,
  getCustomerProfile,
  getStockLevels,
  listRestock,
  searchProducts,
  getProduct,
  compareProducts,
  queryMetric,
  compareMetric,
  getFunnel,
  listSearchTerms,
  findOpportunities,
  searchKnowledge,
  getInspection,
  handOver,
];

/** The tool that a stored proposal names. */
export function writeToolNamed(name: string): AnyWriteTool | undefined {
  const tool = allTools.find((each) => each.name === name);
  return tool && tool.risk !== "read" ? tool : undefined;
}
