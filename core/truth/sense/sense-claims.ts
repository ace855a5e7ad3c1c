import type { Claim } from "../claim.ts";
import { viewsOf } from "../fold.ts";
import { behind } from "../view.ts";
import type { ClaimSense } from "./model.ts";
import { type Readings, readingsOf } from "./readings.ts";

const ends = /[^\n。！？!?]+?(?:[\n。！？!?]|\.(?=\s|$)|$)/gu;
const clauses = /[^,，、:：;；—]+(?:[,，、:：;；—]+|$)/gu;
/** Longer sentences are read by two clauses at a time: what claims something drowns among what describes. */
const longest = 110;
const foreign = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Cyrillic}]/gu;
/** Learned from Chinese and English alone; a single kana among Chinese is an ornament. */
const readable = (sentence: string): boolean =>
  sentence.length > 3 && (sentence.match(foreign)?.length ?? 0) * 5 < sentence.length;
type Stretch = readonly [at: number, end: number];

const clausesOf = (text: string): Stretch[] =>
  [...text.matchAll(clauses)].map(({ index, 0: part }): Stretch => [index, index + part.length]);
function stretchesOf(text: string): Stretch[] {
  return [...text.matchAll(ends)].flatMap((sentence): Stretch[] => {
    const [at, end] = [sentence.index, sentence.index + sentence[0].length];
    const wide = [...sentence[0]].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2.5 : 1), 0);
    if (wide <= longest) return [[at, end]];
    const parts = [...sentence[0].matchAll(clauses)].map(
      (part): Stretch => [at + part.index, at + part.index + part[0].length],
    );
    if (parts.length < 2) return [[at, end]];
    return parts.slice(1).map((part, before): Stretch => [parts[before]?.[0] ?? at, part[1]]);
  });
}
/** How sure it must be to say that a sentence claims something else than what signs read in it. */
const surer = 0.9;
const numbers = ({ said }: Claim) => Object.values(said).filter((each) => typeof each === "number").length;
const numbered = (readings: Readings) =>
  readings.some((group) => group.some((said) => Object.values(said).some((each) => typeof each === "number")));

/** Signs see words; where they do not see what is given or over which days, their sentence may say it elsewhere. */
const vague = ({ kind, said }: Claim): boolean =>
  ((kind === "free" || kind === "guarantee") &&
    said.what !== "shipping" &&
    said.what !== "gift" &&
    said.days === undefined) ||
  (kind === "lowest_price" && said.scope === "market") ||
  kind === "guarantee" ||
  kind === "scarcity";

/**
 * Claims of signs without those that the sense takes for none: a sign sees a word ("the last step", "no warranty"), the sense
 * what it is said of. Both the sentence and the clauses of it that hold the sign must read as plain, so that a plain sentence
 * does not hide what one of its clauses claims.
 */
export function withoutPlain(text: string, read: readonly Claim[], sense: ClaimSense): Claim[] {
  const view = viewsOf(text).at(-1);
  if (!view || read.length === 0) return [...read];
  const parts = [...stretchesOf(view.text), ...clausesOf(view.text)].map(([at, end]) => ({
    ...behind(view, at, end),
    words: view.text.slice(at, end).trim(),
  }));
  return read.filter(({ at, end }) => {
    const around = parts.filter((part) => part.at < end && at < part.end && readable(part.words));
    return around.length === 0 || around.some(({ words }) => !sense.isPlain(words));
  });
}

/** Claims of signs with a second reading, by their sentence, where it seems to claim the same and nothing beyond rows. */
export function readAgain(text: string, read: readonly Claim[], sense: ClaimSense): Claim[] {
  const view = viewsOf(text).at(-1);
  if (!view || !read.some(vague)) return [...read];
  const stretches = stretchesOf(view.text).map(([at, end]) => ({
    ...behind(view, at, end),
    words: view.text.slice(at, end).trim(),
  }));
  return read.map((claim) => {
    const around = stretches.find((each) => each.at <= claim.at && claim.end <= each.end);
    const sensed = vague(claim) && around ? sense.read(around.words) : null;
    if (!around || !sensed || sensed.kind !== claim.kind || sensed.beyond || sensed.ofKind < surer) return claim;
    const second = readingsOf(sensed.kind, false, around.words);
    return claim.kind === "lowest_price" && !numbered(second) ? claim : { ...claim, second };
  });
}

/**
 * The claims that the sentences of a text seem to make beside those that signs have read: where none was read, where
 * another kind was, or where the sentence has numbers that were not taken for part of it.
 */
export function senseClaims(text: string, read: readonly Claim[], sense: ClaimSense): Claim[] {
  const view = viewsOf(text).at(-1);
  if (!view) return [];
  const found: Claim[] = [];
  for (const [at, end] of stretchesOf(view.text)) {
    const sentence = view.text.slice(at, end).trim();
    if (!readable(sentence)) continue;
    const place = behind(view, at, end);
    const here = read.filter((each) => each.at < place.end && place.at < each.end);
    if (found.some((each) => each.at < place.end && place.at < each.end)) continue;
    const sensed = sense.read(sentence);
    if (!sensed) continue;
    const readings = readingsOf(sensed.kind, sensed.beyond, sentence);
    const same = here.filter(({ kind }) => kind === sensed.kind);
    const more = same.length > 0 && same.every((each) => numbers(each) === 0) && numbered(readings);
    const other = same.length === 0 && sensed.ofKind >= surer && (sensed.beyond || numbered(readings));
    if (here.length > 0 && !more && !other) continue;
    const words = text.slice(place.at, place.end).trim();
    found.push({ kind: sensed.kind, words, ...place, said: readings[0]?.[0] ?? {}, readings });
  }
  return found;
}
