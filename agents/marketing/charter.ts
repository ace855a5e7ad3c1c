import { queryMetric } from "../../tools/metrics/query-metric.ts";
import type { Charter } from "../charter.ts";

export const marketing: Charter = {
  name: "marketing",
  purpose: { zh: "活动、召回和文案", en: "Campaigns, winning customers back, and copy" },
  tools: [queryMetric],
  colleagues: [],
  limits: { turns: 6, seconds: 60 },
};
