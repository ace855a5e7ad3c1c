import { AppError } from "../../core/errors.ts";
import {
  type BoughtCondition,
  branches,
  type Condition,
  isCondition,
  type Range,
  type Segment,
} from "../../core/segments/tree.ts";
import { refundStands } from "../metrics/refunded.ts";
import type { Binder } from "../metrics/scope.ts";
import type { PeopleSheet } from "./people-sql.ts";
import { churnCuts, type SegmentScope } from "./segment-scope.ts";

type Bench = { readonly sheet: PeopleSheet; readonly binder: Binder; readonly scope: SegmentScope };

function between(value: string, { min, max }: Range, { binder }: Bench): string {
  const parts = [
    ...(min === undefined ? [] : [`${value} >= ${binder.bind(min)}::float8`]),
    ...(max === undefined ? [] : [`${value} <= ${binder.bind(max)}::float8`]),
  ];
  return parts.join(" and ");
}
const texts = (values: readonly string[], { binder }: Bench) => `${binder.bind(values)}::text[]`;

/** Orders with one of the products, or something at or below one of the categories, counted once each. */
function boughtList({ products, categories, days }: BoughtCondition, bench: Bench): string {
  const ways = [
    ...(products ? [`v.product_id = any(${texts(products, bench)})`] : []),
    ...(categories
      ? [
          `exists (select 1 from unnest(${texts(categories, bench)}) as w(path) where g.category = w.path or starts_with(g.category, w.path || ' > '))`,
        ]
      : []),
  ];
  return `select o.customer_id, count(distinct o.order_id)::int as n from current_orders o
      join current_order_lines i on i.order_id = o.order_id and i.quantity > 0
      join current_variants v on v.sku = i.sku left join current_products g on g.product_id = v.product_id
     where ${bench.sheet.ordersOf(days)} and (${ways.join(" or ")}) group by o.customer_id`;
}

const ofCounted = (days: number | undefined, at: string, { sheet }: Bench) =>
  `(${at} is null or ${sheet.before(at)})${days === undefined ? "" : ` and ${at} >= ${sheet.since(days)}`}`;
const refundList = (days: number | undefined, bench: Bench) =>
  `select o.customer_id, count(*)::int as n from refunds f join current_orders o on o.order_id = f.order_id
    where ${bench.sheet.ordersOf(undefined)} and ${refundStands("f")} and ${ofCounted(days, "f.created_at", bench)} group by o.customer_id`;
const reviewList = (each: Extract<Condition, { field: "reviews" }>, bench: Bench) =>
  `select coalesce(w.customer_id, o.customer_id) as customer_id, count(*)::int as n from reviews w
     left join current_orders o on o.order_id = w.order_id
    where coalesce(w.customer_id, o.customer_id) is not null and ${ofCounted(each.days, "w.created_at", bench)}
      ${each.stars ? `and ${between("w.rating", each.stars, bench)}` : ""} group by 1`;

/** New, active, at risk, sleeping, lost or won back (docs/customers.md, "Where a customer stands"). */
const stage = ({ sheet, binder, scope }: Bench) => {
  const sleep = `${binder.bind(scope.sleepDays)}::int`;
  const idle = `(${sheet.day} - b.last_on)`;
  return sheet.stage(`case when b.last_on is null then null when ${idle} > 3 * ${sleep} then 'lost' when ${idle} > ${sleep} then 'sleeping'
    when b.last_on - b.before_last_on > ${sleep} then 'won_back' when b.dated = 1 then 'new'
    when ${idle} > 7 and ${idle} * (b.dated - 1) > 2 * (b.last_on - b.first_on) then 'at_risk' else 'active' end`);
};

