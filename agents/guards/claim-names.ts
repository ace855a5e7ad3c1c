import type { Fact } from "../../core/facts.ts";
import { matched, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";

const letter = /[\p{Script=Latin}\p{N}]/u;
/** Where a name stands by itself: "direct" is not in "directly". */
function placeOf(name: string, words: string): number {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words.charAt(at - 1), words.charAt(at + name.length)];
    const cut = (inside: string, outside: string) => letter.test(inside) && letter.test(outside);
    if (!cut(name.charAt(0), before) && !cut(name.charAt(name.length - 1), after)) return at;
  }
  return -1;
}

/** Longest first, so that "Water Bottle green" is not taken for "Water Bottle". */
export function namesIn(words: string, names: ReadonlySet<string>): string[] {
  const found: { name: string; at: number }[] = [];
  let left = words.toLowerCase();
  for (const name of [...names].sort((one, two) => two.length - one.length)) {
    const low = name.toLowerCase();
    const at = placeOf(low, left);
    if (at < 0) continue;
    found.push({ name: low, at });
    left = left.slice(0, at) + "\u00b7".repeat(low.length) + left.slice(at + low.length);
  }
  return found.sort((one, two) => one.at - two.at).map(({ name }) => name);
}
/** All that a fact is about: its label, its rows, and what text facts of the same thing say ("item 1 of order X" is a title). */
const aboutIn =
  (book: readonly Fact[]) =>
  ({ label, source, value }: Fact): string => {
    const kin = book.filter(
      (fact) => typeof fact.value === "string" && fact.label.length > 8 && label.endsWith(fact.label),
    );
    return [
      label,
      ...(source.ids ?? []),
      ...[value, ...kin.map((fact) => fact.value)].filter((each) => typeof each === "string"),
    ]
      .join(" ")
      .toLowerCase();
  };

const ofTheWhole =
  /\b(?:out of|in all|total|overall|whole|shop-?wide|the shop|altogether)\b|总|全店|整体|一共|合计|整个/i;

/** A number stands beside the name of what it is of; names that none of its facts is about are somebody else's. */
export function nameFault(statement: Statement, { names, named, book, near }: Surroundings): string | undefined {
  const aboutOf = aboutIn(book);
  const numbers = statement.facts.filter(({ value }) => typeof value === "number");
  if (numbers.length === 0) return undefined;
  const here = namesIn(statement.words, names);
  // "The winner: A! It made ‹0›, B ‹1›": more figures than names here.
  const meant = here.length > 0 && numbers.length <= here.length ? here : [...here, ...named];
  const other = numbers.find((fact) => {
    const own = namesIn(scopeOf(fact), names);
    if (own.length > 0)
      return meant.length > 0 && !meant.some((name) => own.includes(name) || aboutOf(fact).includes(name));
    return here.length === 1 && numbers.length > 1 && metricOf(fact) !== undefined && !ofTheWhole.test(statement.words);
  });
  if (other) return `one of its facts (${other.label}) is about something else`;
  const groups = matched(statement, (part) => namesIn(part, names));
  for (const { mentions: said, own } of groups) {
    const about = own.map(aboutOf);
    // "A reached ‹0›. B reached ‹1›, so it trailed A": A's figure was told right before.
    const told = near.map(aboutOf);
    const stray = said.find((name) => ![...about, ...told].some((each) => each.includes(name)));
    if (stray !== undefined) return `it names ${stray}, and its facts are not about that`;
    const apart = groups.length > 1 || (own.length === 1 && said.length > 0);
    if (
      apart &&
      own.some((fact) => typeof fact.value === "number" && !said.some((name) => aboutOf(fact).includes(name)))
    )
      return `a fact beside ${said[0]} is not about that`;
  }
  return undefined;
}
