import { draftCampaign } from "./campaigns/draft-campaign.ts";
import { findBestOffer } from "./campaigns/find-best-offer.ts";
import { getCampaignPerformance } from "./campaigns/get-campaign-performance.ts";
import { listCampaignPlans } from "./campaigns/list-campaign-plans.ts";
import { listCampaigns } from "./campaigns/list-campaigns.ts";
import { planAdBudget } from "./campaigns/plan-ad-budget.ts";
import { reportCampaignPlan } from "./campaigns/report-campaign-plan.ts";
import { saveCampaignPlan } from "./campaigns/save-campaign-plan.ts";
import { simulateChange } from "./campaigns/simulate-change.ts";
import { compareProducts } from "./catalog/compare-products.ts";
import { draftProduct } from "./catalog/draft-product.ts";
import { getProduct } from "./catalog/get-product.ts";
import { listPriceChanges } from "./catalog/list-price-changes.ts";
import { listProductDrafts } from "./catalog/list-product-drafts.ts";
import { recommendProducts } from "./catalog/recommend-products.ts";
import { searchProducts } from "./catalog/search-products.ts";
import { checkCopy } from "./copy/check-copy.ts";
import { writeCopy } from "./copy/write-copy.ts";
import { findCustomers } from "./customers/find-customers.ts";
import { getCustomerProfile } from "./customers/get-customer-profile.ts";
import { listSleepingCustomers } from "./customers/list-sleeping-customers.ts";
import { listVipCustomers } from "./customers/list-vip-customers.ts";
import { segmentCustomers } from "./customers/segment-customers.ts";
import type { AnyTool, AnyWriteTool } from "./define-tool.ts";
import { listLateDeliveries } from "./deliveries/list-late-deliveries.ts";
import { exportCsv } from "./exports/export-csv.ts";
import { changeFlow } from "./flows/change-flow.ts";
import { getFlowResults } from "./flows/get-flow-results.ts";
import { listFlows } from "./flows/list-flows.ts";
import { stopMessages } from "./flows/stop-messages.ts";
import { tryFlow } from "./flows/try-flow.ts";
import { forecastCover } from "./inventory/forecast-cover.ts";
import { getStockLevels } from "./inventory/get-stock-levels.ts";
import { listRestock } from "./inventory/list-restock.ts";
import { listSlowMovers } from "./inventory/list-slow-movers.ts";
import { listStockOuts } from "./inventory/list-stock-outs.ts";
import { listArticleDrafts } from "./knowledge/list-article-drafts.ts";
import { listKnowledgeProblems } from "./knowledge/list-knowledge-problems.ts";
import { publishArticle } from "./knowledge/publish-article.ts";
import { searchKnowledge } from "./knowledge/search-knowledge.ts";
import { compareMetric } from "./metrics/compare-metric.ts";
import { queryMetric } from "./metrics/query-metric.ts";
import { addOrderRemark } from "./orders/add-order-remark.ts";
import { cancelOrder } from "./orders/cancel-order.ts";
import { changeCustomerAddress } from "./orders/change-customer-address.ts";
import { changeOrderAddress } from "./orders/change-order-address.ts";
import { changeOrderItems } from "./orders/change-order-items.ts";
import { changeOrderPayment } from "./orders/change-order-payment.ts";
import { claimCampaignGift } from "./orders/claim-campaign-gift.ts";
import { exchangeItems } from "./orders/exchange-items.ts";
import { findOrders } from "./orders/find-orders.ts";
import { getOrder } from "./orders/get-order.ts";
import { getOrderChoices } from "./orders/get-order-choices.ts";
import { getOrderHistory } from "./orders/get-order-history.ts";
import { refundOrder } from "./orders/refund-order.ts";
import { remarkOrders } from "./orders/remark-orders.ts";
import { returnItems } from "./orders/return-items.ts";
import { tagOrders } from "./orders/tag-orders.ts";
import { listPromises } from "./promises/list-promises.ts";
import { getInspection } from "./reports/get-inspection.ts";
import { findRatingFalls } from "./reviews/find-rating-falls.ts";
import { listAskedUnbought } from "./reviews/list-asked-unbought.ts";
import { listComplaints } from "./reviews/list-complaints.ts";
import { listReviewThemes } from "./reviews/list-review-themes.ts";
import { findOpportunities } from "./search-trends/find-opportunities.ts";
import { findRisingTerms } from "./search-trends/find-rising-terms.ts";
import { listNoResultTerms } from "./search-trends/list-no-result-terms.ts";
import { listSearchTerms } from "./search-trends/list-search-terms.ts";
import { defineSegment } from "./segments/define-segment.ts";
import { getSegment } from "./segments/get-segment.ts";
import { listSegments } from "./segments/list-segments.ts";
import { previewSegment } from "./segments/preview-segment.ts";
import { getServiceQuality } from "./service/get-service-quality.ts";
import { listTickets } from "./service/list-tickets.ts";
import { handOver } from "./tickets/hand-over.ts";
import { compareChannels } from "./traffic/compare-channels.ts";
import { getFunnel } from "./traffic/get-funnel.ts";
import { getTrafficBreakdown } from "./traffic/get-traffic-breakdown.ts";
import { listLostVisitors } from "./traffic/list-lost-visitors.ts";

export const allTools: readonly AnyTool[] = [
  findOrders,
  getOrder,
  getOrderHistory,
  cancelOrder,
  changeOrderAddress,
  changeCustomerAddress,
  getOrderChoices,
  changeOrderItems,
  changeOrderPayment,
  returnItems,
  exchangeItems,
  claimCampaignGift,
  refundOrder,
  addOrderRemark,
  tagOrders,
  remarkOrders,
  findCustomers,
  getCustomerProfile,
  segmentCustomers,
  listSleepingCustomers,
  listVipCustomers,
  previewSegment,
  defineSegment,
  listSegments,
  getSegment,
  listCampaigns,
  getCampaignPerformance,
  draftCampaign,
  saveCampaignPlan,
  listCampaignPlans,
  reportCampaignPlan,
  planAdBudget,
  simulateChange,
  writeCopy,
  checkCopy,
  findBestOffer,
  listFlows,
  tryFlow,
  stopMessages,
  changeFlow,
  getFlowResults,
  listReviewThemes,
  listComplaints,
  listAskedUnbought,
  findRatingFalls,
  getServiceQuality,
  listTickets,
  listPromises,
  getStockLevels,
  listRestock,
  listStockOuts,
  listSlowMovers,
  forecastCover,
  searchProducts,
  recommendProducts,
  getProduct,
  compareProducts,
  listPriceChanges,
  listLateDeliveries,
  queryMetric,
  compareMetric,
  getFunnel,
  getTrafficBreakdown,
  compareChannels,
  listLostVisitors,
  listSearchTerms,
  findRisingTerms,
  listNoResultTerms,
  findOpportunities,
  exportCsv,
  searchKnowledge,
  listKnowledgeProblems,
  listArticleDrafts,
  publishArticle,
  draftProduct,
  listProductDrafts,
  getInspection,
  handOver,
];

/** The tool that a stored proposal names. */
export function writeToolNamed(name: string): AnyWriteTool | undefined {
  const tool = allTools.find((each) => each.name === name);
  return tool && tool.risk !== "read" ? tool : undefined;
}
