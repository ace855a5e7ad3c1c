import { readFileSync } from "node:fs";
import { type FeatureList, MOST_FEATURES } from "./features.ts";
import { readTable, rowOf } from "./row-table.ts";

export interface ModelHead {
  labels: string[];
  /** Divides the scores: fitted on held-out train files, so that probabilities mean what they say. */
  temperature: number;
  features: number;
  /** A hidden layer's way to the labels: the rows then hold hidden units, and `labels` are read from here. */
  top?: { weights: number[]; bias: number[] };
}

/** A row's largest weight, as a byte: 16 steps an octave. */
export const scaleOf = (byte: number): number => 2 ** ((byte - 200) / 16);
export const byteOf = (scale: number): number => Math.max(0, Math.min(255, Math.round(Math.log2(scale) * 16 + 200)));

/** A multinomial linear model with a 4-bit weight for each feature and label. */
export interface LinearModel {
  head: ModelHead;
  /** The row of each feature, -1 where it has none; good until the next call of any model. */
  rowsOf(features: FeatureList, count?: number): Int32Array;
  /** Sums before the softmax over rows with their values. */
  scoresAt(rows: Int32Array, values: Float32Array): Float32Array;
  /** Reads the first `count` features, by default all. */
  probabilities(features: FeatureList, count?: number): Float32Array;
}

/** Turns scores into probabilities, in place. */
export function toProbabilities(scores: Float32Array, temperature: number): Float32Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp(((scores[at] ?? 0) - highest) / temperature);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}

/** Four bits a weight in the file, eight in memory: scoring happens often, reading once. Rows are padded to pairs. */
function unpack(bytes: Uint8Array, start: number, rows: number, classes: number) {
  const width = Math.ceil(classes / 2) * 2;
  const scaleOfByte = Float32Array.from({ length: 256 }, (_, byte) => scaleOf(byte) / 7);
  const pairOfByte = new Int16Array(
    Int8Array.from({ length: 512 }, (_, at) => (at % 2 === 0 ? (at >> 1) & 15 : at >> 5) - 8).buffer,
  );
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) scales[row] = scaleOfByte[bytes[start + row] ?? 0] ?? 0;
  const packed = bytes.subarray(start + rows);
  const pairs = new Int16Array((rows * width) / 2);
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = pairOfByte[packed[at] ?? 0] ?? 0;
  return { weights: new Int8Array(pairs.buffer), scales, width };
}

const scratch = new Int32Array(MOST_FEATURES);

/** Reads what `evals/understanding/write-model.ts` wrote: head (JSON), bias, gaps, scales, weights. */
export function parseModel(bytes: Uint8Array): LinearModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = 4 + view.getUint32(0, true);
  // Our own file, written by one command and pinned by a test.
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd))) as ModelHead;
  const classes = head.top ? head.top.weights.length / head.labels.length : head.labels.length;
  const bias = Float32Array.from({ length: classes }, (_, label) => view.getFloat32(headEnd + label * 4, true));
  const { table, next } = readTable(bytes, headEnd + classes * 4, head.features);
  const { weights, scales, width } = unpack(bytes, next, head.features, classes);

  const addRow = (scores: Float32Array, row: number, value: number): void => {
    const step = value * (scales[row] ?? 0);
    const at = row * width;
    for (let label = 0; label < classes; label += 1)
      scores[label] = (scores[label] ?? 0) + step * (weights[at + label] ?? 0);
  };
  const rowsOf = (features: FeatureList, count = features.size): Int32Array => {
    const rows = scratch.subarray(0, count);
    for (let at = 0; at < count; at += 1) rows[at] = rowOf(table, features.hashes[at] ?? 0);
    return rows;
  };
  const top = head.top && { weights: Float32Array.from(head.top.weights), bias: Float32Array.from(head.top.bias) };
  const scoresAt = (rows: Int32Array, values: Float32Array): Float32Array => {
    const sums = bias.slice();
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? -1;
      if (row >= 0) addRow(sums, row, values[at] ?? 0);
    }
    return top ? throughTop(sums, top) : sums;
  };
  const scores = (features: FeatureList, count = features.size): Float32Array =>
    scoresAt(rowsOf(features, count), features.values);
  const probabilities = (features: FeatureList, count = features.size): Float32Array =>
    toProbabilities(scores(features, count), head.temperature);
  return { head, rowsOf, scoresAt, probabilities };
}

/** Hidden units that are below zero are silent; the others speak for the labels. */
function throughTop(hidden: Float32Array, top: { weights: Float32Array; bias: Float32Array }): Float32Array {
  const scores = top.bias.slice();
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const value = hidden[unit] ?? 0;
    const row = unit * scores.length;
    if (value > 0)
      for (let label = 0; label < scores.length; label += 1)
        scores[label] = (scores[label] ?? 0) + value * (top.weights[row + label] ?? 0);
  }
  return scores;
}

export type ModelName = "buyer" | "buyer-hidden" | "merchant" | "merchant-hidden" | "tools" | "sentiment" | "tongue";
const loaded = new Map<string, LinearModel>();

/** Loads `model/NAME.bin` at first use and keeps it. */
export function modelNamed(name: ModelName): LinearModel {
  const known = loaded.get(name);
  if (known) return known;
  const model = parseModel(readFileSync(new URL(`./model/${name}.bin`, import.meta.url)));
  loaded.set(name, model);
  return model;
}
