import { holdsId, names, nextSize, placesNamed, says } from "./option-words.ts";
import type { Choice, Line } from "./pick-items.ts";

/** One choice that the words settle, or those that they leave open (closest to what was ordered first). */
export type Picked =
  | { readonly choice: Choice }
  /** `narrowed`: the words left some of the choices out. */
  | { readonly open: readonly Choice[]; readonly narrowed?: boolean };

const optionOf = (choice: Pick<Choice, "options">, name: string) => String(choice.options?.[name] ?? "");

/** "No backlight", "without a pattern": the option itself is not wanted. */
const without = (text: string, name: string) =>
  ["no", "without", "without a", "without any", "不要", "没有", "无"].some((word) =>
    text.toLowerCase().includes(`${word}${/[a-z]$/.test(word) ? " " : ""}${name.toLowerCase()}`),
  );

/** "Google Home" for "Google Assistant": a word that only this value has. */
const namesPart = (text: string, value: string, values: readonly string[]): boolean =>
  value
    .split(/\s+/)
    .some(
      (word) =>
        word.length >= 4 &&
        word !== value &&
        says(text, word) &&
        !values.some((each) => each !== value && says(each, word)),
    );

/** The value that a text wants for one option; nothing where it wants no change of it. */
function wanted(text: string, line: Line, name: string): string | undefined {
  const now = optionOf(line, name);
  const values = [...new Set(line.choices.map((choice) => optionOf(choice, name)))].filter((value) => value !== "");
  const said = values.filter(
    (value) => names(text, value) || (/^(none|no|无|没有)$/i.test(value) && without(text, name)),
  );
  if (said.length === 0) said.push(...values.filter((value) => namesPart(text, value, values)));
  // "From blue to red" names both; what is ordered already is not what is wanted.
  const fresh = said.filter((value) => value !== now);
  // Whoever says two ("a brown one… no, black") means the last one.
  const clauses = text.split(/[,,.。;;!!…\n]|\bno\b|不对|不是/i);
  const lastSaid = (value: string) => clauses.findLastIndex((clause) => names(clause, value));
  const longest = [...fresh].sort((one, two) => lastSaid(two) - lastSaid(one) || two.length - one.length)[0];
  const isSize = /size|尺|码|號|号|capacity|length/i.test(name);
  return longest ?? (isSize ? nextSize(text, now, values) : undefined) ?? said[0];
}

const alike = (line: Line, choice: Choice) =>
  Object.keys(line.options ?? {}).filter((name) => optionOf(choice, name) === optionOf(line, name)).length;

/** The variant that a text wants instead of a line's: what is named changes, everything else stays as it was ordered. Never
 * one that is not among the line's choices. `listed`: the choices as they were last shown, for an answer by place. */
export function pickVariant(text: string, line: Line, listed?: readonly Choice[]): Picked {
  const place = listed ? placesNamed(text, listed.length)[0] : undefined;
  const shown = place === undefined ? undefined : listed?.[place];
  if (shown) return { choice: shown };
  const bySku = line.choices.find((choice) => holdsId(text, choice.sku));
  if (bySku) return { choice: bySku };
  const optionNames = [...new Set(line.choices.flatMap((choice) => Object.keys(choice.options ?? {})))];
  const wishes = optionNames.flatMap((name) => {
    const value = wanted(text, line, name);
    return value === undefined ? [] : [{ name, value }];
  });
  const byLikeness = [...line.choices].sort((one, two) => alike(line, two) - alike(line, one));
  if (wishes.length === 0) return { open: byLikeness };
  const fitting = byLikeness.filter((choice) => wishes.every(({ name, value }) => optionOf(choice, name) === value));
  const named = new Set(wishes.map(({ name }) => name));
  const rest = optionNames.filter((name) => !named.has(name));
  const exact = fitting.filter((choice) => rest.every((name) => optionOf(choice, name) === optionOf(line, name)));
  // One that fits and differs in what nobody named (another size) is asked about, not taken.
  const [only] = exact.length === 1 ? exact : [];
  if (only) return { choice: only };
  return fitting.length > 0 ? { open: fitting, narrowed: true } : { open: byLikeness };
}
