import { localize } from "../../../analytics/localize/localize.ts";
import { percentile } from "../../benchmarks/benchmark.ts";
import type { Suite } from "../suite.ts";
import { developedOn } from "./developed-on.ts";
import { drawCase, type Plan } from "./draw-case.ts";
import { realCases } from "./real-cases.ts";
import { bootstrap, f1, halves, isRight, recallAt3, type Scored, score } from "./score.ts";

type Metrics = Record<string, number | string | null>;

/** Others on the same source: published code, run for this project on two cores (F1 by the benchmark's own scoring). */
const peers: Metrics = {
  "peer.robustspot.rs.f1": 0.7,
  "peer.robustspot.rs.recallAt3": 0.92,
  "peer.robustspot.rs.cpuMs": 1017,
  "peer.adtributor.rs.f1": 0.27,
  "peer.autoroot.rs.f1": 0.14,
  "peer.r-adtributor.rs.f1": 0.11,
  "peer.riskloc.rs.f1": 0.03,
  "peer.plain-scan.rs.f1": 0.68,
  "peer.plain-scan.rs.heldOut.f1": 0.62,
  "peer.riskloc.b0.f1": 0.95,
  "peer.riskloc.b0.cpuMs": 1103,
  "peer.autoroot.b0.f1": 0.89,
  "peer.autoroot.b0.cpuMs": 2400,
  "peer.adtributor.b0.f1": 0.16,
  "peer.plain-scan.b0.f1": 0.97,
};
const plans: readonly (Omit<Plan, "leaves"> & { name: string })[] = [
  { name: "ratio.one", kind: "ratio", causes: 1 },
  { name: "ratio.two", kind: "ratio", causes: 2 },
  { name: "ratio.none", kind: "ratio", causes: 0 },
  { name: "count.one", kind: "count", causes: 1 },
  { name: "count.two", kind: "count", causes: 2 },
  { name: "count.none", kind: "count", causes: 0 },
];

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
function figures(name: string, list: readonly Scored[]): Metrics {
  if (list.length === 0) return {};
  const ms = list.map((one) => one.ms);
  return {
    [`${name}.cases`]: list.length,
    [`${name}.f1`]: rounded(f1(list)),
    [`${name}.f1.95`]: bootstrap(list, f1),
    [`${name}.recallAt3`]: rounded(recallAt3(list)),
    [`${name}.recallAt3.95`]: bootstrap(list, recallAt3),
    [`${name}.cpuMsP50`]: percentile(ms, 0.5),
    [`${name}.cpuMsP95`]: percentile(ms, 0.95),
  };
}

function drawn(seed: number, each: number): Map<string, Scored[]> {
  const sets = new Map<string, Scored[]>();
  for (const plan of plans) {
    const list = Array.from({ length: each }, (_, at) => {
      const one = drawCase(seed + at, { ...plan, leaves: 1000 });
      const before = process.cpuUsage();
      const found = localize(one.table, one.measure, one.periods);
      const { user, system } = process.cpuUsage(before);
      return score(`drawn/${plan.name}/${seed + at}`, one.truth, found, (user + system) / 1000);
    });
    sets.set(plan.name, list);
  }
  return sets;
}

/** Of worlds with nothing planted: how often nothing is claimed. */
const silent = (list: readonly Scored[]): number => rounded(list.filter(isRight).length / Math.max(list.length, 1));

function drawnFigures(sets: ReadonlyMap<string, readonly Scored[]>): Metrics {
  return Object.assign(
    {},
    ...[...sets].map(([name, list]) =>
      name.endsWith(".none") ? { [`drawn.${name}.silent`]: silent(list) } : figures(`drawn.${name}`, list),
    ),
  );
}

function realFigures(sets: ReadonlyMap<string, readonly Scored[]>, seed: number): Metrics {
  const rs = sets.get("rs") ?? [];
  const known = ({ id }: Scored) => developedOn.has(id.slice("rs/".length));
  return {
    ...figures("rs", rs),
    ...figures("rs.developedOn", rs.filter(known)),
    ...figures(
      "rs.heldOut",
      rs.filter((one) => !known(one)),
    ),
    "rs.halves.f1.95": halves(rs, f1, seed),
    "rs.halves.recallAt3.95": halves(rs, recallAt3, seed),
    ...figures("b0", sets.get("b0") ?? []),
    ...peers,
  };
}

export const localizationSuite: Suite = {
  name: "localization",
  about: "where a ratio or a count moved: drawn worlds, and the public root-cause cases where the data is there",
  sizes: { drawn: 60 },
  async run({ data, seed, sizes, tell }) {
    const ours = drawn(seed, sizes["drawn"] ?? 60);
    const real = data === null ? new Map<string, Scored[]>() : await realCases(data, tell);
    const cases = [...ours.values(), ...real.values()].flat();
    return {
      metrics: {
        ...drawnFigures(ours),
        ...(data === null ? { realCases: "left out: no --data" } : realFigures(real, seed)),
      },
      cases: cases.map((one) => ({
        id: one.id,
        ok: isRight(one),
        truth: one.truth,
        found: one.found,
        amongThree: one.amongThree,
        ms: Math.round(one.ms * 10) / 10,
      })),
    };
  },
};
