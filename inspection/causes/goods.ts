import { mean, sum } from "../../analytics/statistics.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, productOf, timing, weightOf } from "./clue.ts";

/** Is this change of a product big enough, and in the right place, to explain the problem? Null: wrong place. */
function place(one: Case, product: string): number | null {
  const own = productOf(one);
  if (own !== null) return own === product ? 1 : null;
  const { where } = one.problem;
  const elsewhere = where.channel ?? where.device ?? where.region;
  const weight = weightOf(one.day, product);
  // A product cannot move one channel and leave the others alone; for the whole shop it must carry enough of it.
  return elsewhere !== undefined || weight < Math.abs(one.problem.signal.change) * 0.5 ? null : -0.5;
}

export function priceClues(one: Case): Clue[] {
  if (!isStep(one, "view", "cart", "checkout", "pay", "sale")) return [];
  const byProduct = new Map<string, (typeof one.day.prices)[number]>();
  for (const change of one.day.prices)
    if (change.day >= addDays(one.onset, -7) && change.after > change.before === one.down)
      byProduct.set(change.product, change);
  return [...byProduct.values()].flatMap((change) => {
    const fits = place(one, change.product);
    const size = Math.abs(change.after / change.before - 1);
    if (fits === null || size < 0.02) return [];
    const elasticity = Math.abs(one.problem.signal.change) / size;
    return [
      {
        factor: change.after > change.before ? ("price_increase" as const) : ("price_cut" as const),
        where: { product: change.product },
        logit: 0.8 + timing(change.day, one.onset) + fits + (elasticity > 0.2 && elasticity < 8 ? 1 : -0.5),
        tell: () => {
          const { pen } = one;
          const source = { table: "price_history", ids: [`${change.sku}@${change.day}`] };
          const { currency } = one.day.shop;
          const evidence = [
            one.book.add({
              id: `${one.id}.price.before`,
              label: "price before",
              value: change.before,
              unit: "money",
              currency,
              source,
            }),
            one.book.add({
              id: `${one.id}.price.after`,
              label: "price after",
              value: change.after,
              unit: "money",
              currency,
              source,
            }),
          ];
          const [from, to, on] = [pen.money(change.before), pen.money(change.after), pen.day(change.day)];
          const up = change.after > change.before;
          return {
            evidence,
            text: pen.say(
              `「${pen.product(change.product)}」${on}${up ? "涨价" : "降价"}:${from} → ${to}。`,
              `The price of “${pen.product(change.product)}” went ${up ? "up" : "down"} on ${on}: ${from} → ${to}.`,
            ),
          };
        },
      },
    ];
  });
}

export function stockClues(one: Case): Clue[] {
  if (!one.down || !isStep(one, "view", "cart", "checkout", "pay", "sale")) return [];
  const start = addDays(one.day.date, 1 - one.problem.signal.window);
  const products = new Set(
    one.day.stock.filter((row) => row.day >= start && row.skusOut > 0).map((row) => row.product),
  );
  return [...products].flatMap((product) => {
    const fits = place(one, product);
    const rows = one.day.stock.filter((row) => row.product === product);
    const out = rows.filter((row) => row.skusOut > 0 && row.day >= addDays(one.onset, -10));
    const first = firstOfRun(out.map((row) => row.day));
    const now = rows.filter((row) => row.day >= start);
    const outNow = mean(now.map((row) => row.skusOut / row.skus));
    const usual = rows.filter((row) => row.day < addDays(one.onset, -3)).map((row) => row.skusOut / row.skus);
    if (fits === null || !first || outNow <= (usual.length > 0 ? mean(usual) : 0) + 0.1) return [];
    return [
      {
        factor: "stock_out" as const,
        where: { product },
        logit: 1.2 + timing(first, one.onset) + fits + (outNow >= 0.5 ? 2 : 0.5),
        tell: () => {
          const source = {
            table: "inventory",
            filter: `product ${product}`,
            rows: out.length,
            period: { from: first, to: one.day.date },
          };
          const evidence = [
            one.book.add({
              id: `${one.id}.stock`,
              label: "part of the product's SKUs without stock",
              value: outNow,
              unit: "share",
              source,
            }),
          ];
          const { pen } = one;
          return {
            evidence,
            text: pen.say(
              `「${pen.product(product)}」${pen.day(first)}起缺货(${pen.percent(outNow)} 的规格没有库存)。`,
              `“${pen.product(product)}” has been out of stock since ${pen.day(first)} (${pen.percent(outNow)} of its SKUs).`,
            ),
          };
        },
      },
    ];
  });
}

