import { draftCampaign } from "../../tools/campaigns/draft-campaign.ts";
import { getCampaignPerformance } from "../../tools/campaigns/get-campaign-performance.ts";
import { listCampaignPlans } from "../../tools/campaigns/list-campaign-plans.ts";
import { listCampaigns } from "../../tools/campaigns/list-campaigns.ts";
import { planAdBudget } from "../../tools/campaigns/plan-ad-budget.ts";
import { reportCampaignPlan } from "../../tools/campaigns/report-campaign-plan.ts";
import { saveCampaignPlan } from "../../tools/campaigns/save-campaign-plan.ts";
import { simulateChange } from "../../tools/campaigns/simulate-change.ts";
import { getProduct } from "../../tools/catalog/get-product.ts";
import { recommendProducts } from "../../tools/catalog/recommend-products.ts";
import { searchProducts } from "../../tools/catalog/search-products.ts";
import { checkCopy } from "../../tools/copy/check-copy.ts";
import { writeCopy } from "../../tools/copy/write-copy.ts";
import { findCustomers } from "../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../tools/customers/get-customer-profile.ts";
import { listSleepingCustomers } from "../../tools/customers/list-sleeping-customers.ts";
import { listVipCustomers } from "../../tools/customers/list-vip-customers.ts";
import { segmentCustomers } from "../../tools/customers/segment-customers.ts";
import { changeFlow } from "../../tools/flows/change-flow.ts";
import { getFlowResults } from "../../tools/flows/get-flow-results.ts";
import { listFlows } from "../../tools/flows/list-flows.ts";
import { tryFlow } from "../../tools/flows/try-flow.ts";
import { defineSegment } from "../../tools/segments/define-segment.ts";
import { getSegment } from "../../tools/segments/get-segment.ts";
import { listSegments } from "../../tools/segments/list-segments.ts";
import { previewSegment } from "../../tools/segments/preview-segment.ts";
import type { Charter } from "../charter.ts";

export const marketing: Charter = {
  name: "marketing",
  purpose: { zh: "客户分层、活动、召回和文案", en: "Customer segments, campaigns, winning customers back, and copy" },
  tools: [
    segmentCustomers,
    listSleepingCustomers,
    listVipCustomers,
    previewSegment,
    defineSegment,
    listSegments,
    getSegment,
    findCustomers,
    getCustomerProfile,
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
    listFlows,
    tryFlow,
    changeFlow,
    getFlowResults,
    searchProducts,
    recommendProducts,
    getProduct,
  ],
  colleagues: [],
  limits: { turns: 6, seconds: 60 },
};
