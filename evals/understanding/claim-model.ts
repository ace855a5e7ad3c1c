import { createHash } from "node:crypto";
import { featuresOf } from "../../core/truth/sense/features.ts";
import { byteOf, type SenseHead, scaleOf } from "../../core/truth/sense/model.ts";
import { type ClaimLine, claimLabels, readable } from "./claim-lines.ts";
import { type Sample, trainLogistic } from "./logistic.ts";
import { type Random, seededRandom } from "./random.ts";

const settings = { epochs: 14, learningRate: 0.6, decay: 1e-4, dropout: 0.3 };
/** From how sure on a sentence is said to claim something: chosen on lists held out, for one plain line in a hundred. */
const least = 0.62;
const mostRows = 40_000;

/** Changes with every line that was written to be learned from, not with the texts that ship: a reply may be reworded. */
export const linesHash = (lines: readonly ClaimLine[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        lines.filter(({ list }) => list !== "shipped").map(({ label, text }) => [label, text]),
        settings,
      ]),
    )
    .digest("hex")
    .slice(0, 16);

/** What was caught once stays caught: lines of the lists weigh more than lines written to learn from. */
const listed = 1.6;

const zhBefore = ["亲,", "姐妹们,", "各位,", "您好,", "家人们,", "掌柜说:", "宝贝详情:", "朋友们,"];
const zhAfter = ["哦", "哈", "~", "啦", ",谢谢", ",欢迎选购", "呢"];
const enBefore = [
  "Hello, ",
  "Dear customer, ",
  "Hi there, ",
  "Good news: ",
  "Please note: ",
  "FYI, ",
  "Folks, ",
  "Psst, ",
];
const enAfter = [", thank you", " :)", ", friends", " today", ", as always"];
const pick = (from: readonly string[], random: Random) => from[random.below(from.length)] ?? "";

/** The line as it may stand in a text: greeted, followed by something, or beside a plain line. What it claims stays. */
function varied({ label, text, list }: ClaimLine, plain: readonly ClaimLine[], random: Random): ClaimLine[] {
  const chinese = /\p{Script=Han}/u.test(text);
  const greeted =
    random.next() < 0.6
      ? pick(chinese ? zhBefore : enBefore, random) + text
      : text + pick(chinese ? zhAfter : enAfter, random);
  const other = plain[random.below(plain.length)]?.text ?? "";
  const fits = other.length < 90 && /\p{Script=Han}/u.test(other) === chinese;
  const comma = chinese ? "," : ", ";
  const beside = random.next() < 0.5 ? `${other}${comma}${text}` : `${text}${comma}${other}`;
  return [{ label, text: greeted, list }, ...(fits ? [{ label, text: beside, list }] : [])];
}

const partsOf = (text: string): string[] => {
  const parts = text.split(/[,，;；。.:：]\s*/u).filter((each) => each.length > 2);
  return parts.length > 1 ? parts : [];
};

type Table = { readonly samples: Sample[]; readonly hashes: number[]; readonly mass: Float64Array };
function tableOf(lines: readonly { line: ClaimLine; weight: number }[]): Table {
  const bags = lines.map(({ line, weight }) => ({ ...line, weight, features: featuresOf(readable(line.text)) }));
  const counts = new Map<number, number>();
  for (const { features } of bags) for (const hash of features.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  // What one line said once teaches nothing and fills the file.
  const hashes = [...counts].filter(([, count]) => count > 2).map(([hash]) => hash);
  const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
  const mass = new Float64Array(hashes.length);
  const samples = bags.map(({ label, weight, features }): Sample => {
    const known = [...features].flatMap(([hash, value]) => {
      const row = rowOf.get(hash);
      if (row === undefined) return [];
      mass[row] = (mass[row] ?? 0) + weight * value * value;
      return [[row, value] as const];
    });
    return {
      target: claimLabels.indexOf(label),
      second: -1,
      weight,
      features: Int32Array.from(known, ([row]) => row),
      values: Float32Array.from(known, ([, value]) => value),
    };
  });
  return { samples, hashes, mass };
}

/** Learns from lines and packs what it learned; the same lines give the same bytes. */
export function claimModel(lines: readonly ClaimLine[]): Buffer {
  const random = seededRandom(23);
  const plain = lines.filter(({ label }) => label === "none");
  const all = lines.flatMap((line) => [
    { line, weight: line.label === "none" ? 2 : line.list.startsWith("held-out") ? listed : 1 },
    // A plain text is plain in all of its parts, and is read by parts.
    ...(line.label === "none" ? partsOf(line.text).map((text) => ({ line: { ...line, text }, weight: 0.5 })) : []),
    ...varied(line, plain, random).map((each) => ({ line: each, weight: line.label === "none" ? 0.8 : 0.4 })),
  ]);
  const { samples, hashes, mass } = tableOf(all);
  const classes = claimLabels.length;
  const weights = new Float32Array((hashes.length + 1) * classes);
  const seeds = 2;
  for (let seed = 0; seed < seeds; seed += 1) {
    const run = trainLogistic(samples, { ...settings, features: hashes.length, classes }, seededRandom(7 + seed));
    for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) + (run[at] ?? 0) / seeds;
  }
  return packed(hashes, weights, mass, linesHash(lines));
}

/** A constant added to a row moves no probability; without it four bits hold more. */
function rowAt(weights: Float32Array, row: number): number[] {
  const own = [...weights.subarray(row * claimLabels.length, (row + 1) * claimLabels.length)];
  const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
  return own.map((each) => each - mean);
}
function packed(hashes: readonly number[], weights: Float32Array, mass: Float64Array, lines: string): Buffer {
  const rows = hashes
    .map((hash, row) => ({ hash, own: rowAt(weights, row), mass: mass[row] ?? 0 }))
    .map((each) => ({ ...each, worth: Math.sqrt(each.mass) * Math.hypot(...each.own) }))
    .sort((one, two) => two.worth - one.worth)
    .slice(0, mostRows)
    .sort((one, two) => one.hash - two.hash);
  const head: SenseHead = { lines, labels: claimLabels, least, rows: rows.length };
  const text = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const bias = Buffer.from(Float32Array.from(rowAt(weights, hashes.length)).buffer);
  const keys = Buffer.from(Uint32Array.from(rows, ({ hash }) => hash).buffer);
  const scales = rows.map(({ own }) => byteOf(Math.max(1e-4, ...own.map(Math.abs))));
  const nibbles = rows.map(({ own }, at) => {
    const bytes = Buffer.alloc(Math.ceil(own.length / 2));
    for (const [label, weight] of own.entries()) {
      const level = Math.max(-7, Math.min(7, Math.round((weight / scaleOf(scales[at] ?? 0)) * 7))) + 8;
      bytes[label >> 1] = (bytes[label >> 1] ?? 0) | (level << ((label & 1) * 4));
    }
    return bytes;
  });
  return Buffer.concat([size, text, bias, keys, Buffer.from(scales), ...nibbles]);
}