/** The first day of the last unbroken run of days. */
function firstOfRun(days: readonly string[]): string | null {
  let first: string | null = null;
  let previous: string | null = null;
  for (const day of days) {
    if (previous === null || daysBetween(previous, day) > 1) first = day;
    previous = day;
  }
  return first;
}

export function ratingClues(one: Case): Clue[] {
  const product = productOf(one);
  if (!one.down || !product || !isStep(one, "view", "cart", "checkout")) return [];
  const own = one.day.reviews.filter((review) => review.product === product);
  const cut = addDays(one.onset, -10);
  const [earlier, recent] = [own.filter((review) => review.day < cut), own.filter((review) => review.day >= cut)];
  if (earlier.length < 5 || recent.length < 4) return [];
  const [before, now] = [mean(earlier.map((review) => review.rating)), mean(recent.map((review) => review.rating))];
  const spread = Math.sqrt(Math.max(0.6, sum(own.map((review) => (review.rating - before) ** 2)) / own.length));
  const z = (now - before) / (spread * Math.sqrt(1 / earlier.length + 1 / recent.length));
  if (z > -2.5) return [];
  return [
    {
      factor: "rating_drop",
      where: { product },
      logit: 0.8 + Math.min(2, (-z - 2.5) / 1.5),
      tell: () => {
        const source = { table: "reviews", ids: recent.map((review) => review.id) };
        const evidence = [
          one.book.add({
            id: `${one.id}.rating.before`,
            label: "stars before",
            value: before,
            unit: "stars",
            source: { table: "reviews", filter: `product ${product}`, rows: earlier.length },
          }),
          one.book.add({ id: `${one.id}.rating.now`, label: "stars of late", value: now, unit: "stars", source }),
        ];
        const { pen } = one;
        return {
          evidence,
          text: pen.say(
            `「${pen.product(product)}」近期评分从 ${pen.count(before)} 降到 ${pen.count(now)} 星。`,
            `The rating of “${pen.product(product)}” fell from ${pen.count(before)} to ${pen.count(now)} stars.`,
          ),
        };
      },
    },
  ];
}

export function listingClues(one: Case): Clue[] {
  const product = productOf(one);
  const info = product ? one.day.products.get(product) : undefined;
  if (!info || !product) return [];
  const { pen } = one;
  if (one.down && info.status !== "active" && isStep(one, "view", "cart", "sale"))
    return [
      {
        factor: "delisted",
        where: { product },
        logit: 3,
        tell: () => ({
          evidence: [
            one.book.add({
              id: `${one.id}.status`,
              label: "status",
              value: info.status,
              unit: "text",
              source: { table: "products", ids: [product] },
            }),
          ],
          text: pen.say(`「${pen.product(product)}」已下架。`, `“${pen.product(product)}” is no longer on sale.`),
        }),
      },
    ];
  const created = info.createdOn;
  if (!one.down && created && daysBetween(created, one.day.date) <= 45)
    return [
      {
        factor: "new_product",
        where: { product },
        logit: 2,
        tell: () => ({
          evidence: [
            one.book.add({
              id: `${one.id}.created`,
              label: "listed on",
              value: created,
              unit: "date",
              source: { table: "products", ids: [product] },
            }),
          ],
          text: pen.say(
            `「${pen.product(product)}」是 ${pen.day(created)}上架的新品。`,
            `“${pen.product(product)}” is new, listed on ${pen.day(created)}.`,
          ),
        }),
      },
    ];
  return [];
}
