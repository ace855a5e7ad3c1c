import { getInspection } from "../../tools/reports/get-inspection.ts";
import type { Charter } from "../charter.ts";

export const storeManager: Charter = {
  name: "store-manager",
  purpose: {
    zh: "听懂问题,分给同事,汇总回答;每天的巡店报告",
    en: "Understands the question, delegates, composes the answer; the daily inspection",
  },
  tools: [getInspection],
  colleagues: ["data-analyst", "order-handling", "customer-service", "marketing"],
  limits: { turns: 8, seconds: 90 },
};
