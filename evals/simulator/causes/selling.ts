import type { Place, Plan } from "../plan.ts";
import { type Draw, lost, type Maker, since, wanted } from "./draw.ts";
import { anyPart } from "./traffic.ts";

function scopeOf(draw: Draw): { place: Place; rules: object | null } {
  const kind = draw.chance.unit();
  const product = wanted(draw)?.id;
  const category = draw.chance.one(draw.world.categories);
  if (kind < 0.5 || !product) return { place: {}, rules: null };
  return kind < 0.8
    ? { place: { category }, rules: { category } }
    : { place: { product }, rules: { products: [product] } };
}

function promotion(draw: Draw, ended: boolean): ReturnType<Maker> {
  const { chance, world, onset } = draw;
  const { place, rules } = scopeOf(draw);
  const size = chance.between(0.3, 0.7);
  const more = 1 + size;
  const visits = chance.yes(0.5) ? more ** chance.between(0.2, 0.5) : 1;
  const carts = (more / visits) ** chance.between(0.3, 0.7);
  const from = ended ? onset - chance.whole(16, 34) : onset;
  const span = (one: {
    from: number;
    to: number;
    in: "real" | "twin" | "both";
  }): Pick<Plan, "effects" | "discounts"> => ({
    effects: [
      { ...one, place, step: "come", times: visits },
      { ...one, place, step: "cart", times: carts },
      { ...one, place, step: "pay", times: Math.min(1.3, more / visits / carts) },
    ],
    discounts: [{ ...one, place, off }],
  });
  const off = chance.between(0.03, 0.15);
  const spans = ended
    ? [span({ from, to: onset - 1, in: "both" }), span({ from: onset, to: world.last, in: "twin" })]
    : [span({ from, to: world.last, in: "real" })];
  const id = `CMP-${chance.whole(10, 99)}`;
  return {
    factor: ended ? "promotion_ended" : "promotion_started",
    place,
    places: [place, { campaign: id }, { ...place, campaign: id }],
    steps: ["visit", "view", "cart", "checkout", "pay"],
    watch: "cart",
    direction: ended ? "down" : "up",
    size,
    effects: spans.flatMap(({ effects }) => effects),
    discounts: spans.flatMap(({ discounts }) => discounts),
    facts: [
      {
        is: "campaign",
        id,
        name: chance.one(world.words.campaigns),
        kind: chance.one(["coupon", "discount", "live", "message"] as const),
        from,
        to: ended ? onset - 1 : chance.yes(0.5) ? null : world.last + chance.whole(1, 9),
        rules,
      },
    ],
  };
}
export const promotionStarted: Maker = (draw) => promotion(draw, false);
export const promotionEnded: Maker = (draw) => promotion(draw, true);

export const checkoutFailure: Maker = (draw) => {
  const place = anyPart(draw, 0.2);
  const size = draw.chance.between(0.4, 0.9);
  const step = draw.chance.yes(0.65) ? "pay" : "checkout";
  return {
    factor: "checkout_failure",
    place,
    steps: ["checkout", "pay"],
    watch: step,
    size,
    effects: [{ ...since(draw, place), step, times: 1 - size }],
  };
};

export const deliveryDelay: Maker = (draw) => {
  const { chance, world, onset } = draw;
  const place = chance.yes(0.3) ? { region: chance.one(world.regions.slice(0, 3)).name } : {};
  const size = chance.between(0.2, 0.45);
  const step = chance.yes(0.5) ? "checkout" : "pay";
  const early = { from: onset - chance.whole(1, 4), to: world.last, in: "real", place } as const;
  return {
    factor: "delivery_delay",
    place,
    steps: ["checkout", "pay", "ship", "deliver"],
    watch: step,
    size,
    effects: [{ ...since(draw, place), step, times: 1 - size }],
    after: [
      { ...early, on: "ship_hours", times: chance.between(1.5, 3) },
      { ...early, on: "deliver_hours", times: chance.between(1.8, 3) },
      { ...early, on: "bad_reviews", times: 0.25, words: world.words.late },
    ],
  };
};

/** Nobody answers in time, and people who ask before they buy give up. */
export const service: Maker = (draw) => {
  const size = draw.chance.between(0.2, 0.45);
  return {
    factor: "service",
    place: {},
    steps: ["cart", "checkout", "pay"],
    watch: "checkout",
    size,
    effects: [{ ...since(draw, {}), step: "checkout", times: 1 - size }],
    after: [{ ...since(draw, {}), on: "reply_seconds", times: draw.chance.between(5, 20) }],
  };
};

export const refundReason: Maker = (draw) => {
  const product = draw.chance.yes(0.75) ? wanted(draw) : null;
  const place = product ? { product: product.id } : {};
  const times = draw.chance.between(product ? 5 : 3, product ? 10 : 5);
  return {
    factor: "refund_reason",
    place,
    steps: ["after_sale"],
    watch: "refunds",
    direction: "up",
    size: times - 1,
    after: [{ ...since(draw, place), on: "refunds", times, words: [draw.chance.one(draw.world.words.reasons)] }],
  };
};

/** Events of some steps are lost while everything goes on. */
export const trackingOutage: Maker = (draw) => {
  const { chance, world } = draw;
  const device = chance.yes(0.4) ? { device: chance.one(world.devices.slice(0, 2)).name } : {};
  const funnel = ["view_item", "add_to_cart", "begin_checkout", "purchase"];
  const names = chance.one([
    ["session_start", "page_view", ...funnel],
    funnel.slice(1),
    funnel.slice(1, 2),
    funnel.slice(2, 3),
  ]);
  return {
    factor: "tracking_outage",
    place: device,
    steps: ["visit", "view", "cart", "checkout", "pay"],
    watch: "none",
    kind: "volume",
    size: 1,
    gaps: [{ from: draw.onset, place: device, names, share: chance.between(0.9, 1) }],
  };
};

/** Something outside of all data: a rate falls and no file says why. */
export const unexplained: Maker = (draw) => {
  const { chance, world } = draw;
  const kind = chance.unit();
  const product = wanted(draw);
  if (!product) return null;
  const place = kind < 0.5 ? { product: product.id } : kind < 0.75 ? { category: chance.one(world.categories) } : {};
  const size = lost(draw);
  return {
    factor: "unknown",
    place,
    steps: ["view", "cart"],
    watch: "cart",
    size,
    effects: [{ ...since(draw, place), step: "cart", times: 1 - size }],
  };
};
