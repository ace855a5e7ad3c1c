import { viewsOf } from "./fold.ts";
import type { ForbiddenRule, MarketRules } from "./market.ts";
import { behind, type View } from "./view.ts";

export type ForbiddenWord = {
  readonly words: string;
  readonly at: number;
  readonly end: number;
  readonly rule: ForbiddenRule;
};

const spared = (view: View, rule: ForbiddenRule, at: number, end: number): boolean =>
  rule.unless !== null &&
  [...view.text.matchAll(rule.unless)].some((each) => each.index < end && at < each.index + each[0].length);

/** Words that a country's advertising may not hold, names on record left out (a trade mark may be what it is). */
export function findForbidden(
  text: string,
  { rules }: MarketRules,
  names: readonly string[],
): readonly ForbiddenWord[] {
  const inName = (at: number, end: number) =>
    names.some((name) => {
      for (let from = text.indexOf(name); name !== "" && from >= 0; from = text.indexOf(name, from + 1))
        if (from <= at && end <= from + name.length) return true;
      return false;
    });
  const found: ForbiddenWord[] = [];
  for (const view of viewsOf(text))
    for (const rule of rules)
      for (const match of view.text.matchAll(rule.pattern)) {
        const end = match.index + match[0].length;
        if (spared(view, rule, match.index, end)) continue;
        const place = behind(view, match.index, end);
        if (inName(place.at, place.end) || found.some((each) => each.at < place.end && place.at < each.end)) continue;
        found.push({ words: text.slice(place.at, place.end).trim(), ...place, rule });
      }
  return found.sort((one, two) => one.at - two.at);
}
