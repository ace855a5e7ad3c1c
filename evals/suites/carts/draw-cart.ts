import type { Cart, CartLine, Promotion, Reward } from "../../../analytics/offers/promotion.ts";

type Luck = () => number;
const pick = <Item>(luck: Luck, items: readonly [Item, ...Item[]]): Item =>
  items[Math.floor(luck() * items.length)] ?? items[0];
const whole = (luck: Luck, from: number, to: number) => from + Math.floor(luck() * (to - from + 1));
const chance = (luck: Luck, share: number) => luck() < share;
const perhaps = <Item>(luck: Luck, share: number, make: () => Item): Item | null =>
  chance(luck, share) ? make() : null;

const shelves = ["Home", "Home > Storage", "Home > Storage > Boxes", "Food", "Toys > Blocks"] as const;
/** Prices that divide badly and prices that are alike: both are where a cent is lost. */
const price = (luck: Luck) => pick(luck, [whole(luck, 1, 9), whole(luck, 100, 9_999), 999, 1_000, 3_333, 10_000]);

function drawLine(luck: Luck, at: number): CartLine {
  const product = `p${whole(luck, 1, 4)}`;
  return {
    sku: `${product}-${at}`,
    productId: chance(luck, 0.9) ? product : null,
    category: perhaps(luck, 0.9, () => pick(luck, shelves)),
    quantity: pick(luck, [1, 1, 2, 3, whole(luck, 1, 9)]),
    unitMinor: price(luck),
  };
}

function drawReward(luck: Luck): Reward {
  const times = perhaps(luck, 0.4, () => whole(luck, 1, 3));
  const every = whole(luck, 1, 4);
  return pick<Reward>(luck, [
    {
      kind: "percent",
      basisPoints: pick(luck, [500, 1_000, 1_234, 5_000, 10_000]),
      capMinor: perhaps(luck, 0.3, () => whole(luck, 1, 3_000)),
    },
    {
      kind: "amount",
      minor: whole(luck, 1, 5_000),
      perMinor: perhaps(luck, 0.5, () => whole(luck, 500, 10_000)),
      times,
    },
    { kind: "units_free", every, free: whole(luck, 1, every), times },
    {
      kind: "gift",
      every,
      units: whole(luck, 1, 2),
      times,
      valueMinor: perhaps(luck, 0.5, () => whole(luck, 1, 2_000)),
    },
    { kind: "shipping" },
  ]);
}

const now = Date.UTC(2026, 5, 18, 12);
const near = (luck: Luck) => new Date(now + pick(luck, [-86_400_000, -1, 0, 1, 86_400_000]));
/** A start that has mostly come, and an end that mostly has not. */
const span = (luck: Luck) => ({
  startsAt: perhaps(luck, 0.5, () => (chance(luck, 0.8) ? new Date(now - 1_000) : near(luck))),
  endsAt: perhaps(luck, 0.5, () => (chance(luck, 0.8) ? new Date(now + 1_000) : near(luck))),
});

function drawPromotion(luck: Luck, at: number): Promotion {
  return {
    id: `${pick(luck, ["a", "b", "c"])}${at}`,
    name: `promotion ${at}`,
    from: pick(luck, ["campaign", "coupon"]),
    ...span(luck),
    channels: perhaps(luck, 0.2, () => ["live", "app"]),
    tiers: perhaps(luck, 0.15, () => ["gold"]),
    products: perhaps(luck, 0.3, () => [`p${whole(luck, 1, 4)}`, `p${whole(luck, 1, 4)}-1`]),
    categories: perhaps(luck, 0.2, () => [pick(luck, shelves)]),
    excluded: chance(luck, 0.25) ? [pick(luck, [`p${whole(luck, 1, 4)}`, pick(luck, shelves)])] : [],
    minUnits: chance(luck, 0.2) ? whole(luck, 1, 6) : 0,
    minMinor: chance(luck, 0.4) ? whole(luck, 1, 15_000) : 0,
    perCustomer: perhaps(luck, 0.3, () => whole(luck, 1, 2)),
    left: perhaps(luck, 0.2, () => whole(luck, 0, 2)),
    group: perhaps(luck, 0.4, () => pick(luck, ["coupon", "shop"])),
    alone: chance(luck, 0.1),
    reward: drawReward(luck),
  };
}

/** A random cart and the promotions of its shop, up to ten; edges (thresholds met to the cent, last moments) come often. */
export function drawCase(luck: Luck): { cart: Cart; promotions: Promotion[] } {
  const lines = Array.from({ length: whole(luck, 1, 5) }, (_, at) => drawLine(luck, at));
  const cart: Cart = {
    lines,
    shippingMinor: pick(luck, [0, 0, 600, 1_500]),
    channel: perhaps(luck, 0.7, () => pick(luck, ["live", "search"])),
    tier: perhaps(luck, 0.4, () => pick(luck, ["gold", "silver"])),
    at: new Date(now),
    used: new Map([
      ["a0", 1],
      ["b1", 1],
      ["c2", 2],
    ]),
  };
  const drawn = Array.from({ length: pick(luck, [1, 2, 3, 4, 5, 6, whole(luck, 7, 10)]) }, (_, at) =>
    drawPromotion(luck, at),
  );
  const subtotal = lines.reduce((sum, { quantity, unitMinor }) => sum + quantity * unitMinor, 0);
  // A threshold exactly at the whole cart, and one cent above it.
  const promotions = drawn.map((each) =>
    chance(luck, 0.15) ? { ...each, minMinor: subtotal + whole(luck, 0, 1) } : each,
  );
  return { cart, promotions };
}
