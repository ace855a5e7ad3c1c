import { expect, test } from "vitest";
import type { Finding, InspectionReport } from "../../../core/report.ts";
import type { TrueCause, Truth } from "../../simulator/truth.ts";
import { judge } from "./judge.ts";

const cause: TrueCause = {
  factor: "stock_out",
  also: [],
  where: { product: "P1" },
  places: [{ product: "P1" }],
  steps: ["cart"],
  direction: "down",
  kind: "rate",
  onset: "2026-01-01",
  size: 0.9,
  z: 9,
  detectable: true,
  silent: false,
  lossPerDay: 100,
  lossShare: 0.05,
};
const truth: Truth = {
  shop: "s",
  seed: 1,
  date: "2026-01-02",
  kind: "single",
  causes: [cause],
  decoys: [{ factors: ["price_increase"], where: { product: "P2" } }],
  categoryOf: { P1: "A > B", P2: "A > C" },
  productOf: { "P1-1": "P1" },
  visitors: 500,
};
const finding = (factor: "stock_out" | "price_increase", where: object): Finding => ({
  id: "f",
  metric: "cart_rate",
  direction: "down",
  from: "",
  to: "",
  change: -0.9,
  impact: { amount: 120, currency: "CNY" },
  step: "cart",
  kind: "rate",
  causes: [{ factor, where, share: 1, confidence: 0.9, evidence: [], text: "" }],
});
const report = (...findings: Finding[]): InspectionReport => ({
  shop: "s",
  date: "2026-01-02",
  kpis: [],
  findings,
  opportunities: [],
  todo: [],
  notes: [],
});

test("the true cause is right by its product, its sku or its category, but the segment only by the first two", () => {
  for (const [where, segment] of [
    [{ product: "P1" }, true],
    [{ sku: "P1-1" }, true],
    [{ category: "A > B" }, false],
  ] as const) {
    const [one] = judge(truth, report(finding("stock_out", where))).causes;
    expect(one).toMatchObject({ first: true, segment, step: true, money: 1.2 });
  }
});

test("the right factor of another product is wrong, and a decoy that is blamed is counted", () => {
  const judged = judge(
    truth,
    report(finding("price_increase", { product: "P2" }), finding("stock_out", { product: "P2" })),
  );
  expect(judged).toMatchObject({ others: 2, decoysBlamed: 1 });
  expect(judged.causes[0]).toMatchObject({ first: false, found: false, segment: false, money: null });
});

test("on a quiet day every finding is one too many", () => {
  const quiet: Truth = { ...truth, kind: "weakest_weekday", causes: [] };
  expect(judge(quiet, report(finding("stock_out", {})))).toMatchObject({ findings: 1, others: 1, trap: false });
  expect(judge(quiet, report())).toMatchObject({ findings: 0, trap: true });
});
