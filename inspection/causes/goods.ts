import { mean, sum } from "../../analytics/statistics.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, productOf } from "./clue.ts";

export function ratingClues(one: Case): Clue[] {
  const product = productOf(one);
  const itself = one.problem.signal.metric === "rating";
  if (!one.down || !product || !(itself || isStep(one, "view", "cart", "checkout"))) return [];
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
