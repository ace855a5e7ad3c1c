import { z } from "zod";
import { calendarOf, holidayOf } from "../../analytics/calendar/holidays.ts";
import { isGuest, type ShopContext } from "../../core/context.ts";
import { majorOf } from "../../core/money.ts";
import { localDay } from "../../core/time.ts";
import {
  customerValues,
  type HeldValues,
  offerValues,
  orderValues,
  productValues,
  ticketValues,
} from "../../db/policy-facts.ts";
import { defineTool } from "../define-tool.ts";

const groups = ["customer", "order", "product", "offers", "tickets", "calendar"] as const;
type Asked = {
  groups: readonly (typeof groups)[number][];
  orderId?: string | undefined;
  productId?: string | undefined;
};
const money = ["spent", "average_order", "spent_90_days", "refunded", "total", "discount", "shipping", "dearest_item"];
const prices = ["price", "highest_price"];

const ratio = (part: unknown, whole: unknown): number | null =>
  typeof part === "number" && typeof whole === "number" && whole > 0 ? (100 * part) / whole : null;

/** Shares that rules ask for, from the amounts beside them. */
function withShares(group: string, values: HeldValues): HeldValues {
  if (group === "customer") return { ...values, refund_share: ratio(values["refunded"], values["spent"]) };
  if (group !== "order") return values;
  return {
    ...values,
    refunded_share: ratio(values["refunded"], values["total"]),
    discount_share: ratio(values["discount"], values["total"]),
  };
}

async function valuesOf(group: Asked["groups"][number], asked: Asked, ctx: ShopContext): Promise<HeldValues> {
  const { actor, data } = ctx;
  const customer = actor.kind === "buyer" ? (isGuest(actor) ? "" : actor.id) : null;
  const now = ctx.now();
  if (group === "customer") return customer ? customerValues(data, customer, now) : { known: false };
  if (group === "order")
    return customer === "" ? { exists: false } : orderValues(data, { order: asked.orderId ?? null, customer }, now);
  if (group === "product") return asked.productId ? productValues(data, asked.productId, now) : { exists: false };
  if (group === "offers") return offerValues(data, now);
  if (group === "calendar") return calendarValues(ctx);
  return ticketValues(data, customer ?? "", ctx.conversationId ?? "", now);
}

function calendarValues({ shop, now }: ShopContext): HeldValues {
  const holiday = holidayOf(localDay(now(), shop.timezone), calendarOf(shop.timezone, shop.locale));
  return { holiday: holiday !== null && !holiday.sale, sale_festival: holiday?.sale ?? false };
}

/** "order.total" for the order's own total; facts of the day and of tickets stand without a group. */
const nameOf = (group: string, name: string) =>
  group === "tickets" || group === "calendar" ? name : `${group}.${name}`;

function written(value: HeldValues[string], name: string, currency: string): string | number | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && (money.includes(name) || prices.includes(name))) return majorOf(value, currency);
  return typeof value === "number" || typeof value === "string" ? value : null;
}

export const getPolicyFacts = defineTool({
  name: "get_policy_facts",
  title: "What the shop's rules ask about",
  description:
    "Facts of the customer, the order, the product, the offers and earlier tickets that the shop's own rules decide by. A buyer gets those of his own orders only.",
  input: z.object({
    groups: z.array(z.enum(groups)).min(1),
    orderId: z.string().optional(),
    productId: z.string().optional(),
  }),
  output: z.object({ values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  risk: "read",
  permission: "knowledge:read",
  async handle(asked, ctx) {
    const found = await Promise.all(
      asked.groups.map(async (group) => ({ group, values: withShares(group, await valuesOf(group, asked, ctx)) })),
    );
    const values = found.flatMap(({ group, values: own }) =>
      Object.entries(own).map(
        ([name, value]) => [nameOf(group, name), written(value, name, ctx.shop.currency)] as const,
      ),
    );
    return { data: { values: Object.fromEntries(values) }, facts: [] };
  },
});
