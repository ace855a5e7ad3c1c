import type { Judged } from "./judge.ts";
import { mean, median, share, wilson } from "./shares.ts";

type Metrics = Record<string, number | string | null>;
const quietKinds = ["quiet", "weakest_weekday", "idle_price", "festival"];

/** All figures of a set of judged shops; intervals stand beside the shares they belong to. */
export function figuresOf(judged: readonly Judged[]): Metrics {
  const planted = judged.flatMap((one) => one.causes);
  const detectable = planted.filter(({ cause }) => cause.detectable);
  const quiet = judged.filter(({ truth }) => quietKinds.includes(truth.kind));
  const busy = judged.filter(({ causes }) => causes.length > 0);
  const doubles = judged.filter(({ causes }) => causes.length > 1);
  const money = detectable.flatMap((one) => one.money ?? []).filter((one) => one > 0);
  const firsts = judged.flatMap(({ confidences }) => confidences.filter(({ first }) => first));
  const brier = (list: typeof firsts) => mean(list.map(({ said, right }) => (said - (right ? 1 : 0)) ** 2));
  const metrics: Metrics = {
    shops: judged.length,
    causes: planted.length,
    detectableCauses: detectable.length,
    quietShops: quiet.length,
  };
  const put = (name: string, list: readonly boolean[]) => {
    metrics[name] = share(list);
    metrics[`${name}95`] = wilson(list);
  };
  for (const [name, of] of [
    ["trueCauseFirst", "first"],
    ["trueCauseAmongThree", "amongThree"],
    ["trueCauseFirstOfAnyFinding", "found"],
    ["rightSegment", "segment"],
    ["stepRight", "step"],
  ] as const) {
    put(
      name,
      detectable.map((one) => one[of]),
    );
    metrics[`${name}AllDrawn`] = share(planted.map((one) => one[of]));
  }
  put(
    "bothOfTwoFound",
    doubles.map(({ causes }) => causes.every(({ found }) => found)),
  );
  metrics["moneyRatioMedian"] = median(money);
  put(
    "moneyWithinFactor1.5",
    money.map((one) => one >= 1 / 1.5 && one <= 1.5),
  );
  metrics["falseFindingsPerQuietShop"] = mean(quiet.map(({ findings }) => findings));
  put(
    "quietShopsWithFindings",
    quiet.map(({ findings }) => findings > 0),
  );
  metrics["otherFindingsPerPlantedShop"] = mean(busy.map(({ others }) => others));
  put(
    "shopsBlamingADecoy",
    judged.filter(({ truth }) => truth.decoys.length > 0).map(({ decoysBlamed }) => decoysBlamed > 0),
  );
  put(
    "trapsQuiet",
    judged.flatMap(({ trap }) => trap ?? []),
  );
  for (const name of ["weakest_weekday", "idle_price", "festival"] as const)
    metrics[`trap.${name}`] = share(
      judged.filter(({ truth }) => truth.kind === name).flatMap(({ trap }) => trap ?? []),
    );
  for (const name of ["tracking_outage", "channel_mix", "unknown"])
    metrics[`trap.${name}`] = share(
      judged
        .filter(({ causes }) => causes.length === 1 && causes[0]?.cause.factor === name)
        .flatMap(({ trap }) => trap ?? []),
    );
  metrics["brierOfFirstCauses"] = brier(firsts);
  metrics["brierOfAllCauses"] = brier(judged.flatMap(({ confidences }) => confidences));
  metrics["meanConfidenceOfFirstCauses"] = mean(firsts.map(({ said }) => said));
  metrics["shareRightOfFirstCauses"] = share(firsts.map(({ right }) => right));
  return metrics;
}

/** A table by true factor: how often it came first, and what came first instead. */
export function confusion(judged: readonly Judged[]): string[] {
  const rows = new Map<string, Judged["causes"][number][]>();
  const instead = new Map<string, Map<string, number>>();
  for (const { causes, seen } of judged)
    for (const one of causes) {
      const { factor } = one.cause;
      rows.set(factor, [...(rows.get(factor) ?? []), one]);
      if (one.first) continue;
      const top = /: ([a-z_]+)/.exec(seen)?.[1] ?? "nothing";
      const counts = instead.get(factor) ?? new Map<string, number>();
      instead.set(factor, counts.set(top, (counts.get(top) ?? 0) + 1));
    }
  const count = (list: readonly boolean[]) => String(list.filter(Boolean).length).padStart(5);
  return [
    "true factor          n  z>=5 first three  any  place step  money  first instead",
    ...[...rows].sort().map(([factor, list]) => {
      const wrong = [...(instead.get(factor) ?? [])]
        .sort((a, b) => b[1] - a[1])
        .map(([name, times]) => `${name} ${times}`);
      const money = median(list.flatMap((one) => one.money ?? []));
      return [
        factor.padEnd(18),
        String(list.length).padStart(3),
        count(list.map(({ cause }) => cause.detectable)),
        count(list.map((one) => one.first)),
        count(list.map((one) => one.amongThree)),
        count(list.map((one) => one.found)),
        count(list.map((one) => one.segment)),
        count(list.map((one) => one.step)),
        money === null ? "     –" : money.toFixed(2).padStart(6),
        ` ${wrong.join(", ")}`,
      ].join(" ");
    }),
  ];
}
