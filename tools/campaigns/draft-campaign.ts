import { z } from "zod";
import { sleepRule } from "../../analytics/segments/sleep-days.ts";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Fact, Source } from "../../core/facts.ts";
import { minorDigits, minorFromDecimal } from "../../core/money.ts";
import { addDays } from "../../core/time.ts";
import { repurchaseGaps, sleepingBuyers } from "../../db/customer-buying.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { audienceFacts, audienceToday } from "../audience.ts";
import { defineTool } from "../define-tool.ts";
import { demandSource } from "../demand.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { type CampaignProduct, chooseProducts } from "./campaign-products.ts";
import { discounted, safeDiscount } from "./discount.ts";

/** What is taken off when nobody says: enough to be noticed, more where stock must go. */
const usual = { clear_stock: 0.2, win_back: 0.1, promote: 0.1 } as const;
const asked: Source = { table: "question", filter: "named by the merchant" };
const rule = (filter: string): Source => ({ table: "draft", filter });

/** What a product was chosen for, with the rows behind it. */
function whyFacts({ sku, why }: CampaignProduct, index: number, stock: Source, ctx: ShopContext): Fact[] {
  const { currency } = ctx.shop;
  switch (why.by) {
    case "demand": {
      const { demand, term } = why;
      const source = demandSource(ctx, demand);
      return [
        fact(`${index}.why.term`, `${sku} answers searches for`, term, "text", source),
        fact(`${index}.why.searches`, `searches for ${term} and the like`, demand.searches, "count", source),
        fact(
          `${index}.why.growth`,
          `growth of ${term} on the four weeks before`,
          demand.growth.change,
          "change",
          source,
        ),
        fact(`${index}.why.ratio`, `searches per item on sale for ${term}`, demand.ratio, "ratio", source),
      ];
    }
    case "slow":
      return [fact(`${index}.why.tied`, `money tied up in ${sku}`, why.tiedMinor, "money", stock, currency)];
    case "cover":
      return [fact(`${index}.why.cover`, `${sku} lasts at the pace of four weeks`, why.days, "days", stock)];
    case "named":
      return [];
    default:
      return why satisfies never;
  }
}

function productFacts(product: CampaignProduct, index: number, discount: number, ctx: ShopContext): Fact[] {
  const { currency } = ctx.shop;
  const { salePriceMinor, margin } = discounted(product, discount);
  const own = { table: "variants", ids: [product.sku] };
  const stock = {
    table: "inventory, order_lines",
    ids: [product.sku],
    ...(product.stockOn ? { asOf: product.stockOn } : {}),
  };
  const of = product.sku;
  return [
    fact(`${index}.title`, "product", product.title, "text", { table: "products", ids: [product.productId] }),
    fact(`${index}.sku`, "SKU", of, "text", own),
    fact(`${index}.price`, `price of ${of}`, product.priceMinor, "money", own, currency),
    fact(`${index}.sale`, `price of ${of} in the campaign`, salePriceMinor, "money", own, currency),
    fact(`${index}.cost`, `cost of ${of}`, product.costMinor, "money", own, currency),
    fact(`${index}.margin`, `margin of ${of} in the campaign`, margin, "share", own),
    fact(`${index}.stock`, `stock of ${of}`, product.stock, "count", stock),
    fact(`${index}.units`, `units of ${of} sold in four weeks`, product.unitsSold, "count", stock),
    ...whyFacts(product, index, stock, ctx),
  ];
}

/** "Spend X, save Y": X a fifth over the average order of four weeks, in tens; Y the discount of it. */
async function couponFactsOf(discount: number, ctx: ShopContext): Promise<Fact[]> {
  const { currency } = ctx.shop;
  const period = { from: addDays(ctx.asOf, -27), to: ctx.asOf };
  const { rows, source } = await readMetric(ctx.data, ctx.shop, { metric: "aov", period });
  const aov = rows[0]?.value ?? null;
  if (aov === null) return [];
  const ten = 10 ** (minorDigits(currency) + 1);
  const least = Math.max(ten, Math.ceil((aov * 1.2) / ten) * ten);
  const off = Math.max(1, Math.round((least * discount) / (ten / 10))) * (ten / 10);
  const own = rule("a fifth over the average order, rounded up to tens; the discount of it");
  return [
    fact("aov", "average order value of four weeks", aov, "money", { ...source, period }, currency),
    fact("coupon.least", "order total that the coupon needs", least, "money", own, currency),
    fact("coupon.off", "the coupon takes off", off, "money", own, currency),
  ];
}

