import type { Fact } from "../../api/types.ts";
import { figure } from "../../words/figures.ts";

/** A stretch of an answer; `fact` where it is a figure with a source. */
export type Piece = { readonly text: string; readonly fact?: Fact };

/** How the server may have written a value, longest first; the sign of a currency differs between languages. */
function formsOf({ value, unit }: Fact): string[] {
  if (typeof value !== "number") return [];
  const forms = (["zh", "en"] as const).flatMap((language) => [
    figure(value, unit, language),
    figure(value, unit, language, true),
  ]);
  const whole =
    Number.isInteger(value) && /^[A-Z]{3}$/.test(unit) ? forms.map((form) => form.replace(/\.00$/, "")) : [];
  const bare = forms.map((form) => form.replace(/\s?(小时|秒|天|个百分点|h|s|days|points)$/, ""));
  return [...new Set([...forms, ...whole, ...bare])]
    .filter((form) => /\d/.test(form))
    .sort((one, two) => two.length - one.length);
}

/** Days are no figures, in either way of writing them. */
const days = /\d{4}-\d\d-\d\d|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]{2} \d{4}/g;
const inNumber = /[\d.,%]/;
/** Whether a form stands at a place of its own, and is not the middle of another number. */
function standsAlone(text: string, at: number, length: number): boolean {
  const [before = "", after = "", next = ""] = [text[at - 1], text[at + length], text[at + length + 1]];
  if (/\d/.test(before) || (/[.,]/.test(before) && /\d/.test(text[at - 2] ?? ""))) return false;
  return !(/\d/.test(after) || after === "%" || (inNumber.test(after) && /\d/.test(next)));
}

/** Figures of an answer with the facts that they are. Each fact is found where it is said first after the one before it:
 * facts come in the order in which the answer names them, so that equal numbers do not take each other's source. */
export function bindNumbers(text: string, facts: readonly Fact[]): Piece[] {
  const taken: { from: number; to: number; fact: Fact }[] = [];
  const closed = [...text.matchAll(days)].map((day) => ({ from: day.index, to: day.index + day[0].length }));
  const free = (from: number, to: number) => [...closed, ...taken].every((each) => to <= each.from || from >= each.to);
  let after = 0;
  const place = (fact: Fact, start: number) => {
    for (const form of formsOf(fact))
      for (let at = text.indexOf(form, start); at >= 0; at = text.indexOf(form, at + 1))
        if (free(at, at + form.length) && standsAlone(text, at, form.length))
          return { from: at, to: at + form.length, fact };
    return undefined;
  };
  for (const fact of facts) {
    const found = place(fact, after) ?? place(fact, 0);
    if (!found) continue;
    taken.push(found);
    after = Math.max(after, found.to);
  }
  taken.sort((one, two) => one.from - two.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, fact } of taken) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), fact });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}
