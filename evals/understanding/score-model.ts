import { joined } from "../../agents/playbook/understanding/intent-model.ts";
import type { Bag } from "./fit.ts";
import type { DenseModel } from "./write-model.ts";

type Scorer = (bag: Bag) => Float32Array;

/** Scores before the softmax, for judging what was held out before anything is packed. */
export function scorer(model: DenseModel): Scorer {
  const columns = model.weights.length / (model.hashes.length + 1);
  const rowOf = new Map(Array.from(model.hashes, (hash, row) => [hash, row]));
  return (bag) => {
    const sums = model.weights.slice(model.hashes.length * columns);
    for (const [hash, value] of bag.features) {
      const row = rowOf.get(hash);
      if (row === undefined) continue;
      for (let at = 0; at < columns; at += 1)
        sums[at] = (sums[at] ?? 0) + value * (model.weights[row * columns + at] ?? 0);
    }
    return model.top ? throughTop(sums, model.top) : sums;
  };
}

function throughTop(units: Float32Array, top: { weights: Float32Array; bias: Float32Array }): Float32Array {
  return top.bias.map((bias, label) =>
    units.reduce((sum, unit, at) => sum + Math.max(0, unit) * (top.weights[at * top.bias.length + label] ?? 0), bias),
  );
}

/** Both models of a role together, as `intent-model.ts` has them. */
export function bothScorer(linear: DenseModel, hidden: DenseModel): Scorer {
  const [one, two] = [scorer(linear), scorer(hidden)];
  return (bag) => joined(one(bag), two(bag));
}
