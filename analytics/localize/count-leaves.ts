import { at } from "./elements.ts";

/** A count's leaves: what was seen, and what was predicted. */
export type CountLeaves = { readonly actual: Float64Array; readonly predict: Float64Array };
/** Moments of each leaf for a common relative change x, observed ≈ (1 + x)·expected with variance v. */
export type Moments = {
  /** e·(o − e)/v */
  readonly push: Float64Array;
  /** e²/v */
  readonly mass: Float64Array;
  /** (o − e)²/v */
  readonly misfit: Float64Array;
  /** 1 where a leaf tells anything. */
  readonly told: Float64Array;
};

/** Predictions are never surer than half a percent. */
const surest = 0.005;

/** The middle of a column that may be put in order (typed arrays sort many times faster than lists). */
function middle(values: Float64Array): number {
  values.sort();
  return (at(values, values.length >> 1) + at(values, (values.length - 1) >> 1)) / 2;
}

/** Usual relative error of the predictions: MAD over leaves as a standard deviation, so what moved hardly counts. */
function usualError({ actual, predict }: CountLeaves): number {
  const errors = new Float64Array(predict.length);
  let known = 0;
  for (let leaf = 0; leaf < predict.length; leaf++)
    if (at(predict, leaf) > 0) errors[known++] = at(actual, leaf) / at(predict, leaf) - 1;
  const told = errors.subarray(0, known);
  const center = middle(told);
  return Math.max(surest, 1.4826 * middle(told.map((value) => Math.abs(value - center))));
}

/** A leaf errs in proportion to its size: v = (s·max(e, o/2))². */
export function momentsOf(leaves: CountLeaves): Moments {
  const { actual, predict } = leaves;
  const error = usualError(leaves);
  const count = predict.length;
  const [push, mass, misfit, told] = [0, 0, 0, 0].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]; // one for each of the four
  for (let leaf = 0; leaf < count; leaf++) {
    const [observed, expected] = [at(actual, leaf), at(predict, leaf)];
    const size = Math.max(expected, observed / 2);
    if (!(size > 0)) continue;
    const variance = (error * size) ** 2;
    push[leaf] = (expected * (observed - expected)) / variance;
    mass[leaf] = expected ** 2 / variance;
    misfit[leaf] = (observed - expected) ** 2 / variance;
    told[leaf] = 1;
  }
  return { push, mass, misfit, told };
}
