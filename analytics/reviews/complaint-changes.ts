import type { ThemeName } from "../../core/review-themes.ts";
import { type Counts, exactTest, type Stratum } from "../exact.ts";
import { wilsonInterval } from "../proportions.ts";
import { benjaminiHochberg } from "../statistics.ts";

export type Voice = {
  readonly id: string;
  readonly kind: "review" | "conversation";
  readonly product: string;
  readonly themes: readonly ThemeName[];
};
/** Reviews and conversations of a product in a span, with words or without, complaining or not. */
export type Heard = { readonly reviews: number; readonly conversations: number };
export type Span = { readonly voices: readonly Voice[]; readonly heard: ReadonlyMap<string, Heard> };

export type Complaint = {
  readonly product: string;
  readonly theme: ThemeName;
  readonly reviews: Counts;
  readonly reviewsBefore: Counts;
  readonly talks: Counts;
  readonly talksBefore: Counts;
  /** Voices that say it ÷ voices of the product, with its 95 % interval. */
  readonly share: number;
  readonly shareBefore: number | null;
  readonly low: number;
  readonly high: number;
  /** Two-sided, for the change alone; `moved`: it stands among all products and themes. */
  readonly pValue: number;
  readonly moved: "more" | "fewer" | null;
  readonly ids: readonly string[];
};

const falseDiscovery = 0.1;
const none: Heard = { reviews: 0, conversations: 0 };
const keyOf = (product: string, theme: string) => `${product}\n${theme}`;

function said(voices: readonly Voice[]): Map<string, Voice[]> {
  const found = new Map<string, Voice[]>();
  for (const voice of voices)
    for (const theme of voice.themes) {
      const key = keyOf(voice.product, theme);
      const list = found.get(key);
      if (list) list.push(voice);
      else found.set(key, [voice]);
    }
  return found;
}
const counts = (voices: readonly Voice[], kind: Voice["kind"], of: number): Counts => {
  const own = voices.filter((voice) => voice.kind === kind).length;
  return { said: own, of: Math.max(own, of) };
};

/**
 * What is complained of by product and theme: how often of all that was heard of the product, against the span before. A
 * change stands at a false discovery rate of 10 % over all pairs of product and theme (Benjamini & Hochberg 1995) that could
 * show one at all (Tarone 1990: pairs with too few voices count for nothing). Most certainly frequent first.
 */
export function complaintChanges(before: Span, now: Span): Complaint[] {
  const [then, lately] = [said(before.voices), said(now.voices)];
  const rows = [...new Set([...lately.keys(), ...then.keys()])].map((key) => {
    const [product = "", theme = ""] = key.split("\n");
    const [nowHeard, wasHeard] = [now.heard.get(product) ?? none, before.heard.get(product) ?? none];
    const [own, old] = [lately.get(key) ?? [], then.get(key) ?? []];
    const reviews = counts(own, "review", nowHeard.reviews);
    const reviewsBefore = counts(old, "review", wasHeard.reviews);
    const talks = counts(own, "conversation", nowHeard.conversations);
    const talksBefore = counts(old, "conversation", wasHeard.conversations);
    const strata: Stratum[] = [
      { before: reviewsBefore, now: reviews },
      { before: talksBefore, now: talks },
    ];
    const all = { of: own.length, from: reviews.of + talks.of };
    const [low, high] = wilsonInterval(all);
    const past = reviewsBefore.of + talksBefore.of;
    const row = {
      ...{ product, theme: theme as ThemeName, reviews, reviewsBefore, talks, talksBefore, low, high }, // a key made above
      share: all.from > 0 ? all.of / all.from : 0,
      shareBefore: past > 0 ? old.length / past : null,
      ids: own.map(({ id }) => id),
    };
    return { row, test: exactTest(strata) };
  });
  const able = rows.filter(({ test }) => test.least <= falseDiscovery);
  const p = ({ test }: (typeof rows)[number]) => Math.min(1, 2 * Math.min(test.more, test.fewer));
  const stands = benjaminiHochberg(able.map(p), falseDiscovery);
  const standing = new Set(able.filter((_, at) => stands[at]));
  return rows
    .map((each): Complaint => {
      const moved = !standing.has(each) ? null : each.test.more < each.test.fewer ? "more" : "fewer";
      return { ...each.row, pValue: p(each), moved };
    })
    .sort(
      (one, two) => two.low - one.low || keyOf(one.product, one.theme).localeCompare(keyOf(two.product, two.theme)),
    );
}
