import type { Fact } from "../../core/facts.ts";
import { rivals, type Spoken, standing } from "./claim-standing.ts";
import { dayOf, isChange, isValue, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";

const up =
  /\b(?:rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|th|ing)?|climb\w*|gain\w*|improv\w+|went up|(?<!made |look |follow |set |heads[- ]?)up(?! to)|higher|above|ahead of|beat|better|more(?! (?:detail|than before))|exceed\w*|outsold|pricier)\b|上升|上涨|升[到至]|涨(?!跌)[到至了得]?|增长|增加|提升(?!空间)|提高|走高|升了|多了|变多|变高|高于|高了|回升|回暖|好转|反升|超过|领先|上去了|往上走|好于|升幅|冲到|前者更[高多贵好]|后者更[低少差]|比[^,，。;；::(（]{1,60}?(?:高|多|贵|好)/giu;
const down =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr[aiu]nk\w*|lost|lose|slid\w*|slip(?:s|ped)?|sank|went down|down|lower|below|behind|trail\w*|worse|deteriorat\w+|undersold|less|fewer|cheaper|dip(?:s|ped)?)\b|下降|下跌|降[到至]|(?<!涨)跌[到至了得]?|下滑|减少|降低|走低|降了|掉了|少了|变少|变低|低于|低了|回落|反降|流失|不如|落后|下来了|往下[掉走]|不及|降幅|后者更[高多贵好]|前者更[低少差]|比[^,，。;；::(（]{1,60}?(?:低|少|便宜|差)|(?<=[,，])降/giu;
const denied =
  /(?:\b(?:not|no|never|without|instead of|rather than)|n't)\s+(?:\w+\s+){0,2}$|(?:没有?有?|并?未|不|并非|而不是)$/iu;

/** Said of one of two things; by itself "better" may be advice. */
const [more, less] = [/(?<![前后]者)更[高多好贵强]/gu, /(?<![前后]者)更(?:[低少差弱]|便宜)/gu];

type Said = Spoken & { readonly sign: 1 | -1; readonly denied: boolean };
const saidIn = (words: string, ofTwo: boolean): Said[] =>
  (
    [
      [up, 1],
      [down, -1],
      ...(ofTwo
        ? ([
            [more, 1],
            [less, -1],
          ] as const)
        : []),
    ] as const
  ).flatMap(([pattern, sign]) =>
    [...words.matchAll(pattern)].map(({ index, 0: said }) => ({
      at: index,
      said,
      sign,
      denied: denied.test(words.slice(Math.max(0, index - 40), index)) || /没有?|不(?!如)/.test(said.slice(1)),
    })),
  );

const same = (one: Fact, two: Fact): boolean => metricOf(one) === metricOf(two) && scopeOf(one) === scopeOf(two);

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
  const pair = rivals(facts);
  for (const said of saidIn(words, pair !== undefined)) {
    const anchor = anchorOf(said.at, statement);
    const way = pair ? standing(said, words, pair) : anchor && wayOf(anchor, facts, book);
    const borne = way !== undefined && (said.denied ? way !== said.sign : way === said.sign);
    if (!borne) return `no fact bears that it ${said.denied ? "did not go" : "went"} ${said.sign > 0 ? "up" : "down"}`;
  }
  return undefined;
}
