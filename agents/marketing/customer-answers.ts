import { listSleepingCustomers } from "../../tools/customers/list-sleeping-customers.ts";
import { listVipCustomers } from "../../tools/customers/list-vip-customers.ts";
import { segmentCustomers } from "../../tools/customers/segment-customers.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, PlayResult } from "../playbook/play.ts";
import { countOf, rowsOf } from "../playbook/spans.ts";
import { daysSaid } from "./days-said.ts";
import { segmentAdvice, segmentWord } from "./segment-words.ts";

type Buyers = { customers: { name: string | null; tier: string | null; acceptsMarketing: boolean | null }[] };
const undated = (desk: Desk): PlayResult =>
  noData(
    desk,
    ["按时间看客户", "Looking at customers over time"],
    ["店里的订单没有日期", "the orders of this shop have no dates"],
    ["我可以按消费金额列出大客户。", "I can list the customers who spent most."],
  );
const noOrders = (desk: Desk): PlayResult =>
  noData(desk, ["客户分析", "Customers"], ["店里没有带客户的订单", "the shop has no orders with a customer"]);

const buyerRows = ({ facts }: Called, { customers }: Buyers) =>
  rowsOf(customers.length, (index) => ({
    customer: facts.get(`${index}.customer`),
    name: facts.get(`${index}.name`),
    tier: facts.get(`${index}.tier`),
    orders: facts.get(`${index}.orders`),
    spent: facts.get(`${index}.spent`),
    last: facts.get(`${index}.last`),
    days: facts.get(`${index}.days`),
    refuses: customers[index]?.acceptsMarketing === false,
  }));

export const segments: Play = async (brief, desk) => {
  const called = await desk.call(
    segmentCustomers,
    brief.period ? { from: brief.period.from, to: brief.period.to } : {},
  );
  const data = dataOf<{ customers: number; hasDates: boolean; segments: { name: string }[] }>(called);
  if (!data) return refused(called, desk.language) ?? noOrders(desk);
  if (data.customers === 0) return noOrders(desk);
  if (!data.hasDates) return undated(desk);
  const { get } = called.facts;
  const names = [
    "customers",
    "once",
    "repeat",
    "repeat.share",
    "repeat.revenue",
    "recentDays",
    "frequentOrders",
    "bigSpend",
  ];
  const named = Object.fromEntries(names.map((name) => [name.replace(".", "_"), get(name)]));
  const rows = data.segments.map(({ name }, index) => ({
    word: segmentWord(name, desk.language),
    advice: segmentAdvice(name, desk.language),
    customers: get(`${index}.customers`),
    share: get(`${index}.share`),
    spent: get(`${index}.spent`),
    revenue: get(`${index}.revenue`),
  }));
  return { template: "segment-customers", view: { ...named, rows, period: brief.period } };
};

export const sleeping: Play = async (brief, desk) => {
  const days = daysSaid(brief.text);
  const called = await desk.call(listSleepingCustomers, { ...(days ? { days } : {}), limit: countOf(brief) ?? 10 });
  const data = dataOf<Buyers & { hasDates: boolean; basis: string }>(called);
  if (!data) return refused(called, desk.language) ?? noOrders(desk);
  if (!data.hasDates) return undated(desk);
  const { get } = called.facts;
  const view = Object.fromEntries(
    ["days", "gaps", "count", "reachable", "refusing", "silent", "spent"].map((name) => [name, get(name)]),
  );
  const rows = buyerRows(called, data);
  return {
    template: "customer-sleeping",
    view: {
      ...view,
      rows,
      none: get("count").value === 0,
      own: data.basis === "own gaps",
      usual: data.basis === "usual",
    },
  };
};

export const best: Play = async (brief, desk) => {
  const tierOnly =
    /vip|会员|等级|tier|member/i.test(brief.text) && !/花钱|消费|金额|spen[dt]|spender|most|买得最多/i.test(brief.text);
  const called = await desk.call(listVipCustomers, {
    ...(brief.period ? { from: brief.period.from, to: brief.period.to } : {}),
    tierOnly,
    limit: countOf(brief) ?? 10,
  });
  const data = dataOf<Buyers & { tiers: unknown[] }>(called);
  if (!data) return refused(called, desk.language) ?? noOrders(desk);
  if (data.customers.length === 0) return noOrders(desk);
  const { get } = called.facts;
  const tiers = rowsOf(data.tiers.length, (index) => ({
    tier: get(`tier.${index}`),
    customers: get(`tier.${index}.customers`),
  }));
  return {
    template: "customer-best",
    view: {
      rows: buyerRows(called, data),
      tiers,
      untiered: /vip|会员|等级|tier|member/i.test(brief.text) && data.tiers.length === 0,
      shown: get("shown"),
      spent: get("spent"),
      share: get("share"),
      period: brief.period,
    },
  };
};
