import type { Claim } from "../../core/predictions.ts";
import type { Pen } from "../words/format.ts";
import { metricName } from "../words/metrics.ts";

/** What was claimed, in one line. */
export function claimText(claim: Claim, pen: Pen): string {
  if (claim.kind === "stays") {
    const place = Object.keys(claim.where).length > 0 ? pen.where(claim.where) : "";
    const metric = metricName(claim.metric, pen.locale);
    return pen.say(
      `${place}${metric}${claim.down ? "走低" : "走高"},三天内不会自己恢复`,
      `${metric}${place ? ` of ${place}` : ""} stays ${claim.down ? "low" : "high"} for three days`,
    );
  }
  if (claim.kind === "runs_out")
    return pen.say(
      `「${pen.product(claim.product)}」(${claim.sku})不补货会卖断`,
      `“${pen.product(claim.product)}” (${claim.sku}) runs out unless restocked`,
    );
  if (claim.kind === "campaign")
    return pen.say(
      `活动草案「${claim.name}」的销量会落在预测区间里`,
      `the campaign “${claim.name}” sells within what was foreseen`,
    );
  const words = claim.terms.slice(0, 2);
  return pen.say(
    `${words.map((word) => `「${word}」`).join("")}的搜索热度会保持`,
    `searches for ${words.map((word) => `“${word}”`).join(", ")} hold`,
  );
}

/** What a detector watches, as a merchant would call it. */
export function detectorName(claim: Claim, pen: Pen): string {
  if (claim.kind === "runs_out") return pen.say("补货", "restocking");
  if (claim.kind === "campaign") return pen.say("活动预测", "campaign forecasts");
  if (claim.kind === "demand_holds") return pen.say("商机", "opportunities");
  const parts: Record<string, readonly [zh: string, en: string]> = {
    product: ["单品", "single products"],
    channel: ["渠道", "channels"],
    device: ["设备", "devices"],
    region: ["地区", "regions"],
  };
  const [zh, en] = parts[claim.dimension] ?? ["全店", "the whole shop"];
  return pen.say(`${zh}${metricName(claim.metric, pen.locale)}`, `${metricName(claim.metric, pen.locale)} of ${en}`);
}
