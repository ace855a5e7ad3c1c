import { anyNumber, anyWord, complement, example, holds, intersection, isEmpty, type Values } from "./sets.ts";

/** Conditions on several facts that must all hold; a fact that is not named may be anything. */
export type Box = ReadonlyMap<string, Values>;

const everything = (kind: Values["kind"]): Values => (kind === "numbers" ? anyNumber : anyWord);
const of = (box: Box, name: string, like: Values): Values => box.get(name) ?? everything(like.kind);

/** Null where nothing can be in both. */
export function both(a: Box, b: Box): Box | null {
  const made = new Map(a);
  for (const [name, values] of b) {
    const common = intersection(of(made, name, values), values);
    if (isEmpty(common)) return null;
    made.set(name, common);
  }
  return made;
}

/** Whether all that fits `inner` fits `outer` as well. */
export const within = (inner: Box, outer: Box): boolean =>
  [...outer].every(([name, values]) => holds(values, of(inner, name, values)));

/** What of a box is left without another one: boxes that do not meet. */
export function without(box: Box, cut: Box): Box[] {
  if (!both(box, cut)) return [box];
  const left: Box[] = [];
  let inside: Box = box;
  for (const [name, values] of cut) {
    const mine = of(inside, name, values);
    const outside = intersection(mine, complement(values));
    if (!isEmpty(outside)) left.push(new Map([...inside, [name, outside]]));
    inside = new Map([...inside, [name, intersection(mine, values)]]);
  }
  return left;
}

/** More pieces than this are not looked at: a table that needs them is no longer read by anybody either. */
const most = 20_000;

/** What of a box none of the others covers; null where that would take too long to say. */
export function uncovered(box: Box, others: readonly Box[]): Box[] | null {
  let left: Box[] = [box];
  for (const cut of others) {
    left = left.flatMap((piece) => without(piece, cut));
    if (left.length > most) return null;
  }
  return left;
}

/** A box in words: "feeling: angry, hour: 22". */
export const inWords = (box: Box): string =>
  [...box].map(([name, values]) => `${name}: ${example(values)}`).join(", ") || "anything";
