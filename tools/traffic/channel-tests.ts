import { shareDifference } from "../../analytics/proportions.ts";
import { benjaminiHochberg } from "../../analytics/statistics.ts";
import type { MetricRow } from "../../db/metrics/read-metric.ts";

/** Of the claims "this channel differs", at most one in ten is expected to be chance. */
const falseDiscovery = 0.1;

/** 1 higher, -1 lower, 0 as good as the same, undefined too little to say; over all channels at once. */
export function calls(tests: readonly ({ z: number; p: number } | null)[]): (number | undefined)[] {
  const known = tests.flatMap((test) => (test ? [test] : []));
  const stands = benjaminiHochberg(
    known.map((test) => test.p),
    falseDiscovery,
  );
  return tests.map((test) => (test ? (stands[known.indexOf(test)] ? Math.sign(test.z) : 0) : undefined));
}

export function shareDifferenceOf(one: MetricRow | undefined, two: MetricRow | undefined) {
  const share = (row: MetricRow | undefined) => ({ of: row?.numerator ?? 0, from: row?.denominator ?? 0 });
  return shareDifference(share(one), share(two));
}

export function againstRest(key: string, rows: readonly MetricRow[]) {
  const others = rows.filter((row) => row.key !== key);
  const sum = (pick: (row: MetricRow) => number) => others.reduce((total, row) => total + pick(row), 0);
  const own = rows.find((row) => row.key === key);
  return shareDifference(
    { of: own?.numerator ?? 0, from: own?.denominator ?? 0 },
    { of: sum((row) => row.numerator ?? 0), from: sum((row) => row.denominator ?? 0) },
  );
}
