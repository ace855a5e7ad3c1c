import type { Answer } from "../../agents/answer.ts";
import { statusWord } from "../../agents/playbook/wording/words.ts";
import type { Actor, Shop, ShopData } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Language } from "../../core/language.ts";
import { offerCards, orderCards, type ProductCardRow, productCards, productsOfSkus } from "../../db/buyer-window.ts";
import type { Card, OrderCard, ProductCard } from "./card.ts";
import { changeCard } from "./change-card.ts";

const mostCards = 6;
export type Reader = { readonly data: Pick<ShopData, "query">; readonly shop: Shop; readonly actor: Actor };

/** Only pictures that come over https: anything else is no address of a picture. */
const picture = (url: string | null): string | null => (url && /^https:\/\/[^\s"'<>]+$/i.test(url) ? url : null);

/** What the facts of an answer come from, each once, in the order in which the answer states them. */
const named = (facts: readonly Fact[], ...tables: string[]): string[] => [
  ...new Set(facts.filter(({ source }) => tables.includes(source.table)).flatMap(({ source }) => source.ids ?? [])),
];
const inOrder = <Row>(ids: readonly string[], rows: readonly Row[], idOf: (row: Row) => string): Row[] =>
  ids.flatMap((id) => rows.find((row) => idOf(row) === id) ?? []);

const productCard = (row: ProductCardRow, currency: string): ProductCard => ({
  kind: "product",
  productId: row.product_id,
  title: row.title,
  image: picture(row.image_url),
  from: row.low_minor === null ? null : { amountMinor: row.low_minor, currency },
  to: row.high_minor === null ? null : { amountMinor: row.high_minor, currency },
  inStock: row.in_stock,
  say: row.title,
});

async function productsIn(facts: readonly Fact[], { data, shop }: Reader): Promise<ProductCard[]> {
  const own = named(facts, "products");
  const skus = own.length > 0 ? [] : named(facts, "variants").slice(0, mostCards);
  const bySku = skus.length > 0 ? await productsOfSkus(data, skus) : [];
  const ids = [...new Set([...own, ...bySku.map((row) => row.product_id)])].slice(0, mostCards);
  if (ids.length === 0) return [];
  const rows = await productCards(data, ids);
  return inOrder(ids, rows, (row) => row.product_id).map((row) => productCard(row, shop.currency));
}

async function ordersIn(
  facts: readonly Fact[],
  { data, shop, actor }: Reader,
  language: Language,
): Promise<OrderCard[]> {
  const ids = named(facts, "orders").slice(0, mostCards);
  if (ids.length === 0) return [];
  const rows = await orderCards(data, ids, actor.id);
  return inOrder(ids, rows, (row) => row.order_id).map((row) => ({
    kind: "order",
    orderId: row.order_id,
    status: row.status,
    statusWord: statusWord(row.status, language),
    total: { amountMinor: row.total_minor, currency: shop.currency },
    placedAt: row.placed_at?.toISOString() ?? null,
    lines: (row.lines ?? []).map((line) => ({
      title: line.title ?? line.sku,
      quantity: line.quantity,
      image: picture(line.image_url),
    })),
    parcel: row.tracking_number
      ? { carrier: row.carrier, number: row.tracking_number, promisedAt: row.promised_at?.toISOString() ?? null }
      : null,
    say: row.order_id,
  }));
}

async function offersIn(facts: readonly Fact[], { data }: Reader): Promise<Card[]> {
  const ids = named(facts, "campaigns", "coupons").slice(0, mostCards);
  if (ids.length === 0) return [];
  const rows = await offerCards(data, ids);
  return inOrder(ids, rows, ({ id }) => id).map(({ id, from, name, ends_at }) => ({
    kind: "offer",
    from: from === "coupon" ? "coupon" : "campaign",
    name,
    code: from === "coupon" ? id : null,
    endsAt: ends_at?.toISOString() ?? null,
  }));
}

/** The numbered lines of an article. */
const stepsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*\d{1,2}[.)、.]\s*(\S.*)$/gmu)].map((match) => match[1] ?? "");
const guidesIn = (facts: readonly Fact[]): Card[] =>
  facts.flatMap(({ label, value, source }) => {
    const [, title, version] = /^article "(.+)", version (\d+)$/.exec(label) ?? [];
    const isArticle = source.table === "articles" || source.table === "packs";
    return isArticle && title
      ? [{ kind: "guide" as const, title, version: Number(version), steps: stepsOf(String(value)) }]
      : [];
  });

/** What an answer is about, as cards: its proposed changes first, then the things that its facts come from. */
export async function cardsOf(
  { facts, actions }: Pick<Answer, "facts" | "actions">,
  reader: Reader,
  language: Language,
): Promise<Card[]> {
  const changes = (await Promise.all(actions.map((note) => changeCard(reader.data, note, language)))).flat();
  // A change tells of its order or product itself.
  if (changes.length > 0) return changes;
  const [orders, offers] = [await ordersIn(facts, reader, language), await offersIn(facts, reader)];
  const products = orders.length > 0 ? [] : await productsIn(facts, reader);
  return [...orders, ...products, ...offers, ...guidesIn(facts)];
}
