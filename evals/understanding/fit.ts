import { emptyFeatures, type FeatureList, readFeatures } from "../../agents/playbook/understanding/features.ts";
import { toProbabilities } from "../../agents/playbook/understanding/linear-model.ts";
import { type Line, vary, withOtherNumber } from "./augment.ts";
import { trainHidden } from "./hidden-layer.ts";
import type { HiddenSettings } from "./hidden-settings.ts";
import { liveChats } from "./live-chat.ts";
import { type LogisticSettings, type Sample, trainLogistic } from "./logistic.ts";
import { seededRandom } from "./random.ts";
import type { Aim } from "./wanted.ts";
import type { DenseModel } from "./write-model.ts";

/** A message as hashed features; a hash met twice has its values added. */
export interface Bag extends Aim {
  features: Map<number, number>;
  weight: number;
}

export type FitSettings = Omit<LogisticSettings, "features" | "classes"> & {
  seeds: number;
  /** Varied copies of each line, each with this weight. */
  copies: number;
  copyWeight: number;
  /** Whether lines are also heard as a live chat would have them. */
  liveChat: boolean;
  /** A feature of fewer written lines than this is left out: what one writer said once teaches little and fills the file. */
  fewestLines: number;
};

const list = emptyFeatures();

export function sumOf(features: FeatureList, count: number): Map<number, number> {
  const sums = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const hash = features.hashes[at] ?? 0;
    sums.set(hash, (sums.get(hash) ?? 0) + (features.values[at] ?? 0));
  }
  return sums;
}

export function bagOf(line: Line, labels: readonly string[], role: string, weight = 1): Bag {
  readFeatures(list, line.text, line.context, role);
  const second = labels.indexOf(line.secondary[0] ?? "");
  return { features: sumOf(list, list.size), target: labels.indexOf(line.label), second, weight };
}

export function bagsOf(lines: readonly Line[], labels: readonly string[], role: string, settings: FitSettings): Bag[] {
  const random = seededRandom(11);
  const bags = lines.map((line) => bagOf(line, labels, role));
  for (const line of lines) {
    const other = withOtherNumber(line, random);
    if (other) bags.push(bagOf(other, labels, role, settings.copyWeight));
  }
  for (let copy = 0; copy < settings.copies; copy += 1)
    for (const line of lines) bags.push(bagOf(vary(line, lines, role, random), labels, role, settings.copyWeight));
  if (settings.liveChat)
    for (const line of liveChats(lines, random)) bags.push(bagOf(line, labels, role, settings.copyWeight));
  if (settings.fewestLines > 1) dropRare(bags, lines.length, settings.fewestLines);
  return bags;
}

/** The first `written` bags are the lines as written; what stands in too few of them goes from all. */
function dropRare(bags: readonly Bag[], written: number, fewest: number): void {
  const counts = new Map<number, number>();
  for (const { features } of bags.slice(0, written))
    for (const hash of features.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  for (const { features } of bags)
    for (const hash of features.keys()) if ((counts.get(hash) ?? 0) < fewest) features.delete(hash);
}

interface Table {
  samples: Sample[];
  hashes: Uint32Array;
  mass: Float32Array;
}

/** Bags with their features numbered in the order in which they are met. */
function tableOf(bags: readonly Bag[]): Table {
  const rowOf = new Map<number, number>();
  for (const bag of bags) for (const hash of bag.features.keys()) if (!rowOf.has(hash)) rowOf.set(hash, rowOf.size);
  const mass = new Float32Array(rowOf.size);
  const samples = bags.map((bag): Sample => {
    const features = Int32Array.from(bag.features.keys(), (hash) => rowOf.get(hash) ?? 0);
    const values = Float32Array.from(bag.features.values());
    features.forEach((row, at) => {
      mass[row] = (mass[row] ?? 0) + bag.weight * (values[at] ?? 0) ** 2;
    });
    return { ...bag, features, values };
  });
  return { samples, hashes: Uint32Array.from(rowOf.keys()), mass };
}

/** Trains on bags; several seeds are averaged, which costs nothing when the model is linear. */
export function fitModel(bags: readonly Bag[], labels: readonly string[], settings: FitSettings): DenseModel {
  const { samples, hashes, mass } = tableOf(bags);
  const full = { ...settings, features: hashes.length, classes: labels.length };
  const weights = new Float32Array((hashes.length + 1) * labels.length);
  for (let seed = 0; seed < settings.seeds; seed += 1) {
    const run = trainLogistic(samples, full, seededRandom(7 + seed));
    for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) + (run[at] ?? 0) / settings.seeds;
  }
  return { labels: [...labels], hashes, weights: centred(weights, labels.length), mass };
}

/** The same bags for a model with a hidden layer. */
export function fitHidden(
  bags: readonly Bag[],
  labels: readonly string[],
  settings: HiddenSettings,
  seed = 5,
): DenseModel {
  const { samples, hashes, mass } = tableOf(bags);
  const { rows, top } = trainHidden(samples, hashes.length, labels.length, settings, seededRandom(seed));
  return { labels: [...labels], hashes, weights: rows, mass, top };
}

/** A constant added to a row moves no probability; without it four bits hold more. */
function centred(weights: Float32Array, classes: number): Float32Array {
  for (let row = 0; row < weights.length; row += classes) {
    let mean = 0;
    for (let label = 0; label < classes; label += 1) mean += (weights[row + label] ?? 0) / classes;
    for (let label = 0; label < classes; label += 1) weights[row + label] = (weights[row + label] ?? 0) - mean;
  }
  return weights;
}

/** Guo et al. 2017, temperature scaling: the one number that makes held-out labels likeliest. */
export function fitTemperature(held: readonly { scores: Float32Array; target: number }[]): number {
  let best = 1;
  let least = Infinity;
  for (let temperature = 0.1; temperature <= 3; temperature *= 1.03) {
    let loss = 0;
    for (const { scores, target } of held)
      loss -= Math.log(Math.max(1e-9, toProbabilities(scores.slice(), temperature)[target] ?? 0));
    if (loss < least) {
      least = loss;
      best = temperature;
    }
  }
  return best;
}
