import { type Arm, liftOf } from "../../../analytics/lift/lift.ts";
import { type Stream, stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";

/** A world of buyers: how many, how many of them held out, how many buy of themselves, and what writing to them does. */
type World = {
  readonly people: number;
  readonly share: number;
  readonly buys: number;
  /** Spread of what a buyer pays, on the scale of logarithms. */
  readonly spread: number;
  /** What writing multiplies the share of buyers, and the basket, with. */
  readonly more: number;
  readonly larger: number;
};
const basket = 5000;

function drawWorld(chance: Stream): World {
  const nothing = chance.yes(0.4);
  return {
    people: Math.round(chance.scale(150, 20_000)),
    share: chance.one([0.1, 0.1, 0.2, 0.5]),
    buys: chance.scale(0.01, 0.5),
    spread: chance.between(0.3, 1.3),
    more: nothing ? 1 : chance.between(0.8, 2),
    larger: nothing || chance.yes(0.7) ? 1 : chance.between(0.9, 1.25),
  };
}
function drawArm(people: number, buys: number, size: number, spread: number, chance: Stream): Arm {
  let [buyers, sum, squares] = [0, 0, 0];
  for (let at = 0; at < people; at++) {
    if (chance.unit() >= buys) continue;
    const paid = Math.round(size * Math.exp(spread * chance.gauss()));
    buyers += 1;
    sum += paid;
    squares += paid * paid;
  }
  return { people, buyers, sum, squares };
}
const within = (value: number, { low, high }: { low: number; high: number }) => low <= value && value <= high;

type Tally = {
  [name in
    | "measured"
    | "tooFew"
    | "rate80"
    | "rate95"
    | "money80"
    | "money95"
    | "none"
    | "saidNone"
    | "found"
    | "real"
    | "wrongWay"]: number;
};

function judge(world: World, chance: Stream, tally: Tally): void {
  const { people, share, buys, spread, more, larger } = world;
  const heldOut = drawArm(Math.round(people * share), buys, basket, spread, chance);
  const raised = Math.min(1, buys * more);
  const written = drawArm(people - heldOut.people, raised, basket * larger, spread, chance);
  const found = liftOf(written, heldOut);
  if (found.is === "too_few") {
    tally.tooFew += 1;
    return;
  }
  const mean = basket * Math.exp((spread * spread) / 2);
  const money = raised * mean * larger - buys * mean;
  tally.measured += 1;
  if (within(raised - buys, found.rate.in80)) tally.rate80 += 1;
  if (within(raised - buys, found.rate.in95)) tally.rate95 += 1;
  if (within(money, found.money.in80)) tally.money80 += 1;
  if (within(money, found.money.in95)) tally.money95 += 1;
  if (more === 1 && larger === 1) {
    tally.none += 1;
    if (found.verdict === "no_visible_effect") tally.saidNone += 1;
    return;
  }
  tally.real += 1;
  if (found.verdict === (money > 0 ? "more" : "less")) tally.found += 1;
  if (found.verdict === (money > 0 ? "less" : "more")) tally.wrongWay += 1;
}

/** Half the width of a 99 % interval of a measured share, normal approximation: how far chance alone may take it. */
const chanceOf = (share: number, of: number) => 2.576 * Math.sqrt((share * (1 - share)) / Math.max(1, of));

export const liftSuite: Suite = {
  name: "lift",
  about:
    "planted effects of flows on buyers held out and written to: how often the intervals hold them, and nothing is called nothing",
  sizes: { draws: 4_000 },
  async run({ seed, sizes, tell }) {
    const draws = sizes["draws"] ?? 0;
    const tally: Tally = {
      measured: 0,
      tooFew: 0,
      rate80: 0,
      rate95: 0,
      money80: 0,
      money95: 0,
      none: 0,
      saidNone: 0,
      found: 0,
      real: 0,
      wrongWay: 0,
    };
    for (let at = 0; at < draws; at++) {
      const chance = stream(seed, `lift ${at}`);
      judge(drawWorld(chance), chance, tally);
      if (at % 1000 === 999) tell(`${at + 1} draws, ${tally.tooFew} too small to say anything`);
    }
    const of = (name: keyof Tally, all: number) => (all > 0 ? tally[name] / all : 0);
    const covered: [string, number, number][] = [
      ["rate_80", of("rate80", tally.measured), 0.8],
      ["rate_95", of("rate95", tally.measured), 0.95],
      ["money_80", of("money80", tally.measured), 0.8],
      ["money_95", of("money95", tally.measured), 0.95],
      ["said_no_effect", of("saidNone", tally.none), 0.95],
    ];
    const cases: Case[] = covered.map(([id, share, wanted]) => {
      const all = id === "said_no_effect" ? tally.none : tally.measured;
      // An interval that holds too much by two in a hundred is careful; one that holds too little is wrong.
      const ok = share > wanted - 0.015 - chanceOf(wanted, all) && share < wanted + 0.03 + chanceOf(wanted, all);
      return { id, ok, share, wanted, of: all };
    });
    return {
      metrics: {
        draws,
        measured: tally.measured,
        too_few: tally.tooFew,
        ...Object.fromEntries(covered.map(([name, share]) => [name, share])),
        real_effects_found: of("found", tally.real),
        real_effects_turned_round: of("wrongWay", tally.real),
      },
      cases,
    };
  },
};
