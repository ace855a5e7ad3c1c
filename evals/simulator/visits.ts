import { stream } from "./chance.ts";
import { type Fact, holds, isIn, type Plan, type Spot, spotOf, type Who } from "./plan.ts";
import {
  drawsOfVisitor,
  expectedPayment,
  type Item,
  quantityOf,
  type Rules,
  secondOf,
  times,
  type Visitor,
  visitorOf,
  type Walk,
  walk,
} from "./walk.ts";
import type { FunnelStep, World } from "./world.ts";

/** One visitor of one day, as he was in the shop as it is. */
export type Visit = Who &
  Walk & {
    readonly id: string;
    readonly day: number;
    /** Seconds since midnight of the first event. */
    readonly second: number;
    readonly quantity: number;
  };
/** A day's counts inside the watched place, in one of the two worlds, and what the shop is expected to be paid (minor units). */
export type Tally = Record<"come" | FunnelStep | "paid", number>;
export type DayOutcome = { readonly real: Tally; readonly twin: Tally };
const worlds = ["real", "twin"] as const;
type DayRules = Record<(typeof worlds)[number], Rules>;

const noCounts = (): Tally => ({ come: 0, view: 0, cart: 0, checkout: 0, pay: 0, paid: 0 });

/** Price of each product on a day, minor units. */
export function pricesOn(world: World, facts: readonly Fact[], day: number): number[] {
  return world.products.map(({ id, price }) => {
    let now = price;
    for (const fact of facts)
      if (fact.is === "price" && fact.product === id && fact.from <= day) now = Math.round(now * fact.times);
    return now;
  });
}

function rulesOf(world: World, plans: readonly Plan[], decoys: readonly Fact[], day: number): DayRules {
  const of = (which: (typeof worlds)[number]): Rules => ({
    effects: plans
      .flatMap((plan) => plan.effects)
      .filter((effect) => holds(effect, day, which))
      .map(({ place, step, times: one }) => ({ spot: spotOf(world, place), step, times: one })),
    // A decoy's price stands in both worlds; a planted one only in the shop as it is.
    prices: pricesOn(world, [...decoys, ...(which === "real" ? plans.flatMap((plan) => plan.facts) : [])], day),
    discounts: plans
      .flatMap((plan) => plan.discounts)
      .filter((one) => holds(one, day, which))
      .map(({ place, off }) => ({ spot: spotOf(world, place), off })),
  });
  return { real: of("real"), twin: of("twin") };
}

/** How many times as many may come as usual, in the busier of the two worlds. */
const mostOf = (rules: DayRules): number =>
  Math.max(
    ...worlds.map((which) =>
      rules[which].effects.reduce((all, { step, times: one }) => (step === "come" ? all * Math.max(1, one) : all), 1),
    ),
  );

/** Visitors of one day: `keep` gets those of the real shop; the outcome counts both worlds inside the watched place. */
export function runDay(
  world: World,
  plans: readonly Plan[],
  decoys: readonly Fact[],
  day: number,
  watch: Spot,
  keep?: (visit: Visit) => void,
): DayOutcome {
  const rules = rulesOf(world, plans, decoys, day);
  const outcome = { real: noCounts(), twin: noCounts() };
  const most = mostOf(rules);
  const arrivals = world.arrivals[day] ?? 0;
  const [base, more] = [stream(world.seed, `buyers ${day}`), stream(world.seed, `more buyers ${day}`)];
  const count = base.count(arrivals);
  const extra = most > 1 ? more.count(arrivals * (most - 1)) : 0;
  const draws = new Float64Array(drawsOfVisitor);
  for (let index = 0; index < count + extra; index++) {
    const from = index < count ? base : more;
    for (let at = 0; at < drawsOfVisitor; at++) draws[at] = from.unit();
    const visitor = visitorOf(world, day, draws);
    const there = (come: number) => (index < count ? Math.min(1, come) : Math.max(0, come - 1) / (most - 1));
    for (const which of worlds) {
      const went = visitIn(world, rules[which], visitor, there, outcome[which]);
      if (!went) continue;
      tally(outcome[which], watch, visitor, went);
      if (which === "real") keep?.(visitOf(visitor, went, `${day}-${index}`));
    }
  }
  return outcome;
}

/** What a candidate does in one world, or null where he does not come; what he is expected to pay is counted either way. */
function visitIn(
  world: World,
  rules: Rules,
  visitor: Visitor,
  there: (come: number) => number,
  into: Tally,
): Walk | null {
  const likely = there(times(rules.effects, "come", visitor.who, visitor.items[0] ?? 0));
  if (likely > 0) into.paid += likely * expectedPayment(world, rules, visitor);
  return (visitor.draws[0] ?? 1) < likely ? walk(world, rules, visitor) : null;
}

const visitOf = (visitor: Visitor, went: Walk, id: string): Visit => ({
  ...went,
  ...visitor.who,
  id,
  day: visitor.day,
  second: secondOf(visitor),
  quantity: quantityOf(visitor),
});

function tally(into: Tally, watch: Spot, { who, items }: Visitor, went: Walk): void {
  const inside = (list: readonly Item[]) => list.some(({ product }) => isIn(watch, who, product));
  const carted = inside(went.carted);
  if (isIn(watch, who, items[0] ?? 0)) into.come++;
  if (inside(went.viewed)) into.view++;
  if (carted) into.cart++;
  if (carted && went.checkedOut) into.checkout++;
  if (carted && went.paid) into.pay++;
}
