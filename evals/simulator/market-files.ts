import { addDays } from "../../core/time.ts";
import { stream } from "./chance.ts";
import type { Row } from "./csv.ts";
import { decimal, timeOf } from "./formats.ts";
import type { Fact } from "./plan.ts";
import type { World } from "./world.ts";

export function campaignFiles(
  world: World,
  facts: readonly Fact[],
  paidVisits: readonly number[],
): Record<string, Row[]> {
  const chance = stream(world.seed, "campaigns");
  const ads = {
    campaign_id: "ADS-1",
    name: world.paidChannel,
    kind: "ads",
    starts_at: timeOf(world, -60 * 24),
    ends_at: null,
    rules: { channel: world.paidChannel },
    budget: null,
  };
  const others = facts.flatMap((fact): Row[] =>
    fact.is === "campaign"
      ? [
          {
            campaign_id: fact.id,
            name: fact.name,
            kind: fact.kind,
            starts_at: timeOf(world, fact.from * 24),
            ends_at: fact.to === null ? null : timeOf(world, (fact.to + 1) * 24 - 0.001),
            rules: fact.rules,
            budget: null,
          },
        ]
      : [],
  );
  const click = chance.between(60, 250);
  const share = world.channels.find(({ name }) => name === world.paidChannel)?.part ?? 0;
  const daily = world.days.map((date, day): Row => {
    const spend = facts.reduce((all, fact) => (fact.is === "spend" && fact.from <= day ? all * fact.times : all), 1);
    const clicks = Math.round((paidVisits[day] ?? 0) * chance.between(1.02, 1.1));
    const cost = (world.arrivals[day] ?? 0) * share * click * spend * Math.exp(0.05 * chance.gauss());
    return {
      date,
      campaign_id: "ADS-1",
      impressions: clicks * chance.whole(25, 40),
      clicks,
      spend: decimal(Math.round(cost)),
    };
  });
  return { campaigns: [ads, ...others], campaign_daily: daily };
}

/** Who left for a rival: a few every day, and more where a rival is at work. */
export function rivalRows(world: World, facts: readonly Fact[]): Row[] {
  const chance = stream(world.seed, "rivals");
  const start = Math.max(0, world.last - 40);
  const usual = world.products.slice(0, 4).map(({ id, price }, at) => ({
    is: "rival" as const,
    product: id,
    from: 0,
    visitors: chance.between(1, 4),
    stage: "cart" as const,
    attributes: {},
    title: `${chance.one(world.words.marks)} ${chance.one(world.words.styles)} ${at}`,
    price: Math.round(price * chance.between(0.8, 1.2)),
  }));
  const rivals = [...usual, ...facts.flatMap((fact) => (fact.is === "rival" ? [fact] : []))];
  return rivals.flatMap((fact, at) => {
    const before = chance.yes(0.5) ? chance.between(0.5, 2) : 0;
    return world.days.slice(start).flatMap((date, age): Row[] => {
      const visitors = chance.count(start + age >= fact.from ? fact.visitors : before);
      return visitors === 0
        ? []
        : [
            {
              date,
              product_id: fact.product,
              rival_id: `RV${at + 1}`,
              visitors,
              stage: fact.stage,
              rival_title: fact.title,
              rival_price: decimal(fact.price),
              rival_attributes: fact.attributes,
            },
          ];
    });
  });
}

/** Market searches of the shop's categories; with last year's days where a season is to be seen. */
export function searchRows(world: World, facts: readonly Fact[]): Row[] {
  const chance = stream(world.seed, "searches");
  const market = facts.flatMap((fact) => (fact.is === "market" ? [fact] : []));
  const length = market.length > 0 || chance.yes(0.3) ? 425 : world.days.length;
  const terms = world.categories.flatMap((category) =>
    Array.from({ length: 2 }, () => ({
      category,
      term: `${chance.one(world.words.styles)} ${category.split(" > ").at(-1) ?? ""}`,
      daily: chance.scale(60, 900),
      items: chance.whole(2_000, 20_000),
    })),
  );
  const distinct = [...new Map(terms.map((one) => [one.term, one])).values()];
  return Array.from({ length }, (_, at) => at - length + 1).flatMap((age) => {
    const day = world.last + age;
    return distinct.map(({ category, term, daily, items }): Row => {
      const times = market
        .filter(
          (fact) =>
            fact.category === category &&
            (day >= fact.from || (fact.lastYear && day >= fact.from - 364 && day < fact.from - 334)),
        )
        .reduce((all, fact) => all * fact.times, 1);
      const searches = chance.count(daily * times * Math.exp(0.05 * chance.gauss()));
      return {
        date: addDays(world.days.at(-1) ?? "", age),
        term,
        category,
        searches,
        clicks: Math.round(searches * 0.5),
        carts: Math.round(searches * 0.06),
        orders: Math.round(searches * 0.02),
        items_online: items,
        clicked_categories: { [category]: 1 },
      };
    });
  });
}
