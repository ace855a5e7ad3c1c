import { wordsOf } from "../../core/words.ts";
import { holdsId, names, placesNamed, says } from "./option-words.ts";

export type Options = Readonly<Record<string, unknown>> | null;
export type Choice = { readonly sku: string; readonly options: Options; readonly label: string };
export type Line = {
  readonly sku: string;
  readonly title: string;
  readonly options: Options;
  readonly choices: readonly Choice[];
};

const everything =
  /\b(all|everything|both|whole order|entire order|all of (it|them))\b|全部|都退|都要|都换|整单|所有|两件都|兩件都/i;

/** Words of a title that tell it from the other titles of the order. */
function tellingWords(line: Line, lines: readonly Line[]): string[] {
  const others = lines.filter((each) => each.title !== line.title).flatMap((each) => wordsOf(each.title));
  return wordsOf(line.title).filter(
    (word) => !others.includes(word) && word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3),
  );
}
const saysWord = (text: string, word: string) => says(text, word) || says(text, `${word}s`) || says(text, `${word}es`);

const except =
  /\b(?:not|except(?: for)?|but not|without|keep(?:ing)?)\b[^,.;\n]*|(?:不退|不要|不是|除了|别退|别换|不换|留下|留着)[^,,。;\n]*/giu;

/** Whether a text says of something that it is not meant. */
export const sparesSome = (text: string): boolean => text.match(except) !== null;

/** The lines of an order that a text means, by their place; empty where the words do not settle it. `answer`: the text
 * answers the question which item, so that a bare number is a place in the list. */
export function pickItems(text: string, lines: readonly Line[], answer: boolean): number[] {
  if (lines.length === 1) return [0];
  const spared = (text.match(except) ?? []).flatMap((part) => namedIn(part, lines));
  const kept = (at: number) => !spared.includes(at);
  if (everything.test(text)) return lines.map((_, at) => at).filter(kept);
  const places = answer ? placesNamed(text, lines.length) : [];
  if (places.length > 0) return places;
  return namedIn(spared.length > 0 ? text.replaceAll(except, " ") : text, lines).filter(kept);
}

function namedIn(text: string, lines: readonly Line[]): number[] {
  const named = lines.flatMap((line, at) =>
    holdsId(text, line.sku) || tellingWords(line, lines).some((word) => saysWord(text, word)) ? [at] : [],
  );
  return named.flatMap((at) => {
    const twins = named.filter((other) => lines[other]?.title === lines[at]?.title);
    return twins.length === 1 || isMeant(text, lines, at, twins) ? [at] : [];
  });
}

/** Two of the same product: the one whose own options are named. */
function isMeant(text: string, lines: readonly Line[], at: number, twins: readonly number[]): boolean {
  const namedOptions = (place: number) =>
    Object.values(lines[place]?.options ?? {}).filter((value) => names(text, String(value))).length;
  const best = Math.max(...twins.map(namedOptions));
  return best > 0 && namedOptions(at) === best && twins.filter((each) => namedOptions(each) === best).length === 1;
}
