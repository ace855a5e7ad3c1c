import { byteOf, type ModelHead, scaleOf } from "../../agents/playbook/understanding/linear-model.ts";
import { HASH_SHIFT } from "../../agents/playbook/understanding/row-table.ts";

export interface DenseModel {
  labels: string[];
  /** Feature hash of each row of `weights`; the last row is the bias. */
  hashes: Uint32Array;
  weights: Float32Array;
  /** Sum of squared values a feature had in training: how much its row matters. */
  mass: Float32Array;
  /** Of a model with a hidden layer: `weights` then has a column for each unit, and these lead on to the labels. */
  top?: { weights: Float32Array; bias: Float32Array };
}
const columnsOf = (model: DenseModel): number => model.weights.length / (model.hashes.length + 1);
const short = (values: Float32Array): number[] => Array.from(values, (value) => Number(value.toFixed(4)));

/** The rows worth shipping, by how far they move a score: |weights| · √mass. */
export function mostUseful(model: DenseModel, limit: number): number[] {
  const classes = columnsOf(model);
  const worth = Float32Array.from(model.hashes, (_, row) => {
    let square = 0;
    for (const weight of model.weights.subarray(row * classes, (row + 1) * classes)) square += weight * weight;
    return Math.sqrt(square * (model.mass[row] ?? 0));
  });
  return Array.from(worth.keys())
    .sort((one, two) => (worth[two] ?? 0) - (worth[one] ?? 0))
    .slice(0, limit);
}

function gapBytes(keys: readonly number[]): number[] {
  const out: number[] = [];
  let before = 0;
  for (const key of keys) {
    let gap = key - before;
    before = key;
    while (gap > 0x7f) {
      out.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    out.push(gap);
  }
  return out;
}

/** Packs a row into a scale byte and four bits a weight. */
function packRow(row: Float32Array): { scale: number; packed: Uint8Array } {
  const scale = byteOf(Math.max(1e-3, ...row.map(Math.abs)));
  const level = (at: number): number =>
    Math.max(-7, Math.min(7, Math.round(((row[at] ?? 0) / scaleOf(scale)) * 7))) + 8;
  const packed = new Uint8Array(Math.ceil(row.length / 2));
  for (let at = 0; at < row.length; at += 2)
    packed[at / 2] = level(at) | ((at + 1 < row.length ? level(at + 1) : 8) << 4);
  return { scale, packed };
}

/** `kept` are the rows to write, best first: as many as given, or those of another model of the same features. */
export function packModel(model: DenseModel, kept: number | readonly number[], temperature: number): Buffer {
  const classes = columnsOf(model);
  const rowOfKey = new Map<number, number>();
  for (const row of typeof kept === "number" ? mostUseful(model, kept) : kept) {
    const key = (model.hashes[row] ?? 0) >>> HASH_SHIFT;
    if (key > 0 && !rowOfKey.has(key)) rowOfKey.set(key, row);
  }
  const keys = [...rowOfKey.keys()].sort((one, two) => one - two);
  const head: ModelHead = { labels: model.labels, temperature, features: keys.length };
  if (model.top) head.top = { weights: short(model.top.weights), bias: short(model.top.bias) };
  const headBytes = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(headBytes.length);
  const bias = Buffer.alloc(classes * 4);
  for (let label = 0; label < classes; label += 1)
    bias.writeFloatLE(model.weights[model.hashes.length * classes + label] ?? 0, label * 4);
  const rows = keys.map((key) => {
    const row = rowOfKey.get(key) ?? 0;
    return packRow(model.weights.subarray(row * classes, (row + 1) * classes));
  });
  const scales = Buffer.from(rows.map((row) => row.scale));
  return Buffer.concat([size, headBytes, bias, Buffer.from(gapBytes(keys)), scales, ...rows.map((row) => row.packed)]);
}
