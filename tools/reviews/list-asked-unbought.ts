import { z } from "zod";
import { type AskedMore, askedMuchBoughtLittle, type ProductInterest } from "../../analytics/asked/asked-bought.ts";
import { productFinder } from "../../analytics/asked/find-named.ts";
import { type Topic, topicNames, topicsAsked } from "../../analytics/asked/topics.ts";
import type { ShopContext } from "../../core/context.ts";
import type { Metric } from "../../core/metrics.ts";
import type { DayRange } from "../../core/time.ts";
import { boughtAfterAsking, buyerTalks, type Talk } from "../../db/buyer-talks.ts";
import { productTitles } from "../../db/catalog.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

const mostRead = 20_000;
type Asking = Talk & { readonly about: string };

async function byProduct(ctx: ShopContext, metric: Metric, period: DayRange) {
  const { rows } = await readMetric(ctx.data, ctx.shop, { metric, period, by: "product" });
  return new Map(rows.flatMap((row) => (row.key === null || row.value === null ? [] : [[row.key, row] as const])));
}
/** Topics of the questions, the commonest first. */
function topicsOf(talks: readonly Asking[]): { topic: Topic; ids: string[] }[] {
  const held = talks.map((talk) => ({ id: talk.conversation_id, topics: topicsAsked(talk.said) }));
  return topicNames
    .map((topic) => ({ topic, ids: held.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
    .sort((one, two) => two.ids.length - one.ids.length)
    .slice(0, 3);
}

export const listAskedUnbought = defineTool({
  name: "list_asked_unbought",
  title: "Asked much, bought little",
  description:
    "Products that many buyers ask about before an order and few buy: askers and buyers against visitors (or each other), compared with the rest of the category or shop, exact tests at a false discovery rate of 10 %; what the questions are about, and how many askers bought by the day after.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    productId: z.string().optional(),
    limit: z.int().min(1).max(20).default(5),
  }),
  output: z.object({
    conversations: z.int(),
    tested: z.int(),
    visits: z.boolean(),
    rows: z.array(
      z.object({
        productId: z.string(),
        comparedWith: z.enum(["category", "shop"]),
        topics: z.array(z.enum(topicNames)),
        known: z.boolean().describe("Whether askers are known customers, so that their purchases can be told"),
      }),
    ),
  }),
  risk: "read",
  permission: "reviews:read",
  async handle({ from, to, productId, limit }, ctx) {
    shopSideOnly(ctx);
    const period = { from, to };
    const products = await productTitles(ctx.data);
    const named = productFinder(products);
    const talks = (await buyerTalks(ctx.data, ctx.shop.timezone, period, mostRead)).flatMap((talk): Asking[] => {
      const about = talk.ordered ? null : (talk.product_id ?? named(talk.said));
      return about === null ? [] : [{ ...talk, about }];
    });
    const carts = await byProduct(ctx, "cart_rate", period);
    const buyers = await byProduct(ctx, "buyers", period);
    const interest = products.map(
      ({ product_id, category }): ProductInterest => ({
        ...{ product: product_id, category },
        viewers: carts.get(product_id)?.denominator ?? (carts.size > 0 ? 0 : null),
        askers: new Set(
          talks.filter(({ about }) => about === product_id).map((t) => t.customer_id ?? t.conversation_id),
        ).size,
        buyers: buyers.get(product_id)?.value ?? 0,
      }),
    );
    const { found, tested } = askedMuchBoughtLittle(interest);
    const shown = found.filter(({ product }) => productId === undefined || product === productId).slice(0, limit);
    const asked = talks.flatMap(({ customer_id, about, first_at }) =>
      customer_id ? [{ customer_id, product_id: about, first_at }] : [],
    );
    const bought = asked.length > 0 ? await boughtAfterAsking(ctx.data, ctx.shop.timezone, asked) : [];
    const rows = shown.map((row) => {
      const own = talks.filter(({ about }) => about === row.product);
      const customers = new Set(own.flatMap(({ customer_id }) => customer_id ?? []));
      const then = bought.filter((each) => each.product_id === row.product && customers.has(each.customer_id)).length;
      return { row, own, customers: customers.size, then, topics: topicsOf(own) };
    });
    const titleOf = (id: string) => products.find(({ product_id }) => product_id === id)?.title ?? id;
    const all = { table: "past_turns, messages", rows: talks.length, period };
    return {
      data: {
        ...{ conversations: talks.length, tested, visits: carts.size > 0 },
        rows: rows.map(({ row, topics, customers }) => ({
          ...{ productId: row.product, comparedWith: row.comparedWith, known: customers > 0 },
          topics: topics.map(({ topic }) => topic),
        })),
      },
      facts: [
        fact("conversations", "conversations about a product before an order", talks.length, "count", all),
        fact("tested", "products with five askers or more", tested, "count", all),
        ...rows.flatMap((each, index) => factsOf({ ...each, title: titleOf(each.row.product), index, period })),
      ],
    };
  },
});

type Row = {
  row: AskedMore;
  own: readonly Asking[];
  customers: number;
  then: number;
  topics: readonly { topic: Topic; ids: string[] }[];
  title: string;
  index: number;
  period: DayRange;
};
function factsOf({ row, own, customers, then, topics, title, index, period }: Row) {
  const id = row.product;
  const asked = { table: "past_turns, messages", ids: own.map((talk) => talk.conversation_id).slice(0, 200), period };
  const sold = { table: "payments, order_lines, visitor_days", filter: `product ${id}`, period };
  return [
    fact(`${index}.product`, "product", title, "text", { table: "products", ids: [id] }),
    fact(`${index}.askers`, `buyers who asked about ${id}`, row.askers, "count", asked),
    fact(`${index}.buyers`, `buyers of ${id}`, row.buyers, "count", sold),
    fact(`${index}.viewers`, `visitors who looked at ${id}`, row.viewers, "count", sold),
    fact(`${index}.askRate`, `share of visitors who ask about ${id}`, row.askRate, "share", asked),
    fact(`${index}.askUsual`, `share of visitors who ask, elsewhere`, row.askUsual, "share", { ...asked, ids: [] }),
    fact(`${index}.conversion`, `conversion of ${id}, pulled to the others'`, row.conversion, "share", sold),
    fact(`${index}.conversionLow`, `conversion of ${id}, low end`, row.conversionLow, "share", sold),
    fact(`${index}.conversionHigh`, `conversion of ${id}, high end`, row.conversionHigh, "share", sold),
    fact(`${index}.conversionUsual`, `conversion elsewhere`, row.conversionUsual, "share", sold),
    fact(`${index}.p`, `that ${id} is asked more and bought less by chance`, row.pValue, "share", sold),
    fact(`${index}.customers`, `askers of ${id} who are known customers`, customers, "count", asked),
    fact(`${index}.then`, `of them bought ${id} by the day after`, then, "count", sold),
    ...topics.map(({ topic, ids }, at) =>
      fact(`${index}.topic.${at}`, `questions about ${topic} of ${id}`, ids.length, "count", {
        ...asked,
        ids: ids.slice(0, 200),
      }),
    ),
  ];
}
