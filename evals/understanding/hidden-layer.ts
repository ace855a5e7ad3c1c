import { HiddenRun } from "./hidden-run.ts";
import type { HiddenSettings } from "./hidden-settings.ts";
import type { Sample } from "./logistic.ts";
import type { Random } from "./random.ts";

/** A row of units for each feature, the last row being their bias; then a row of labels for each unit. */
export interface HiddenModel {
  rows: Float32Array;
  top: { weights: Float32Array; bias: Float32Array };
}

/** One hidden layer of rectified units over a bag of features (Iyyer et al. 2015), trained by AdaGrad. */
export function trainHidden(
  samples: readonly Sample[],
  features: number,
  classes: number,
  settings: HiddenSettings,
  random: Random,
): HiddenModel {
  const run = new HiddenRun(features, classes, settings, random);
  const order = Int32Array.from(samples.keys());
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    random.shuffle(order);
    const rate = settings.learningRate * (1 - epoch / settings.epochs);
    for (const at of order) {
      const sample = samples[at];
      if (sample) run.visit(sample, rate);
    }
  }
  return { rows: run.rows, top: { weights: run.top, bias: run.topBias } };
}
