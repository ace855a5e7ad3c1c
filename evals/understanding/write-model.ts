import { byteOf, HASH_SHIFT, type ModelHead, scaleOf } from "../../agents/playbook/understanding/linear-model.ts";

export interface DenseModel {
  labels: string[];
  /** Feature hash of each row of `weights`; the last row is the bias. */
  hashes: Uint32Array;
  weights: Float32Array;
  /** Sum of squared values a feature had in training: how much its row matters. */
  mass: Float32Array;
}

/** The rows worth shipping, by how far they move a score: |weights| · √mass. */
export function mostUseful(model: DenseModel, limit: number): number[] {
  const classes = model.labels.length;
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

export function packModel(model: DenseModel, limit: number, temperature: number): Buffer {
  const classes = model.labels.length;
  const rowOfKey = new Map<number, number>();
  for (const row of mostUseful(model, limit)) {
    const key = (model.hashes[row] ?? 0) >>> HASH_SHIFT;
    if (key > 0 && !rowOfKey.has(key)) rowOfKey.set(key, row);
  }
  const keys = [...rowOfKey.keys()].sort((one, two) => one - two);
  const head: ModelHead = { labels: model.labels, temperature, features: keys.length };
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
