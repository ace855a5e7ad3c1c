import { readWish } from "../../../analytics/segments/read/read-wish.ts";
import { segmentText } from "../../../core/segments/segment-words.ts";
import { settleTree } from "../../../core/segments/settle-tree.ts";
import type { Segment } from "../../../core/segments/tree.ts";
import { type Stream, stream } from "../../simulator/chance.ts";
import type { Case } from "../suite.ts";
import { type Drawn, kinds, type Language, type Phrasings, wishShop } from "./phrasings.ts";
import { developed } from "./phrasings-developed.ts";
import { heldOut } from "./phrasings-held-out.ts";

const frames: Record<Language, { open: string[]; and: string[]; or: string[]; close: string[] }> = {
  en: {
    open: ["", "customers ", "customers who are or have ", "find people: ", "everyone "],
    and: [", ", " and ", ", and "],
    or: [" or "],
    close: ["", ""],
  },
  zh: {
    open: ["", "", "帮我找出", "圈选"],
    and: [",", "、", ",并且", ",而且"],
    or: ["或者"],
    close: ["", "的客户", "的顾客"],
  },
};
const fill = (phrase: string, { slots }: Drawn) =>
  phrase.replaceAll(/\{(\w)\}/g, (_, name: string) => slots[name] ?? "");

function wishOf(luck: Stream, language: Language, phrasings: Phrasings): { words: string; tree: Segment } | undefined {
  const frame = frames[language];
  const count = luck.one([1, 1, 2, 2, 3]);
  const used = luck.some(kinds, count).map((draw) => draw(luck, language));
  const said = used.map((each) => {
    const ways = phrasings[each.key]?.[language] ?? [];
    return ways.length > 0 ? fill(luck.one(ways), each) : undefined;
  });
  if (said.includes(undefined)) return undefined;
  const isOr = count === 2 && luck.yes(0.25);
  const joint = isOr ? luck.one(frame.or) : luck.one(frame.and);
  const trees = used.map(({ tree }) => tree);
  const tree: Segment = trees.length === 1 ? (trees[0] ?? { all: [] }) : isOr ? { any: trees } : { all: trees };
  return { words: luck.one(frame.open) + said.join(joint) + luck.one(frame.close), tree: settleTree(tree) };
}

/** The same tree whatever the order of its branches, keys and lists; what was said for goods is left aside. */
function canonical(node: unknown): string {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .map(plain)
        .map((each) => JSON.stringify(each))
        .sort();
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== "said")
        .sort(([one], [two]) => (one < two ? -1 : 1))
        .map(([key, each]) => [key, plain(each)]),
    );
  };
  return JSON.stringify(plain(node));
}
/** Wilson's interval of a share at 95 %. */
export function interval(hits: number, of: number): [number, number] {
  const [z, p] = [1.96, hits / Math.max(1, of)];
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [middle - half, middle + half];
}

type Tally = { all: number; right: number; silent: number };
const splits = { developed, held_out: heldOut } as const;

/** One wish, drawn and read. A wrong tree with nothing left unread is silent: the worst that may happen. */
function judge(luck: Stream, language: Language, phrasings: Phrasings, tally: Tally): Case | undefined {
  const wish = wishOf(luck, language, phrasings);
  if (!wish) return undefined;
  const { tree, unread, strange } = readWish(wish.words, wishShop);
  const ok = tree !== null && canonical(tree) === canonical(wish.tree) && unread.length === 0;
  const told = unread.length > 0 || strange.length > 0 || tree === null;
  tally.all++;
  if (ok) tally.right++;
  else if (!told) tally.silent++;
  const names = { language, money: String, product: (id: string) => id };
  const read = tree && segmentText(tree, names);
  return { id: `${tally.all}`, ok, words: wish.words, wanted: segmentText(wish.tree, names), read, unread };
}

/** Wishes drawn from phrasings, read again: right when the tree is the same and nothing was left unread. */
export function compareWords(seed: number, wishes: number): { metrics: Record<string, number>; cases: Case[] } {
  const metrics: Record<string, number> = {};
  const cases: Case[] = [];
  for (const [split, phrasings] of Object.entries(splits))
    for (const language of ["en", "zh"] as const) {
      const luck = stream(seed, `wishes ${split} ${language}`);
      const tally: Tally = { all: 0, right: 0, silent: 0 };
      while (tally.all < wishes / 2) {
        const found = judge(luck, language, phrasings, tally);
        if (found && !found.ok) cases.push({ ...found, id: `words/${split}/${language}/${found.id}` });
      }
      const [low, high] = interval(tally.right, tally.all);
      const name = `words_${split}_${language}`;
      metrics[name] = tally.right / tally.all;
      Object.assign(metrics, { [`${name}_low`]: low, [`${name}_high`]: high });
      metrics[`${name}_silently_wrong`] = tally.silent / tally.all;
    }
  return { metrics, cases };
}
