import { stream } from "./chance.ts";
import type { Row } from "./csv.ts";
import { decimal, timeOf } from "./formats.ts";
import type { Fact } from "./plan.ts";
import { pricesOn } from "./visits.ts";
import type { World } from "./world.ts";

const stockDays = 45;

/** Products, variants, prices and stock. `sold`: pieces by sku and day. */
export function goodsFiles(
  world: World,
  facts: readonly Fact[],
  sold: ReadonlyMap<string, number>,
): Record<string, Row[]> {
  const chance = stream(world.seed, "goods");
  const of = <Is extends Fact["is"]>(is: Is, product: string) =>
    facts.find(
      (fact): fact is Extract<Fact, { is: Is; product: string }> =>
        fact.is === is && "product" in fact && fact.product === product,
    );
  const end = pricesOn(world, facts, world.last);
  const skus = world.products.flatMap((product, at) => product.skus.map((sku) => ({ sku, product, at })));
  return {
    products: world.products.map((product) => ({
      product_id: product.id,
      title: product.title,
      category: product.category,
      attributes: { material: chance.one(world.words.materials) },
      status: of("archived", product.id) ? "archived" : "active",
      created_at: timeOf(world, (of("created", product.id)?.from ?? -chance.whole(30, 400)) * 24 + 1),
    })),
    variants: skus.map(({ sku, product, at }) => ({
      product_id: product.id,
      sku: sku.id,
      price: decimal(end[at] ?? 0),
      options: { colour: sku.colour },
      cost: decimal(Math.round(product.price * 0.55)),
    })),
    price_history: skus.flatMap(({ sku, product }) => {
      let price = product.price;
      const changes = facts
        .flatMap((fact) => (fact.is === "price" && fact.product === product.id ? [fact] : []))
        .sort((a, b) => a.from - b.from);
      return [
        { sku: sku.id, valid_from: timeOf(world, -200 * 24), price: decimal(price) },
        ...changes.map(({ from, times }) => {
          price = Math.round(price * times);
          return { sku: sku.id, valid_from: timeOf(world, from * 24 + 0.01), price: decimal(price) };
        }),
      ];
    }),
    inventory: skus.flatMap(({ sku }) => stockOf(world, facts, sku.id, sold)),
  };
}

/** Stock at the end of each of the last days; ordered again before it runs low, unless a fact says otherwise. */
function stockOf(world: World, facts: readonly Fact[], sku: string, sold: ReadonlyMap<string, number>): Row[] {
  const chance = stream(world.seed, `stock ${sku}`);
  const start = Math.max(0, world.last + 1 - stockDays);
  const soldOn = (day: number) => sold.get(`${sku}\t${day}`) ?? 0;
  const pace =
    Array.from({ length: stockDays }, (_, at) => soldOn(start + at)).reduce((sum, one) => sum + one, 0) / stockDays;
  let left = Math.round(chance.between(18, 45) * pace + chance.whole(20, 60));
  const rows: Row[] = [];
  for (let day = start; day <= world.last; day++) {
    left -= soldOn(day);
    if (left < 12 * pace + 12) left += Math.round(30 * pace + 30);
    const short = facts.find((fact) => fact.is === "stock" && fact.skus.includes(sku) && fact.from <= day);
    rows.push({ date: world.days[day], sku, on_hand: short?.is === "stock" ? short.left : left });
  }
  return rows;
}
