import type { Fact } from "../../core/facts.ts";
import { isChange, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";

const up =
  /\b(?:rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|th|ing)?|climb\w*|gain\w*|improv\w+|went up|(?<!made |look |follow |set )up(?! to)|higher|above|ahead of|beat|better|more(?! (?:detail|than before))|exceed\w*|outsold|pricier)\b|上升|上涨|升[到至]|涨(?!跌)[到至了得]?|增长|增加|提升|提高|走高|升了|多了|变多|变高|高于|高了|回升|回暖|好转|反升|超过|领先|前者更[高多]|比[^,，。;；::(（]{1,60}?(?:高|多|贵|好)/giu;
const down =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr[aiu]nk\w*|lost|lose|slid\w*|slip(?:s|ped)?|sank|went down|down|lower|below|behind|trail\w*|worse|less|fewer|cheaper|dip(?:s|ped)?)\b|下降|下跌|降[到至]|(?<!涨)跌[到至了得]?|下滑|减少|降低|走低|降了|掉了|少了|变少|变低|低于|低了|回落|反降|流失|不如|落后|后者更[高多]|比[^,，。;；::(（]{1,60}?(?:低|少|便宜|差)|(?<=[,，])降/giu;
const denied =
  /(?:\b(?:not|no|never|without|instead of|rather than)|n't)\s+(?:\w+\s+){0,2}$|(?:没有?有?|并?未|不|并非|而不是)$/iu;

type Said = { readonly at: number; readonly sign: 1 | -1; readonly denied: boolean };
const saidIn = (words: string): Said[] =>
  (
    [
      [up, 1],
      [down, -1],
    ] as const
  ).flatMap(([pattern, sign]) =>
    [...words.matchAll(pattern)].map(({ index, 0: said }) => ({
      at: index,
      sign,
      denied: denied.test(words.slice(Math.max(0, index - 40), index)) || /没有?|不(?!如)/.test(said.slice(1)),
    })),
  );

const same = (one: Fact, two: Fact): boolean => metricOf(one) === metricOf(two) && scopeOf(one) === scopeOf(two);
const dayOf = ({ source }: Fact): string => source.period?.from ?? "";
const isValue = (fact: Fact): boolean => !isChange(fact) && typeof fact.value === "number";

/** Which way the thing of this fact went: as the fact says, as two values in the sentence do, or as was looked up. */
function wayOf(anchor: Fact, facts: readonly Fact[], book: readonly Fact[]): number | undefined {
  if (isChange(anchor)) return Math.sign(Number(anchor.value));
  const other = facts.find((fact) => isValue(fact) && same(fact, anchor) && dayOf(fact) !== dayOf(anchor));
  if (other) return Math.sign(Number(anchor.value) - Number(other.value)) * (dayOf(anchor) > dayOf(other) ? 1 : -1);
  const change = book.find(
    (fact) =>
      isChange(fact) &&
      same(fact, anchor) &&
      fact.source.period?.from === anchor.source.period?.from &&
      fact.source.period?.to === anchor.source.period?.to,
  );
  return change ? Math.sign(Number(change.value)) : undefined;
}

/** How the first of two things of one metric and time, or of two orders, stands to the second. */
function standing(facts: readonly Fact[]): number | undefined {
  if (facts.some(isChange)) return undefined;
  const [first, second] = facts.filter(isValue);
  if (!first || !second || first.unit !== second.unit || metricOf(first) !== metricOf(second)) return undefined;
  if (dayOf(first) !== dayOf(second) || first.label === second.label) return undefined;
  return Math.sign(Number(first.value) - Number(second.value));
}

/** The fact that a word at this place is about: the nearest one of its clause, else of the next, else of the last. */
function anchorOf(at: number, { words, facts }: Statement): Fact | undefined {
  const breaks = [...words.matchAll(/[,，;；。\n]|\b(?:while|and)\b/gu)].map(({ index }) => index);
  const [start, end] = [
    breaks.filter((each) => each < at).at(-1) ?? 0,
    breaks.find((each) => each > at) ?? words.length,
  ];
  const places = [...words.matchAll(/‹(\d+)›/g)].flatMap(({ index, 1: place }) => {
    const fact = facts[Number(place)];
    return fact && typeof fact.value === "number" ? [{ index, fact }] : [];
  });
  const near = (list: typeof places) =>
    [...list].sort((one, two) => Math.abs(one.index - at) - Math.abs(two.index - at))[0]?.fact;
  const inside = places.filter(({ index }) => index > start && index < end);
  return (
    near(inside.filter(({ fact }) => isChange(fact))) ??
    near(inside) ??
    near(places.filter(({ index }) => index > at)) ??
    near(places)
  );
}

/** Words of rising, falling and standing above or below that the facts do not bear. */
export function directionFault(statement: Statement, { book }: Surroundings): string | undefined {
  const { words, facts } = statement;
  if (!facts.some(({ value }) => typeof value === "number")) return undefined;
  const compared = standing(facts);
  for (const said of saidIn(words)) {
    const anchor = anchorOf(said.at, statement);
    const way = compared ?? (anchor && wayOf(anchor, facts, book));
    const borne = way !== undefined && (said.denied ? way !== said.sign : way === said.sign);
    if (!borne) return `no fact bears that it ${said.denied ? "did not go" : "went"} ${said.sign > 0 ? "up" : "down"}`;
  }
  return undefined;
}
