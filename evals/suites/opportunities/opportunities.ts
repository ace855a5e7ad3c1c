import { newEmbedded } from "../../benchmarks/stores.ts";
import { inspectSimulated } from "../../simulator/inspect-simulated.ts";
import { importMarket } from "../../simulator/market/import-market.ts";
import { mean, median, share, wilson } from "../diagnosis/shares.ts";
import type { Suite } from "../suite.ts";
import { type JudgedMarket, judgeMarket } from "./judge.ts";

type Metrics = Record<string, number | string | null>;
const apart = (list: readonly number[]) => median(list.map((one) => Math.exp(Math.abs(Math.log(Math.max(one, 1e-6))))));

function figuresOf(judged: readonly JudgedMarket[], shuffled: readonly JudgedMarket[]): Metrics {
  const niches = judged.flatMap((one) => one.niches);
  const kinds = [...new Set(judged.flatMap(({ decoys }) => decoys))].sort();
  const firsts = judged.map(({ plantedFirst }) => plantedFirst);
  const inFive = niches.map((one) => one.inFive);
  const found = niches.filter((one) => one.inFive);
  return {
    shops: judged.length,
    niches: niches.length,
    plantedFirst: share(firsts),
    plantedFirst95: wilson(firsts),
    plantedInFive: share(inFive),
    plantedInFive95: wilson(inFive),
    spillInFive: share(niches.filter(({ kind }) => kind === "spill").map((one) => one.inFive)),
    decoysInFivePerShop: mean(judged.map(({ decoys }) => decoys.length)),
    shopsWithDecoys: share(judged.map(({ decoys }) => decoys.length > 0)),
    ...Object.fromEntries(
      kinds.map((kind) => [
        `decoys.${kind}`,
        judged.flatMap(({ decoys }) => decoys).filter((one) => one === kind).length,
      ]),
    ),
    rightHome: share(found.map(({ home }) => home)),
    spilloverNamed: share(niches.flatMap(({ spill }) => spill ?? [])),
    termsNamed: mean(found.map(({ terms }) => terms)),
    growthOffByFactorMedian: apart(niches.flatMap(({ growth }) => growth ?? [])),
    ratioOffByFactorMedian: apart(niches.flatMap(({ ratio }) => ratio ?? [])),
    shuffledShops: shuffled.length,
    falseNichesPerShuffledShop: mean(shuffled.map((one) => one.found)),
    shuffledShopsWithNiches95: wilson(shuffled.map((one) => one.found > 0)),
    brier: mean(
      [...judged, ...shuffled]
        .flatMap(({ confidences }) => confidences)
        .map(({ said, right }) => (said - (right ? 1 : 0)) ** 2),
    ),
  };
}

export const opportunities: Suite = {
  name: "opportunities",
  about: "simulated markets with planted demand and decoys, from import to report: which is recommended first",
  sizes: { markets: 30, shuffled: 15 },
  async run({ seed, sizes, tell }) {
    const { house, close } = await newEmbedded();
    const look = async (at: number, shuffled: boolean): Promise<JudgedMarket> => {
      const truth = await importMarket(house, at, shuffled);
      const one = judgeMarket(truth, await inspectSimulated(house, truth));
      tell(
        `${truth.shop} [${truth.niches.map(({ kind, terms }) => `${kind} ${terms[0] ?? ""}`).join(", ")}] ${one.seen}`.slice(
          0,
          400,
        ),
      );
      return one;
    };
    try {
      const judged: JudgedMarket[] = [];
      const shuffled: JudgedMarket[] = [];
      for (let at = 0; at < (sizes["markets"] ?? 30); at++) judged.push(await look(seed + at, false));
      for (let at = 0; at < (sizes["shuffled"] ?? 15); at++) shuffled.push(await look(seed + at, true));
      const cases = [...judged, ...shuffled].map(({ truth, plantedFirst, decoys, found, seen }) => ({
        id: truth.shop,
        ok: truth.shuffled ? found === 0 : plantedFirst && decoys.length === 0,
        planted: truth.niches.map(({ kind, terms }) => `${kind}: ${terms.join("/")}`),
        seen,
      }));
      return { metrics: figuresOf(judged, shuffled), cases };
    } finally {
      await close();
    }
  },
};
