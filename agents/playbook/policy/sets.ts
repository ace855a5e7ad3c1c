/** Values of one fact that a condition lets through. Numbers are intervals from a point up to a point, without that one. */
export type Values =
  | { readonly kind: "words"; readonly words: ReadonlySet<string>; readonly others: boolean; readonly unknown: boolean }
  | { readonly kind: "numbers"; readonly spans: readonly Span[]; readonly unknown: boolean };
/** A place on the line of numbers: just before a number, or just after it. */
export type Point = { readonly at: number; readonly after: boolean };
export type Span = { readonly from: Point; readonly to: Point };

export const before = (at: number): Point => ({ at, after: false });
export const after = (at: number): Point => ({ at, after: true });
const order = (a: Point, b: Point) => a.at - b.at || Number(a.after) - Number(b.after);
const earlier = (a: Point, b: Point) => (order(a, b) <= 0 ? a : b);
const later = (a: Point, b: Point) => (order(a, b) >= 0 ? a : b);
const ends: Span = { from: before(Number.NEGATIVE_INFINITY), to: after(Number.POSITIVE_INFINITY) };

export const numbers = (spans: readonly Span[], unknown = false): Values => ({
  kind: "numbers",
  spans: spans.filter(({ from, to }) => order(from, to) < 0).sort((a, b) => order(a.from, b.from)),
  unknown,
});
/** `others`: every word but these. */
export const words = (list: Iterable<string>, others = false, unknown = false): Values => ({
  kind: "words",
  words: new Set(list),
  others,
  unknown,
});
export const anyNumber: Values = numbers([ends], true);
export const anyWord: Values = words([], true, true);

const spansOutside = (spans: readonly Span[]): Span[] => {
  const outside: Span[] = [];
  let from = ends.from;
  for (const span of spans) {
    outside.push({ from, to: span.from });
    from = later(from, span.to);
  }
  return [...outside, { from, to: ends.to }];
};

export function complement(set: Values): Values {
  return set.kind === "numbers"
    ? numbers(spansOutside(set.spans), !set.unknown)
    : words(set.words, !set.others, !set.unknown);
}

function commonWords(a: Values & { kind: "words" }, b: Values & { kind: "words" }): Values {
  const unknown = a.unknown && b.unknown;
  if (a.others && b.others) return words([...a.words, ...b.words], true, unknown);
  const [listed, other] = a.others ? [b, a] : [a, b];
  return words(
    [...listed.words].filter((word) => other.words.has(word) !== other.others),
    false,
    unknown,
  );
}

export function intersection(a: Values, b: Values): Values {
  if (a.kind === "words" && b.kind === "words") return commonWords(a, b);
  if (a.kind !== "numbers" || b.kind !== "numbers") throw new RangeError("Words and numbers have nothing in common.");
  const spans = a.spans.flatMap((one) =>
    b.spans.map((two) => ({ from: later(one.from, two.from), to: earlier(one.to, two.to) })),
  );
  return numbers(spans, a.unknown && b.unknown);
}

export const isEmpty = (set: Values): boolean =>
  !set.unknown && (set.kind === "numbers" ? set.spans.length === 0 : !set.others && set.words.size === 0);

/** Whether all of `inner` lies in `outer`. */
export const holds = (outer: Values, inner: Values): boolean => isEmpty(intersection(inner, complement(outer)));

/** Whether a value is let through; null is "not known". */
export function has(set: Values, value: string | number | null): boolean {
  if (value === null) return set.unknown;
  if (set.kind === "words") return set.words.has(String(value)) !== set.others;
  const point = before(Number(value));
  return set.spans.some(({ from, to }) => order(from, point) <= 0 && order(point, to) < 0);
}

/** One value that is let through, to show what a rule misses. */
export function example(set: Values): string {
  if (set.kind === "words") {
    const [listed] = set.words;
    return set.others
      ? listed === undefined
        ? "anything"
        : `not ${[...set.words].join(", ")}`
      : (listed ?? "unknown");
  }
  const [span] = set.spans;
  if (!span) return "unknown";
  const { from, to } = span;
  if (Number.isFinite(from.at)) return from.after ? `over ${from.at}` : String(from.at);
  return Number.isFinite(to.at) ? (to.after ? `at most ${to.at}` : `under ${to.at}`) : "anything";
}
