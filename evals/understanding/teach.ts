import { toProbabilities } from "../../agents/playbook/understanding/linear-model.ts";
import { type Bag, type FitSettings, fitHidden, fitModel } from "./fit.ts";
import type { HiddenSettings } from "./hidden-settings.ts";
import { scorer } from "./score-model.ts";

const LINEAR_SHARE = 1 / 3;
const LEAST = 1e-9;

/**
 * Several models that differ by their seed are right more often together than any of them, and too slow to ship: what
 * they say of each bag is kept with it, for one model to learn from (Hinton et al. 2015, distillation). Bags are
 * changed. `teachers` is how many have a hidden layer; the linear one is counted a third.
 */
export function teach(
  bags: readonly Bag[],
  labels: readonly string[],
  { linear, hidden, teachers }: { linear: FitSettings; hidden: HiddenSettings; teachers: number },
): void {
  if (teachers === 0) return;
  const sums = bags.map(() => new Float32Array(labels.length));
  const hear = (score: (bag: Bag) => Float32Array, share: number): void =>
    bags.forEach((bag, at) => {
      const sum = sums[at];
      toProbabilities(score(bag), 1).forEach((probability, label) => {
        if (sum) sum[label] = (sum[label] ?? 0) + share * Math.log(probability + LEAST);
      });
    });
  hear(scorer(fitModel(bags, labels, linear)), LINEAR_SHARE);
  for (let teacher = 1; teacher <= teachers; teacher += 1)
    hear(scorer(fitHidden(bags, labels, hidden, 5 + teacher)), (1 - LINEAR_SHARE) / teachers);
  bags.forEach((bag, at) => {
    const sum = sums[at];
    if (sum) bag.taught = toProbabilities(sum, 1);
  });
}
