import { buysAgain } from "../../../analytics/lifetime/bg-nbd.ts";
import type { Condition, Range, Segment } from "../../../core/segments/tree.ts";
import { churnCuts, type SegmentScope } from "../../../db/segments/segment-scope.ts";
import type { Rows } from "./draw-world.ts";
import { daysBetween, type RawOrder, type RawPerson, rawPeople } from "./raw-people.ts";

const within = (value: number | null | undefined, { min, max }: Range) =>
  value !== null && value !== undefined && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
const datesOf = ({ orders }: RawPerson) =>
  orders
    .flatMap(({ day, at }) => (day === null || at === null ? [] : [{ day, at }]))
    .sort((one, two) => one.at - two.at)
    .map(({ day }) => day);
const spentOf = (orders: readonly RawOrder[]) => orders.reduce((sum, { total }) => sum + total, 0);

/** The members of segments found by hand, one customer at a time, with nothing of the store's. */
export function oracleOf(world: Rows, scope: SegmentScope) {
  const people = rawPeople(world, scope);
  const ago = (day: string | null | undefined) => (day ? daysBetween(day, scope.asOf) : null);
  /** Of the last days; what has no date belongs to all days together only. */
  const lately = <Thing extends { readonly day: string | null }>(things: readonly Thing[], days: number | undefined) =>
    things.filter(({ day }) =>
      day === null
        ? days === undefined
        : day <= scope.asOf && (days === undefined || daysBetween(day, scope.asOf) < days),
    );
  /** One to five by how many buyers have strictly less; equals share. */
  function scoreOf(person: RawPerson, value: (of: RawPerson) => number | string | undefined): number | null {
    const mine = value(person);
    const all = people.filter(({ orders }) => orders.length > 0).flatMap((each) => value(each) ?? []);
    if (mine === undefined || person.orders.length === 0) return null;
    return Math.min(5, 1 + Math.floor((5 * all.filter((each) => each < mine).length) / all.length));
  }
  function stageOf(person: RawPerson): string {
    const days = datesOf(person);
    const [first, last, previous] = [days[0], days.at(-1), days.at(-2)];
    if (first === undefined || last === undefined) return "";
    const idle = daysBetween(last, scope.asOf);
    if (idle > 3 * scope.sleepDays) return "lost";
    if (idle > scope.sleepDays) return "sleeping";
    if (previous === undefined) return "new";
    if (daysBetween(previous, last) > scope.sleepDays) return "won_back";
    return idle > 7 && idle > (2 * daysBetween(first, last)) / (days.length - 1) ? "at_risk" : "active";
  }
  function churnOf(person: RawPerson): string {
    const days = datesOf(person);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined || !scope.churn) return "";
    const age = daysBetween(first, scope.asOf) + 1;
    const history = { repeats: days.length - 1, newest: daysBetween(first, last), age };
    const share = buysAgain(scope.churn, history, scope.churn.ahead);
    return share < churnCuts.high ? "high" : share < churnCuts.low ? "medium" : "low";
  }
  function figure(each: Condition, person: RawPerson): number | null | undefined {
    const { orders } = person;
    switch (each.field) {
      case "orders":
        return lately(orders, each.days).length;
      case "coupon_orders":
        return lately(orders, each.days).filter(({ codes }) => codes > 0).length;
      case "spent":
        return spentOf(lately(orders, each.days));
      case "bought": {
        const under = (path: string, category: string) => category === path || category.startsWith(`${path} > `);
        return lately(orders, each.days).filter(({ goods }) =>
          goods.some(
            ({ id, category }) => each.products?.includes(id) || each.categories?.some((path) => under(path, category)),
          ),
        ).length;
      }
      case "refunds":
        return lately(person.refunds, each.days).length;
      case "reviews":
        return lately(person.reviews, each.days).filter(({ stars }) => !each.stars || within(stars, each.stars)).length;
      case "average_order":
        return orders.length > 0 ? spentOf(orders) / orders.length : null;
      case "last_order_days":
        return ago(datesOf(person).at(-1));
      case "first_order_days":
        return ago(datesOf(person)[0]);
      case "registered_days":
        return ago(person.created);
      case "recency_score":
        return scoreOf(person, (of) => datesOf(of).at(-1));
      case "frequency_score":
        return scoreOf(person, (of) => of.orders.length);
      case "money_score":
        return scoreOf(person, (of) => spentOf(of.orders));
      default:
        return undefined;
    }
  }
  function isAmong(each: Condition & { in: string[] }, person: RawPerson): boolean {
    const { row } = person;
    const own: Record<string, unknown> = {
      tier: row["vip_tier"],
      region: row["region"],
      stage: stageOf(person),
      churn: churnOf(person),
    };
    if (each.field === "locale")
      return each.in.some((tag) => row["locale"] === tag || String(row["locale"]).startsWith(`${tag}-`));
    const all = (row["tags"] as string[] | null | undefined) ?? []; // a list or null
    if (each.field === "tag") return each.in.some((tag) => all.includes(tag));
    if (each.field === "channel") return person.orders.some(({ channel }) => each.in.includes(channel));
    return each.in.includes(String(own[each.field]));
  }
  function holds(tree: Segment, person: RawPerson): boolean {
    if ("all" in tree) return tree.all.every((each) => holds(each, person));
    if ("any" in tree) return tree.any.some((each) => holds(each, person));
    if ("not" in tree) return !holds(tree.not, person);
    if ("in" in tree) return isAmong(tree, person);
    if (tree.field !== "has") return within(figure(tree, person), tree);
    const { vip_tier, email, phone, accepts_marketing } = person.row;
    const has = { tier: vip_tier, email, phone, consent: accepts_marketing, refusal: accepts_marketing === false };
    return Boolean(has[tree.of]);
  }
  const members = (tree: Segment) => people.filter((person) => holds(tree, person));
  return {
    members: (tree: Segment): string[] => members(tree).map(({ id }) => id),
    reachable: (tree: Segment): number =>
      members(tree).filter(({ row }) => row["accepts_marketing"] === true && Boolean(row["email"] || row["phone"]))
        .length,
    spent: (tree: Segment): number => spentOf(members(tree).flatMap(({ orders }) => orders)),
  };
}
