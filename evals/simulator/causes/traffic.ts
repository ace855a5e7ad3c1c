import type { Place } from "../plan.ts";
import type { World } from "../world.ts";
import { type Draw, lost, type Maker, since } from "./draw.ts";

/** A channel, device, region or two of them at once; now and then the whole shop. */
export function anyPart({ world, chance }: Draw, whole = 0.15): Place {
  const big = (parts: World["channels"]) => chance.one(parts.slice(0, Math.max(2, Math.ceil(parts.length * 0.6)))).name;
  const pick = {
    channel: () => ({ channel: big(world.channels) }),
    device: () => ({ device: big(world.devices) }),
    region: () => ({ region: big(world.regions) }),
  };
  const [first, second] = chance.some(Object.values(pick), 2);
  if (chance.yes(whole)) return {};
  return { ...first?.(), ...(chance.yes(0.15) ? second?.() : {}) };
}
const free = (world: World) => world.channels.filter(({ name }) => name !== world.paidChannel);

export const trafficVolume: Maker = (draw) => {
  const up = draw.chance.yes(0.25);
  const size = lost(draw);
  const drawn = anyPart(draw);
  // The advertised channel has facts of its own (what was spent on it).
  const place =
    drawn.channel === draw.world.paidChannel ? { ...drawn, channel: free(draw.world)[0]?.name ?? "" } : drawn;
  return {
    factor: "traffic_volume",
    place,
    steps: ["visit"],
    watch: "come",
    direction: up ? "up" : "down",
    kind: "volume",
    size,
    effects: [{ ...since(draw, place), step: "come", times: up ? 1 + size : 1 - size }],
  };
};

export const adBudget: Maker = (draw) => {
  const up = draw.chance.yes(0.3);
  const size = draw.chance.between(0.3, 0.65);
  const times = up ? 1 + size : 1 - size;
  const place = { channel: draw.world.paidChannel };
  return {
    factor: "ad_budget",
    place,
    places: [place, { ...place, campaign: "ADS-1" }, { campaign: "ADS-1" }],
    steps: ["visit"],
    watch: "come",
    direction: up ? "up" : "down",
    kind: "volume",
    size,
    effects: [{ ...since(draw, place), step: "come", times }],
    facts: [{ is: "spend", from: draw.onset, times: times ** (1 / draw.chance.between(0.7, 1)) }],
  };
};

/** A crowd that only looks in: more visits, fewer that look at anything or want it. */
export const trafficQuality: Maker = (draw) => {
  const channel = draw.chance.one(free(draw.world)).name;
  const more = draw.chance.between(1.5, 3);
  const at = since(draw, { channel });
  const view = draw.chance.between(0.35, 0.65);
  return {
    factor: "traffic_quality",
    place: { channel },
    steps: ["visit", "view", "cart"],
    watch: "view",
    size: 1 - view,
    effects: [
      { ...at, step: "come", times: more },
      { ...at, step: "view", times: view },
      { ...at, step: "cart", times: Math.max(0.5, 1 / (more * view)) },
    ],
  };
};

/** Visitors move from the channel that buys most to the one that buys least; no channel's own rates change. */
export const channelMix: Maker = (draw) => {
  const { world, chance } = draw;
  const worth = (one: World["channels"][number]) => one.rates.view * one.rates.cart * one.rates.pay;
  const ranked = free(world).sort((a, b) => worth(b) - worth(a));
  const [from, to] = [ranked[0], ranked.at(-1)];
  if (!from || !to || from === to || worth(to) > 0.75 * worth(from)) return null;
  const size = Math.min(chance.between(0.35, 0.65), (2.5 * to.part) / from.part);
  return {
    factor: "channel_mix",
    place: { channel: from.name },
    places: [{ channel: from.name }, { channel: to.name }],
    steps: [],
    watch: "come",
    kind: "mix",
    size,
    effects: [
      { ...since(draw, { channel: from.name }), step: "come", times: 1 - size },
      { ...since(draw, { channel: to.name }), step: "come", times: 1 + (size * from.part) / to.part },
    ],
  };
};

function demand(draw: Draw, lastYear: boolean): ReturnType<Maker> {
  const [category, size] = [draw.chance.one(draw.world.categories), lost(draw)];
  const up = draw.chance.yes(0.3);
  const times = up ? 1 + size : 1 - size;
  return {
    factor: lastYear ? "seasonality" : "category_trend",
    also: lastYear ? ["category_trend"] : [],
    place: { category },
    steps: ["visit", "view"],
    watch: "view",
    direction: up ? "up" : "down",
    kind: "volume",
    size,
    effects: [{ ...since(draw, { category }), step: "come", times }],
    facts: [{ is: "market", category, from: draw.onset, times, lastYear }],
  };
}
export const seasonality: Maker = (draw) => demand(draw, true);
export const categoryTrend: Maker = (draw) => demand(draw, false);
