import { toProbabilities } from "../../agents/playbook/understanding/linear-model.ts";
import type { Random } from "./random.ts";
import { type Aim, wantedShare } from "./wanted.ts";

/** One labelled message as sparse features; `targets` are class numbers. */
export interface Sample extends Aim {
  features: Int32Array;
  values: Float32Array;
  weight: number;
}

/** A message this well told apart teaches nothing more. */
const NEAR_ENOUGH = 1e-5;
const BIAS_PACE = 0.3;

export interface LogisticSettings {
  features: number;
  classes: number;
  epochs: number;
  learningRate: number;
  /** Weight decay a touch; the L2 term of the usual objective. */
  decay: number;
  /** Share of a message's features left out at each visit. */
  dropout: number;
}

/** Multinomial logistic regression by AdaGrad, one row of weights a feature, the last row being the bias. */
export function trainLogistic(samples: readonly Sample[], settings: LogisticSettings, random: Random): Float32Array {
  const { classes } = settings;
  const weights = new Float32Array((settings.features + 1) * classes);
  const squares = new Float32Array(settings.features + 1).fill(1e-4);
  const order = Int32Array.from(samples.keys());
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    random.shuffle(order);
    const rate = settings.learningRate * (1 - epoch / settings.epochs);
    for (const at of order) {
      const sample = samples[at];
      if (sample) visit(sample, weights, squares, settings, rate, random);
    }
  }
  return weights;
}

/** What the model said minus what is true, for each label, and the square of its length. */
function slopeOf(sample: Sample, scores: Float32Array): { slope: Float32Array; norm: number } {
  const slope = toProbabilities(scores, 1);
  let norm = 0;
  for (let label = 0; label < slope.length; label += 1) {
    const wanted = wantedShare(label, sample);
    const gap = ((slope[label] ?? 0) - wanted) * sample.weight;
    slope[label] = gap;
    norm += gap * gap;
  }
  return { slope, norm };
}

function visit(
  sample: Sample,
  weights: Float32Array,
  squares: Float32Array,
  settings: LogisticSettings,
  rate: number,
  random: Random,
): void {
  const { classes, dropout, decay } = settings;
  const kept: number[] = [];
  for (let at = 0; at < sample.features.length; at += 1) if (random.next() >= dropout) kept.push(at);
  const scale = 1 / (1 - dropout);
  const bias = settings.features * classes;
  const scores = weights.slice(bias, bias + classes);
  for (const at of kept) {
    const row = (sample.features[at] ?? 0) * classes;
    const value = (sample.values[at] ?? 0) * scale;
    for (let label = 0; label < classes; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
  const { slope, norm } = slopeOf(sample, scores);
  if (norm < NEAR_ENOUGH) return;
  const step = (feature: number, value: number): void => {
    const square = (squares[feature] ?? 0) + norm * value * value;
    squares[feature] = square;
    const pace = rate / Math.sqrt(square);
    const keep = 1 - pace * decay;
    const row = feature * classes;
    for (let label = 0; label < classes; label += 1)
      weights[row + label] = (weights[row + label] ?? 0) * keep - pace * value * (slope[label] ?? 0);
  };
  for (const at of kept) step(sample.features[at] ?? 0, (sample.values[at] ?? 0) * scale);
  step(settings.features, BIAS_PACE);
}