/** A share grown to a power, without the overflow that stops a statement. */
const grown = (base: string, power: string) => `exp(least(500, (${power}) * ln(${base})))`;
function churn(risks: readonly string[], bench: Bench): string {
  const { scope, sheet, binder } = bench;
  if (!scope.churn)
    throw new AppError("invalid_input", "This shop has too few repeat orders to tell who is about to leave.");
  const number = (value: number) => `${binder.bind(value)}::float8`;
  const [r, alpha, a, b] = [scope.churn.r, scope.churn.alpha, scope.churn.a, scope.churn.b].map(number);
  const ahead = number(scope.churn.ahead);
  const [x, newest, age] = ["(b.dated - 1)", "(b.last_on - b.first_on)", `(${sheet.day} - b.first_on + 1)`];
  const alive = `case when ${x} = 0 then 1 else 1 / (1 + ${a} / (${b} + ${x} - 1) * ${grown(`(${alpha} + ${age}) / (${alpha} + ${newest})`, `${r} + ${x}`)}) end`;
  const again = `${alive} * (1 - ${grown(`(${alpha} + ${age}) / (${alpha} + ${age} + ${ahead})`, `${r} + ${x}`)})`;
  const risk = `case when b.dated > 0 then case when ${again} < ${number(churnCuts.high)} then 'high' when ${again} < ${number(churnCuts.low)} then 'medium' else 'low' end end`;
  return `${risk} = any(${texts(risks, bench)})`;
}

const filled = (column: string) => `coalesce(p.${column}, '') <> ''`;
const traits = {
  tier: filled("vip_tier"),
  email: filled("email"),
  phone: filled("phone"),
  consent: "p.accepts_marketing",
  refusal: "not p.accepts_marketing",
} as const;

function conditionSql(each: Condition, bench: Bench): string {
  const { sheet } = bench;
  switch (each.field) {
    case "orders":
      return between(sheet.sum(`count(*)${sheet.orderWindow(each.days)}`), each, bench);
    case "spent":
      return between(sheet.sum(`sum(o.total_minor)${sheet.orderWindow(each.days)}`), each, bench);
    case "coupon_orders": {
      const window = each.days === undefined ? "" : ` and o.placed_at >= ${sheet.since(each.days)}`;
      return between(sheet.sum(`count(*) filter (where cardinality(o.discount_codes) > 0${window})`), each, bench);
    }
    case "refunds":
      return between(sheet.list(refundList(each.days, bench)), each, bench);
    case "bought":
      return between(sheet.list(boughtList(each, bench)), each, bench);
    case "reviews":
      return between(sheet.list(reviewList(each, bench)), each, bench);
    case "average_order":
      return between("b.spent / b.orders", each, bench);
    case "last_order_days":
      return between(`(${sheet.day} - b.last_on)`, each, bench);
    case "first_order_days":
      return between(`(${sheet.day} - b.first_on)`, each, bench);
    case "registered_days":
      return between(`(${sheet.day} - p.registered_on)`, each, bench);
    case "recency_score":
    case "frequency_score":
    case "money_score":
      return between(sheet.score(each.field), each, bench);
    case "tier":
      return `p.vip_tier = any(${texts(each.in, bench)})`;
    case "region":
      return `p.region = any(${texts(each.in, bench)})`;
    case "locale":
      return `exists (select 1 from unnest(${texts(each.in, bench)}) as w(tag) where p.locale = w.tag or starts_with(p.locale, w.tag || '-'))`;
    case "tag":
      return `p.tags && ${texts(each.in, bench)}`;
    case "channel":
      return `${sheet.sum(`count(*) filter (where o.channel = any(${texts(each.in, bench)}))`)} > 0`;
    case "stage":
      return `${stage(bench)} = any(${texts(each.in, bench)})`;
    case "churn":
      return churn(each.in, bench);
    case "has":
      return traits[each.of];
    default:
      return each satisfies never;
  }
}

/** A segment as one condition over customers: true or false, never unknown. Every value is bound, none is written. */
export function segmentSql(node: Segment, bench: Bench): string {
  if (isCondition(node)) return `coalesce(${conditionSql(node, bench)}, false)`;
  if ("not" in node) return `not ${segmentSql(node.not, bench)}`;
  return `(${branches(node)
    .map((each) => segmentSql(each, bench))
    .join("all" in node ? " and " : " or ")})`;
}
