import { conceptsOf } from "./concepts.ts";
import { hashText, mix } from "./hash.ts";
import { normalize } from "./normalize.ts";

export interface Turn {
  role: string;
  text: string;
}

/** Hashed features of one message, with values; a feature met twice stands twice. */
export interface FeatureList {
  hashes: Uint32Array;
  values: Float32Array;
  size: number;
  /** How many of them, from the first, are the message's own characters and words. */
  own: number;
  /** The message as normalised. */
  text: string;
}

export const MOST_FEATURES = 8000;
const LONGEST_TEXT = 400;
const LONGEST_TURN = 120;
/** Weight of the turns before, the last one first, against the message itself; the first two by leave-one-file-out. */
const turnWeights = [0.8, 0.3, 0.2, 0.5];
/** A writer's own earlier words also count as if said now, more so when the message is short ("and the blue one?"). */
const carriedWeight = { short: 0.4, long: 0.24 };
const carriedShares = [1, 1, 0.5, 1];
const SHORT_WORDS = 6;
/** What words mean weighs less than the words; chosen on held-out train files and half of each development file. */
const CONCEPT_WEIGHT = 0.3;
const MOST_CONCEPTS = 14;
const LONGEST_GRAM = 3;
const PIECES = { from: 3, to: 4 };

const seed = { current: 0x811c9dc5, agent: 0x2f0b4c47, own: 0x51ab3d91, shape: 0x7c3f21e5, concept: 0x1b873593 };
type Block = "current" | "agent" | "own";

const TOKEN = /‹[^›]+›|[\p{Script=Latin}'0]+|[^\s]/gu;
const LATIN = /^[\p{Script=Latin}'0]{2,}$/u;

export function emptyFeatures(): FeatureList {
  return { hashes: new Uint32Array(MOST_FEATURES), values: new Float32Array(MOST_FEATURES), size: 0, own: 0, text: "" };
}

function push(list: FeatureList, hash: number): void {
  if (list.size >= MOST_FEATURES) return;
  list.hashes[list.size] = hash;
  list.size += 1;
}

/** A token is a word of a Latin script or a single other character, so n-grams of tokens serve every language. */
function pushTokenGrams(list: FeatureList, tokens: number[], block: number): void {
  for (let from = 0; from < tokens.length; from += 1) {
    let hash = block;
    for (let length = 1; length <= LONGEST_GRAM && from + length <= tokens.length; length += 1) {
      hash = mix(hash, tokens[from + length - 1] ?? 0);
      if (length > 1 || (from > 0 && from < tokens.length - 1)) push(list, hash);
    }
  }
}

/** Pieces of a word carry typos and inflections. */
function pushWordPieces(list: FeatureList, word: string, block: number): void {
  const padded = `<${word}>`;
  for (let from = 0; from < padded.length - PIECES.from + 1; from += 1) {
    let hash = block ^ 0x3c6ef372;
    for (let at = from; at < padded.length && at < from + PIECES.to; at += 1) {
      hash = mix(hash, padded.charCodeAt(at));
      if (at >= from + PIECES.from - 1) push(list, hash);
    }
  }
}

function pushSkips(list: FeatureList, tokens: number[], block: number): void {
  for (let at = 0; at + 2 < tokens.length; at += 1)
    push(list, mix(mix(block ^ 0x5bd1e995, tokens[at] ?? 0), tokens[at + 2] ?? 0));
}

/** A text's words and their hashes between marks of its ends. */
interface Said {
  words: readonly string[];
  tokens: number[];
}
const [firstMark, lastMark] = [hashText("^"), hashText("$")];
function wordsOf(text: string): Said {
  const words = text.match(TOKEN) ?? [];
  return { words, tokens: [firstMark, ...words.map(hashText), lastMark] };
}

/** Turns come back with every message that follows them, and a shop's own sentences in many talks. */
const readTurns = new Map<string, Said>();
const MOST_TURNS = 5000;
function wordsOfTurn(text: string): Said {
  const known = readTurns.get(text);
  if (known) return known;
  const said = wordsOf(normalize(text));
  if (readTurns.size >= MOST_TURNS) readTurns.clear();
  readTurns.set(text, said);
  return said;
}

function pushSaid(list: FeatureList, { words, tokens }: Said, block: Block, weight: number): void {
  const start = list.size;
  pushTokenGrams(list, tokens, seed[block]);
  if (block === "current") {
    pushSkips(list, tokens, seed[block]);
    for (const word of words) if (LATIN.test(word)) pushWordPieces(list, word, seed[block]);
  }
  const value = weight / Math.sqrt(Math.max(1, list.size - start));
  list.values.fill(value, start, list.size);
}

function pushShape(list: FeatureList, words: number, context: readonly Turn[]): void {
  const bucket = Math.min(7, Math.floor(Math.log2(words + 1)));
  const start = list.size;
  push(list, mix(seed.shape, bucket));
  push(list, mix(mix(seed.shape, bucket), context.length === 0 ? 1 : 2));
  list.values.fill(0.15, start, list.size);
}

/** Concepts alone, in their order, and in pairs that stand apart. */
function pushConcepts(list: FeatureList, role: string): void {
  const start = list.size;
  const found = conceptsOf(role, list.text).slice(0, MOST_CONCEPTS);
  found.forEach((one, at) => {
    push(list, mix(seed.concept, one));
    push(list, mix(mix(seed.concept + 1, one), found[at + 1] ?? 0));
    for (const two of found.slice(at + 1))
      push(list, mix(mix(seed.concept + 2, Math.min(one, two)), Math.max(one, two)));
  });
  list.values.fill(CONCEPT_WEIGHT / Math.sqrt(Math.max(1, list.size - start)), start, list.size);
}

/** Adds a feature that is known by name, for what is not read from characters. */
export function pushNamed(list: FeatureList, name: string, value: number): void {
  const at = list.size;
  push(list, mix(seed.shape, hashText(name)));
  list.values.fill(value, at, list.size);
}

/** Reads a message and the turns before it into `list` (cleared first): no allocation per feature. */
export function readFeatures(list: FeatureList, text: string, context: readonly Turn[], role: string): FeatureList {
  list.size = 0;
  list.text = normalize(text.slice(0, LONGEST_TEXT));
  const own = wordsOf(list.text);
  const words = own.words.length;
  pushSaid(list, own, "current", 1);
  list.own = list.size;
  pushConcepts(list, role);
  pushShape(list, words, context);
  const recent = context.slice(-turnWeights.length);
  recent.forEach((turn, at) => {
    const back = recent.length - 1 - at;
    const said = wordsOfTurn(turn.text.slice(-LONGEST_TURN));
    pushSaid(list, said, turn.role === role ? "own" : "agent", turnWeights[back] ?? 0);
    if (turn.role !== role) return;
    const carried = words <= SHORT_WORDS ? carriedWeight.short : carriedWeight.long;
    pushSaid(list, said, "current", carried * (carriedShares[back] ?? 0));
  });
  return list;
}
