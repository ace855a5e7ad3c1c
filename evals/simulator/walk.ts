import { placeIn } from "./chance.ts";
import { isIn, type Spot, type Who } from "./plan.ts";
import { type FunnelStep, steps, type World } from "./world.ts";

export type Item = { readonly product: number; readonly sku: string };
/** What multiplies a step on a day, and what is paid then, in one of the two worlds. */
export type Active = { readonly spot: Spot; readonly step: "come" | FunnelStep; readonly times: number };
export type Rules = {
  readonly effects: readonly Active[];
  readonly prices: readonly number[];
  readonly discounts: readonly { readonly spot: Spot; readonly off: number }[];
};
/** Everything one visitor may do, drawn beforehand, so that both worlds use the same luck. */
export type Visitor = {
  readonly day: number;
  readonly who: Who;
  readonly items: readonly number[];
  readonly draws: Float64Array;
};
export type Walk = {
  readonly viewed: readonly Item[];
  readonly carted: readonly Item[];
  readonly checkedOut: boolean;
  readonly paid: boolean;
};
/** Draws of one visitor: 0 comes, 1–3 dimensions, 4–7 items, 8–10 carts, 11–13 steps, 14 quantity, 15–16 time, 17 sku. */
export const drawsOfVisitor = 18;
const luck = (draws: Float64Array, at: number) => draws[at] ?? 0;
export const quantityOf = ({ draws }: Visitor): number => (luck(draws, 14) < 0.1 ? 2 : 1);
/** Most come in the evening. */
export const secondOf = ({ draws }: Visitor): number =>
  24_000 + Math.floor(Math.max(luck(draws, 15), luck(draws, 16)) ** 0.8 * 60_500);

export function times(effects: readonly Active[], step: Active["step"], who: Who, product: number): number {
  let all = 1;
  for (const effect of effects) if (effect.step === step && isIn(effect.spot, who, product)) all *= effect.times;
  return all;
}

export function visitorOf(world: World, day: number, draws: Float64Array): Visitor {
  const who = {
    channel: placeIn(world.channelSums[day] ?? [], luck(draws, 1)),
    device: placeIn(world.deviceSums, luck(draws, 2)),
    region: placeIn(world.regionSums, luck(draws, 3)),
  };
  return { day, who, items: itemsOf(world, draws, day), draws };
}

function itemsOf(world: World, draws: Float64Array, day: number): number[] {
  const pulls = world.pulls[day] ?? [];
  const first = placeIn(pulls, luck(draws, 4));
  const count = luck(draws, 5) < 0.68 ? 1 : luck(draws, 5) < 0.9 ? 2 : 3;
  const items = [first];
  for (let at = 1; at < count; at++) {
    const drawn = luck(draws, 5 + at);
    const other = placeIn(pulls, (drawn * 7919) % 1);
    const same = world.products[first]?.category === world.products[other]?.category || drawn > 0.5;
    if (same && !items.includes(other)) items.push(other);
  }
  return items;
}

/** How likely a step is for this visitor and product. */
function chanceOf(world: World, { effects }: Rules, { who, day }: Visitor, step: FunnelStep, product: number): number {
  const own = step === "cart" ? (world.products[product]?.cart ?? 1) : 1;
  const part =
    (world.channels[who.channel]?.rates[step] ?? 1) *
    (world.devices[who.device]?.rates[step] ?? 1) *
    (world.regions[who.region]?.rates[step] ?? 1);
  const base = Math.min(0.96, world.rates[step] * part * own * (world.stepNoise[day]?.[step] ?? 1));
  return Math.min(0.985, base * times(effects, step, who, product));
}

function skuOf(world: World, draws: Float64Array, product: number): string {
  const { skus } = world.products[product] ?? { skus: [] };
  let left = luck(draws, 17);
  for (const { id, part } of skus) {
    left -= part;
    if (left < 0) return id;
  }
  return skus[0]?.id ?? "";
}

/** How far this visitor goes under one world's rules. */
export function walk(world: World, rules: Rules, visitor: Visitor): Walk {
  const { items, draws, who } = visitor;
  const nothing = { viewed: [], carted: [], checkedOut: false, paid: false };
  if (luck(draws, 11) >= chanceOf(world, rules, visitor, "view", items[0] ?? 0)) return nothing;
  const seen = items.filter(
    (product, at) => at === 0 || (luck(draws, 5 + at) * 31) % 1 < times(rules.effects, "view", who, product),
  );
  const viewed = seen.map((product) => ({ product, sku: skuOf(world, draws, product) }));
  const carted = viewed.filter(
    ({ product }) => luck(draws, 8 + items.indexOf(product)) < chanceOf(world, rules, visitor, "cart", product),
  );
  const lead = carted[0];
  if (!lead) return { ...nothing, viewed };
  const checkedOut = luck(draws, 12) < chanceOf(world, rules, visitor, "checkout", lead.product);
  const paid = checkedOut && luck(draws, 13) < chanceOf(world, rules, visitor, "pay", lead.product);
  return { viewed, carted, checkedOut, paid };
}

/** What this visitor is expected to pay, minor units: a loss is known without the luck of carts and payments. */
export function expectedPayment(world: World, rules: Rules, visitor: Visitor): number {
  const { items, who } = visitor;
  const view = chanceOf(world, rules, visitor, "view", items[0] ?? 0);
  let total = 0;
  for (const [at, product] of items.entries()) {
    let value = (rules.prices[product] ?? 0) * quantityOf(visitor);
    for (const { spot, off } of rules.discounts) if (isIn(spot, who, product)) value *= 1 - off;
    if (at > 0) value *= Math.min(1, times(rules.effects, "view", who, product));
    for (const step of steps.slice(1)) value *= chanceOf(world, rules, visitor, step, product);
    total += view * value;
  }
  return total;
}
