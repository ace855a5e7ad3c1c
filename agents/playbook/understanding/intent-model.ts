import type { FeatureList } from "./features.ts";
import { modelNamed, toProbabilities } from "./linear-model.ts";

export type Role = "buyer" | "merchant";

/** The geometric mean of two models' probabilities, in place of the first; both as scores before the softmax. */
export function joined(linear: Float32Array, hidden: Float32Array): Float32Array {
  const one = toProbabilities(linear, 1);
  const two = toProbabilities(hidden, 1);
  for (let label = 0; label < one.length; label += 1)
    one[label] = (Math.log((one[label] ?? 0) + 1e-9) + Math.log((two[label] ?? 0) + 1e-9)) / 2;
  return one;
}

/**
 * What a message asks for: a linear model and one with a hidden layer, which err on different messages. The
 * temperature of the linear model's head belongs to both together.
 */
export function intentProbabilities(
  role: Role,
  features: FeatureList,
): { labels: string[]; probabilities: Float32Array } {
  const linear = modelNamed(role);
  const hidden = modelNamed(`${role}-hidden`);
  // Both were written with the same rows, so they are looked up once.
  const rows = linear.rowsOf(features);
  const scores = joined(linear.scoresAt(rows, features.values), hidden.scoresAt(rows, features.values));
  return { labels: linear.head.labels, probabilities: toProbabilities(scores, linear.head.temperature) };
}
