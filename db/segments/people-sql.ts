import type { Binder } from "../metrics/scope.ts";

/** Orders that count as bought; those of sources without dates count, and belong to no days. */
const counted = "o.customer_id is not null and o.status not in ('cancelled', 'unpaid')";

/**
 * What a statement over customers is put together from. $1 is the last complete day, $2 the shop's zone. Columns and lists
 * are asked for by the conditions that need them, each once, so that a segment reads no more than it speaks of.
 */
export function peopleSheet(binder: Binder, end: { asOf: string; timezone: string }) {
  const [day, zone] = [`${binder.bind(end.asOf)}::date`, `${binder.bind(end.timezone)}::text`];
  const midnight = (of: string) => `((${of})::timestamp at time zone ${zone})`;
  const before = (at: string) => `${at} < ${midnight(`${day} + 1`)}`;
  const since = (days: number) => midnight(`${day} + 1 - ${binder.bind(days)}::int`);
  const localDay = (at: string) => `(${at} at time zone ${zone})::date`;
  const sums = new Map<string, string>();
  const lists = new Map<string, { name: string; text: string }>();
  let stageOf: string | undefined;
  let scored = false;

  /** A column of the customer's counted orders: an aggregate over `o`. */
  const sum = (aggregate: string): string => {
    const known = sums.get(aggregate) ?? `s${sums.size}`;
    sums.set(aggregate, known);
    return `coalesce(b.${known}, 0)`;
  };
  /** A list of (customer_id, n) of its own, joined by the customer; nobody in it has 0. */
  const list = (text: string): string => {
    const known = lists.get(text) ?? { name: `l${lists.size}`, text };
    lists.set(text, known);
    return `coalesce(${known.name}.n, 0)`;
  };
  const ordersOf = (days: number | undefined) =>
    `${counted} and (o.placed_at is null or ${before("o.placed_at")})${days === undefined ? "" : ` and o.placed_at >= ${since(days)}`}`;
  const orderWindow = (days: number | undefined) =>
    days === undefined ? "" : ` filter (where o.placed_at >= ${since(days)})`;

  const buying = () => `buying as materialized (
      select o.customer_id, count(*)::int as orders, sum(o.total_minor)::float8 as spent, count(o.placed_at)::int as dated,
        ${localDay("min(o.placed_at)")} as first_on, ${localDay("max(o.placed_at)")} as last_on${[...sums].map(([text, name]) => `, ${text} as ${name}`).join("")}
        ${stageOf ? `, ${localDay("(array_agg(o.placed_at order by o.placed_at desc) filter (where o.placed_at is not null))[2]")} as before_last_on` : ""}
       from current_orders o where ${ordersOf(undefined)} group by o.customer_id)`;
  const score = (value: string) =>
    `case when ${value} is not null then least(5, 1 + 5 * (rank() over (partition by ${value} is null order by ${value}) - 1) / count(*) over (partition by ${value} is null)) end`;
  const scores =
    () => `, scores as materialized (select customer_id, ${score("last_on")} as recency_score, ${score("orders")} as frequency_score,
      ${score("spent")} as money_score from buying)`;
  // Who unsubscribed wants nothing, whatever the record of the customer says (db/flows/optouts.ts).
  const people = () => `, people as (
      select c.customer_id, c.name, c.email, c.phone, c.locale, c.region, c.tags, c.vip_tier, ${localDay("c.created_at")} as registered_on,
          case when own.value is not null or his.value is not null then false else c.accepts_marketing end as accepts_marketing
        from current_customers c left join flow_optouts own on own.kind = 'customer' and own.value = c.customer_id
        left join flow_optouts his on his.kind = 'address' and his.value = encode(sha256(convert_to(lower(normalize(btrim(c.email), NFKC)), 'UTF8')), 'hex')
       where c.created_at is null or ${before("c.created_at")} or c.customer_id in (select customer_id from buying)
      union all
      select b.customer_id, null, null, null, null, null, null, null, null, case when own.value is not null then false end
        from buying b left join flow_optouts own on own.kind = 'customer' and own.value = b.customer_id
       where not exists (select 1 from current_customers c where c.customer_id = b.customer_id))`;
  return {
    day,
    zone,
    before,
    since,
    ordersOf,
    orderWindow,
    sum,
    list,
    /** From now on each customer has scores `r.…`. */
    score(name: string): string {
      scored = true;
      return `r.${name}`;
    },
    /** From now on each customer has a stage, by this expression over `b`. */
    stage(expression: string): string {
      stageOf = expression;
      return expression;
    },
    /** "with buying …, people …" once every condition has said what it needs. */
    tables: () =>
      `with ${buying()}${scored ? scores() : ""}${people()}${[...lists.values()].map(({ name, text }) => `, ${name} as (${text})`).join("")}`,
    joined: () =>
      `people p left join buying b on b.customer_id = p.customer_id${scored ? " left join scores r on r.customer_id = p.customer_id" : ""}${[...lists.values()].map(({ name }) => ` left join ${name} on ${name}.customer_id = p.customer_id`).join("")}`,
  };
}
export type PeopleSheet = ReturnType<typeof peopleSheet>;