async function sleepingFacts(ctx: ShopContext): Promise<Fact[]> {
  const span = { from: null, to: ctx.asOf, timezone: ctx.shop.timezone };
  const { days } = sleepRule(await repurchaseGaps(ctx.data, span));
  const { totals } = await sleepingBuyers(ctx.data, span, days, 1);
  const source = {
    table: "orders, customers",
    filter: `newest order more than ${days} days before`,
    rows: totals.customers,
    asOf: ctx.asOf,
  };
  return [
    fact("audience.days", "days without an order", days, "days", source),
    fact("audience", "sleeping customers", totals.customers, "count", source),
    fact("reachable", "of them accept marketing", totals.reachable, "count", source),
  ];
}

/** Whom it is for: the segment that is named, else those who sleep where they are to be won back. */
async function peopleFacts(goal: string, segment: string | undefined, version: number | undefined, ctx: ShopContext) {
  if (segment !== undefined) return audienceFacts(ctx, await audienceToday(ctx, segment, version));
  return goal === "win_back" ? sleepingFacts(ctx) : [];
}

const whys = ["named", "demand", "slow", "cover"] as const;

export const draftCampaign = defineTool({
  name: "draft_campaign",
  title: "Draft a campaign",
  description:
    "A proposal with kind, days, products, discount, coupon, budget and audience, and the numbers behind it: stock, sales, price, cost, margin, and why each product was chosen (demand that few serve, money tied up, long cover). Nothing is stored or started. A discount that nobody stated never goes below cost; a stated one that does is named.",
  input: z.object({
    kind: z.enum(["ads", "coupon", "discount", "live", "message"]).default("discount"),
    goal: z.enum(["clear_stock", "win_back", "promote"]).default("promote"),
    from: z.iso.date(),
    to: z.iso.date(),
    discount: z.number().gt(0).lt(1).optional().describe("What is taken off: 0.2 for 20 % off"),
    budget: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .optional(),
    productId: z.string().optional(),
    category: z.string().optional(),
    segment: z.string().min(1).max(80).optional().describe("the stored segment that it is for"),
    segmentVersion: z.int().min(1).optional().describe("else its newest version"),
    limit: z.int().min(1).max(50).default(5),
  }),
  output: z.object({
    kind: z.string(),
    goal: z.string(),
    from: z.string(),
    to: z.string(),
    discountStated: z.boolean(),
    chosenBy: z.enum(["named", "demand", "slow", "cover", "none"]),
    hasCoupon: z.boolean(),
    products: z.array(z.object({ sku: z.string(), productId: z.string(), title: z.string(), why: z.enum(whys) })),
    belowCost: z.array(z.string()),
  }),
  risk: "read",
  permission: "campaigns:write",
  async handle({ kind, goal, from, to, discount, budget, productId, category, segment, segmentVersion, limit }, ctx) {
    shopSideOnly(ctx);
    if (to < from) throw new AppError("invalid_input", "The campaign ends before it begins.");
    const { currency } = ctx.shop;
    const { by, products } =
      goal === "win_back" && !productId && !category
        ? { by: "none" as const, products: [] }
        : await chooseProducts(ctx, { productId, category }, goal === "clear_stock", limit);
    const off = discount ?? safeDiscount(products, usual[goal]);
    const below = products.filter((each) => discounted(each, off).belowCost);
    const source = discount === undefined ? rule(`usual for ${goal}, never below cost`) : asked;
    const coupon = kind === "coupon" ? await couponFactsOf(off, ctx) : [];
    return {
      data: {
        kind,
        goal,
        from,
        to,
        discountStated: discount !== undefined,
        chosenBy: by,
        hasCoupon: coupon.length > 0,
        products: products.map(({ sku, productId: id, title, why }) => ({ sku, productId: id, title, why: why.by })),
        belowCost: below.map(({ sku }) => sku),
      },
      facts: [
        fact("discount", "discount", off, "share", source),
        fact("fold", "of the price, in tenths", Math.round((1 - off) * 1000) / 100, "ratio", source),
        fact("budget", "budget", budget ? minorFromDecimal(budget, currency) : null, "money", asked, currency),
        fact("below", "SKUs below their cost", below.length, "count", {
          table: "variants",
          ids: below.map(({ sku }) => sku),
        }),
        ...products.flatMap((each, index) => productFacts(each, index, off, ctx)),
        ...coupon,
        ...(await peopleFacts(goal, segment, segmentVersion, ctx)),
      ],
    };
  },
});
