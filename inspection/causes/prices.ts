import { addDays } from "../../core/time.ts";
import { type Case, type Clue, isStep, timing } from "./clue.ts";
import { place } from "./place.ts";

export function priceClues(one: Case): Clue[] {
  if (!isStep(one, "view", "cart", "checkout", "pay", "sale")) return [];
  // What one thing costs is seen on its page, or in a list of its like: it keeps nobody from looking at anything else.
  const { product, category } = one.problem.where;
  if (isStep(one, "view") && product === undefined && category === undefined) return [];
  const valued = one.problem.signal.metric === "aov";
  const byProduct = new Map<string, (typeof one.day.prices)[number]>();
  // A dearer product sells less and makes orders larger; a cheaper one the other way round.
  for (const change of one.day.prices)
    if (change.day >= addDays(one.onset, -7) && change.after > change.before === (one.down !== valued))
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
        on: change.day,
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
