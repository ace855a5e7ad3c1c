import type { Fact } from "../../core/facts.ts";
import { type Reader, rangeText, wentText } from "../../core/format.ts";
import type { Day } from "../../core/time.ts";
import { wayOf } from "./claim-directions.ts";
import { isSame, mentionsIn } from "./period-mentions.ts";

/** What is written for the reader, and what the checks read in its place. */
type Part = { readonly text: string; readonly words: string };

/** Which way the thing of a fact went; it is true by itself, so the checks need not read it. */
function saidWay(
  fact: Fact,
  { facts }: { readonly facts: ReadonlyMap<string, Fact> },
  { language }: Reader,
): Part | undefined {
  const way = typeof fact.value === "number" ? wayOf(fact, [], [...facts.values()]) : undefined;
  return way === undefined || Number.isNaN(way) ? undefined : { text: wentText(way, language), words: "·" };
}

const known = ["yesterday", "the day before yesterday", "last week", "the week before last", "last month"];
/** The days of a fact, written out; the checks read them in words, as other facts stand beside them. */
function saidWhen({ source: { period } }: Fact, { language }: Reader, lastDay: Day): Part | undefined {
  if (!period) return undefined;
  const words = known.find((each) => mentionsIn(each, lastDay).some(({ range }) => isSame(range, period)));
  return { text: rangeText(period, language), words: words ?? `${period.from} to ${period.to}` };
}

export type PartName = "way" | "when";
type Asked = {
  readonly name: string;
  readonly known: { readonly facts: ReadonlyMap<string, Fact> };
  readonly reader: Reader;
  readonly lastDay: Day;
  readonly denied: boolean;
};
/** "[[f3.way]]", "[[f3.when]]": what is written in its place, and what is wrong with it. */
export function partOf(fact: Fact, part: PartName, asked: Asked): { said?: Part; fault?: string } {
  const { name, reader } = asked;
  const said = part === "way" ? saidWay(fact, asked.known, reader) : saidWhen(fact, reader, asked.lastDay);
  if (!said)
    return {
      fault: `${name} has no ${part === "way" ? "change" : "days"} on record: leave [[${name}.${part}]] out`,
    };
  return asked.denied && part === "way"
    ? { said, fault: `[[${name}.way]] says what happened: do not deny it` }
    : { said };
}
