import { addDays } from "../../../core/time.ts";
import { stream } from "../chance.ts";
import type { Row } from "../csv.ts";
import type { SimulatedShop } from "../draw-shop.ts";
import { drawWorld } from "../draw-world.ts";
import type { World } from "../world.ts";
import { backgroundOf, decoyFamilies } from "./decoys.ts";
import { type Family, marketOf, niche } from "./families.ts";
import { type MarketTruth, marketTruth, type Series } from "./market-truth.ts";

export type MarketShop = {
  readonly shop: SimulatedShop;
  readonly families: readonly Family[];
  readonly searches: Row[];
  readonly botEvents: Row[];
};
function familiesOf(world: World, planted: boolean): Family[] {
  const market = marketOf(world, stream(world.seed, "market"));
  const { chance } = market;
  const waved = world.categories.length > 3 ? chance.one(world.categories) : null;
  const wave = chance.between(1.5, 2.2);
  const background = [...world.categories, ...market.foreign].flatMap((category) =>
    backgroundOf(market, category, category === waved ? wave : 1),
  );
  const count = planted ? (chance.yes(0.3) ? 2 : 1) : 0;
  const niches = Array.from({ length: count }, () => niche(market, chance.yes(0.4)));
  return [...niches, ...decoyFamilies(market), ...background];
}

function seriesOf(world: World, families: readonly Family[], shuffled: boolean): Series[] {
  const [noise, order] = [stream(world.seed, "search noise"), stream(world.seed, "shuffle")];
  const date = world.days.at(-1) ?? "";
  const lastYear = noise.yes(0.3);
  const weekday = Array.from({ length: 7 }, () => Math.exp(0.08 * noise.gauss()));
  const ages = Array.from({ length: lastYear ? 430 : world.days.length }, (_, at) => at);
  const days = ages.map((age) => addDays(date, -age));
  return families.flatMap((family) => {
    const parts = family.terms.reduce((sum, { part }) => sum + part, 0);
    return family.terms.map(({ term, part }) => {
      const spread = noise.between(0.03, 0.12);
      const counts = ages.map((age) => {
        // A wave of the season came last year too.
        const then = family.kind === "season" && age >= 364 - 14 ? age - 364 : age;
        return noise.count(
          family.daily *
            part *
            family.shape(Math.max(0, then)) *
            (weekday[age % 7] ?? 1) *
            Math.exp(spread * noise.gauss()),
        );
      });
      return {
        family,
        term,
        items: Math.max(1, Math.round((family.items * part) / parts)),
        days,
        counts: shuffled ? order.some(counts, counts.length) : counts,
      };
    });
  });
}

const botTerm = (world: World) => `${world.words.marks[0] ?? ""} ${world.categories[0]?.split(" > ").at(-1) ?? ""} 404`;

/** One program that asks the shop for the same thing over and over, more each week. */
function botEvents(world: World): Row[] {
  const chance = stream(world.seed, "bot");
  return world.days.flatMap((day, at) =>
    Array.from(
      { length: chance.count(10 + (at > world.last - 28 ? 60 : 0)) },
      (_, one): Row => ({
        ts: `${day}T${String(one % 24).padStart(2, "0")}:${String((one * 7) % 60).padStart(2, "0")}:00`,
        event_name: "view_search_results",
        visitor_id: "bot-1",
        session_id: `bot-${at}`,
        query: botTerm(world),
        results: 1,
      }),
    ),
  );
}

/** A small shop in a market with planted demand and decoys; `shuffled`: nothing planted, and each term's days in random order. */
export function drawMarket(seed: number, shuffled: boolean): MarketShop & { truth: MarketTruth } {
  const setting = stream(seed, "market setting");
  const date = addDays("2025-03-01", setting.whole(0, 400));
  const drawn = drawWorld(seed, `market-${seed}${shuffled ? "-shuffled" : ""}`, {
    visitors: setting.scale(40, 90),
    date,
  });
  const world: World = { ...drawn, traits: { ...drawn.traits, daily: false, onsiteSearch: true } };
  const families = familiesOf(world, !shuffled);
  const series = seriesOf(world, families, shuffled);
  const searches = series.flatMap(({ family, term, items, days, counts }) =>
    counts.map((count, at): Row => {
      const clicks = Math.round(count * family.clickShare);
      return {
        date: days[at],
        term,
        category: family.category,
        searches: count,
        clicks,
        carts: Math.round(clicks * 0.12),
        orders: Math.round(clicks * 0.04),
        items_online: items,
        clicked_categories: family.clicked,
      };
    }),
  );
  const shop: SimulatedShop = { kind: "quiet", world, planted: [], decoys: [] };
  return {
    shop,
    families,
    searches,
    botEvents: botEvents(world),
    truth: marketTruth(world, seed, shuffled, series, botTerm(world)),
  };
}
