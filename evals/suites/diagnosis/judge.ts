import type { Cause, Finding, InspectionReport, Where } from "../../../core/report.ts";
import type { TrueCause, Truth } from "../../simulator/truth.ts";

const parts = ["category", "channel", "device", "region"] as const;
const productIn = (truth: Truth, where: Where) => where.product ?? (where.sku ? truth.productOf[where.sku] : undefined);

/** The same part of the shop; a sku or a campaign named besides makes no difference, a campaign alone must be the right one. */
function isPlace(truth: Truth, found: Where, place: Where): boolean {
  const named = [productIn(truth, found), ...parts.map((part) => found[part])];
  const wanted = [productIn(truth, place), ...parts.map((part) => place[part])];
  if (named.some((value, at) => value !== wanted[at])) return false;
  const campaignOnly = found.campaign !== undefined && named.every((value) => value === undefined);
  return (
    !campaignOnly ||
    place.campaign === found.campaign ||
    (place.campaign === undefined && wanted.every((value) => value === undefined))
  );
}
export const isSegment = (truth: Truth, cause: TrueCause, found: Where): boolean =>
  cause.places.some((place) => isPlace(truth, found, place));

/** Nothing in the place that was found speaks against the true one: it may be wider or finer. */
function agrees(truth: Truth, cause: TrueCause, found: Where): boolean {
  return cause.places.some((place) => {
    const [one, other] = [productIn(truth, found), productIn(truth, place)];
    if (one && other && one !== other) return false;
    const category = found.category ?? (one ? truth.categoryOf[one] : undefined);
    const trueCategory = place.category ?? (other ? truth.categoryOf[other] : undefined);
    if (category && trueCategory && category !== trueCategory) return false;
    if (place.campaign && found.campaign && place.campaign !== found.campaign) return false;
    return (["channel", "device", "region"] as const).every(
      (part) => !found[part] || !place[part] || found[part] === place[part],
    );
  });
}

export const isCause = (truth: Truth, cause: TrueCause, found: Pick<Cause, "factor" | "where">): boolean =>
  (found.factor === cause.factor || cause.also.includes(found.factor)) && agrees(truth, cause, found.where);

export type Judged = {
  readonly truth: Truth;
  /** By true cause, in the truth's order. */
  readonly causes: readonly {
    readonly cause: TrueCause;
    readonly first: boolean;
    readonly amongThree: boolean;
    /** First cause of some finding. */
    readonly found: boolean;
    readonly segment: boolean;
    readonly step: boolean;
    /** Money said ÷ true money; null where it was not found or nothing was lost. */
    readonly money: number | null;
  }[];
  /** Findings whose first cause is no true one. */
  readonly others: number;
  readonly findings: number;
  readonly decoysBlamed: number;
  /** Traps that were kept quiet or named; null: no trap. */
  readonly trap: boolean | null;
  readonly confidences: readonly { readonly said: number; readonly right: boolean; readonly first: boolean }[];
  readonly seen: string;
};

function trapOf(truth: Truth, findings: readonly Finding[]): boolean | null {
  if (truth.kind === "weakest_weekday" || truth.kind === "idle_price" || truth.kind === "festival")
    return findings.length === 0;
  const [cause, another] = truth.causes;
  if (!cause || another) return null;
  const named = findings.filter((one) => one.causes[0] && isCause(truth, cause, one.causes[0]));
  if (cause.factor === "tracking_outage")
    return (
      named.length > 0 &&
      findings.every((one) => one.impact.amount === 0 || !named.includes(one)) &&
      findings.length === named.length
    );
  if (cause.factor === "channel_mix") return named.some((one) => one.kind === "mix");
  return cause.factor === "unknown" ? findings[0] !== undefined && named.includes(findings[0]) : null;
}

const said = (finding: Finding) =>
  `${finding.metric} ${finding.direction} ${finding.step ?? "-"} ${finding.kind} ${(finding.change * 100).toFixed(0)}% ${finding.impact.amount.toFixed(0)}: ${finding.causes.map(({ factor, where, confidence }) => `${factor}${JSON.stringify(where)}@${confidence.toFixed(2)}`).join(" / ")}`;

/** What costs nearly nothing (a crowd that only looks in, a gap of measurement) has no ratio worth a figure. */
const hasMoney = ({ factor, lossPerDay, lossShare }: TrueCause) =>
  Math.abs(lossShare) >= 0.01 || (factor === "refund_reason" && lossPerDay > 0);

/** A report against what really happened. The first finding must have the true cause first, unless two are true. */
export function judge(truth: Truth, report: InspectionReport): Judged {
  // On a festival it is right to say that it is one.
  const isExcused = ({ causes: [top] }: Finding) => truth.kind === "festival" && top?.factor === "seasonality";
  const findings = report.findings.filter((finding) => !isExcused(finding));
  const right = (found: Pick<Cause, "factor" | "where">) => truth.causes.some((cause) => isCause(truth, cause, found));
  // Of two causes each has its own finding: the n-th may be in any of as many first findings.
  const lead = findings.slice(0, Math.max(1, truth.causes.length));
  const causes = truth.causes.map((cause) => {
    const own = (finding: Finding) => finding.causes[0] !== undefined && isCause(truth, cause, finding.causes[0]);
    const told =
      findings.find(own) ?? lead.find((finding) => finding.causes.some((one) => isCause(truth, cause, one))) ?? lead[0];
    return {
      cause,
      first: lead.some(own),
      amongThree: lead.some((finding) => finding.causes.slice(0, 3).some((one) => isCause(truth, cause, one))),
      found: findings.some(own),
      segment: lead.some(({ causes: [top] }) => top !== undefined && isSegment(truth, cause, top.where)),
      step:
        told !== undefined && (cause.steps.length === 0 || told.step === undefined || cause.steps.includes(told.step)),
      money: told && findings.some(own) && hasMoney(cause) ? told.impact.amount / Math.abs(cause.lossPerDay) : null,
    };
  });
  const tops = findings.flatMap((finding) => finding.causes.slice(0, 1));
  return {
    truth,
    causes,
    others: tops.filter((top) => !right(top)).length,
    findings: findings.length,
    decoysBlamed: tops.filter((top) =>
      truth.decoys.some(({ factors, where }) => factors.includes(top.factor) && isPlace(truth, top.where, where)),
    ).length,
    trap: trapOf(truth, findings),
    confidences: findings.flatMap((finding) =>
      finding.causes.map((one, at) => ({ said: one.confidence, right: right(one), first: at === 0 })),
    ),
    seen: report.findings.map(said).join(" || ") || "nothing",
  };
}
