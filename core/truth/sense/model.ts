import type { ClaimKind } from "../claim.ts";
import { claimKinds } from "../claim.ts";
import { featuresOf } from "./features.ts";

/** What a sentence seems to claim: `beyond` what any row of a shop could bear; how sure (0..1) that it claims, and this kind. */
export type Sensed = {
  readonly kind: ClaimKind;
  readonly beyond: boolean;
  readonly sure: number;
  readonly ofKind: number;
};
/** A reader of folded sentences. */
export type ClaimSense = {
  /** Null where the sentence claims nothing as far as it can tell. */
  read(sentence: string): Sensed | null;
  /** Whether it is all but sure that the sentence claims nothing. */
  isPlain(sentence: string): boolean;
};
/** Less sure than this that a sentence claims something, it takes it for plain. */
const plain = 0.2;
/** How a model's file begins: what it was learned from (`lines`: a hash of them), its labels, and from how sure on it speaks. */
export type SenseHead = {
  readonly lines: string;
  readonly labels: readonly string[];
  readonly least: number;
  readonly rows: number;
};

/** A row's largest weight, as a byte: 16 steps an octave. */
export const scaleOf = (byte: number): number => 2 ** ((byte - 160) / 16);
export const byteOf = (scale: number): number => Math.max(0, Math.min(255, Math.round(Math.log2(scale) * 16 + 160)));

type Weights = {
  readonly bias: Float32Array;
  readonly rowOf: ReadonlyMap<number, number>;
  at(row: number, label: number): number;
};

export function headOf(bytes: Buffer): SenseHead {
  const head: SenseHead = JSON.parse(bytes.toString("utf8", 4, 4 + bytes.readUInt32LE(0)));
  return head;
}
/** After the head: a bias a label, the hash of each row, a scale byte a row, four bits a weight. */
function weightsOf(bytes: Buffer, { labels, rows }: SenseHead): Weights {
  let next = 4 + bytes.readUInt32LE(0);
  const bias = Float32Array.from(labels, (_, at) => bytes.readFloatLE(next + at * 4));
  next += labels.length * 4;
  const rowOf = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) rowOf.set(bytes.readUInt32LE(next + row * 4), row);
  const scales = next + rows * 4;
  const nibbles = scales + rows;
  const width = Math.ceil(labels.length / 2);
  const at = (row: number, label: number) => {
    const byte = bytes[nibbles + row * width + (label >> 1)] ?? 0;
    return ((((label & 1) === 0 ? byte & 15 : byte >> 4) - 8) / 7) * scaleOf(bytes[scales + row] ?? 0);
  };
  return { bias, rowOf, at };
}

/** The probability of each label of a sentence. */
function likely(sentence: string, { bias, rowOf, at }: Weights): Float64Array {
  const scores = Float64Array.from(bias);
  for (const [hash, value] of featuresOf(sentence)) {
    const row = rowOf.get(hash);
    if (row !== undefined)
      for (let label = 0; label < scores.length; label += 1)
        scores[label] = (scores[label] ?? 0) + value * at(row, label);
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((each) => each / sum);
}

/** A second reader of claims beside the signs: a linear model, which knows no phrase but what phrases have in common. */
export function senseOf(bytes: Buffer, least = headOf(bytes).least): ClaimSense {
  const head = headOf(bytes);
  const weights = weightsOf(bytes, head);
  const read = (sentence: string): Sensed => {
    const shares = likely(sentence, weights);
    const of = (name: string) => shares[head.labels.indexOf(name)] ?? 0;
    const beyond = (kind: string) => of(`${kind}:market`) + of(`${kind}:never`);
    const whole = (kind: string) => of(kind) + beyond(kind);
    const kind = claimKinds.reduce((best, each) => (whole(each) > whole(best) ? each : best));
    return { kind, beyond: beyond(kind) > of(kind), sure: 1 - of("none"), ofKind: whole(kind) };
  };
  return {
    read(sentence) {
      const sensed = read(sentence);
      return sensed.sure < least ? null : sensed;
    },
    isPlain: (sentence) => read(sentence).sure < plain,
  };
}
