import type { TableSpec, Target } from "../parsing/table-spec.ts";

/** How many rows a statement wrote; what it did not write was there already, the same. */
export type Written = { inserted: number; updated: number };

const list = (names: readonly string[], from = "") => names.map((name) => `${from}${name}`).join(", ");

/** The new days to roll up, out of the CTE `written`; its day columns are called d0, d1, … */
const markDays = (count: number) => `, days as (
  insert into rollup_days (shop_id, on_date, changed_at, rolled_at)
  select distinct current_setting('app.shop_id'), v.d, statement_timestamp(), null::timestamptz
  from written, lateral (values ${Array.from({ length: count }, (_, index) => `(d${index})`).join(", ")}) v(d) where v.d is not null
  on conflict (shop_id, on_date) do update set changed_at = excluded.changed_at, rolled_at = null)`;

/** xmax is 0 for a row just inserted; a partitioned table cannot be asked, so there the rows known before are counted. */
const counted = (spec: TableSpec, known: string) =>
  spec.events
    ? `select greatest(0, (select count(*) from s) - ${known})::int as inserted,
         ((select count(*) from written) - greatest(0, (select count(*) from s) - ${known}))::int as updated`
    : `select count(*) filter (where fresh)::int as inserted, count(*) filter (where not fresh)::int as updated from written`;

/** One statement that writes a batch: a parameter for each target (a text array), then the shop's time zone where days
 * are marked. `replace` false: a row with a known key is the same row (events without an id). */
export function upsertSql(spec: TableSpec, targets: readonly Target[], replace: boolean): string {
  const key = ["shop_id", ...spec.key];
  const others = targets.map((target) => target.to).filter((name) => !spec.key.includes(name));
  const update = replace && others.length > 0;
  const days = (spec.rollup ?? []).map((name, index) =>
    name === "on_date" ? `on_date as d${index}` : `(t.${name} at time zone $${targets.length + 1})::date as d${index}`,
  );
  const returning = [spec.events ? "1" : "(xmax = 0) as fresh", ...days].join(", ");
  const known = update
    ? `(select count(*) from s join ${spec.table} t on ${spec.key.map((name) => `t.${name} = s.${name}`).join(" and ")} and t.shop_id = current_setting('app.shop_id'))`
    : "((select count(*) from s) - (select count(*) from written))";
  return `with s as materialized (
  select ${targets.map(({ to, cast }) => `${to}::${cast} as ${to}`).join(", ")}
  from unnest(${targets.map((_, index) => `$${index + 1}::text[]`).join(", ")}) as u(${list(targets.map((target) => target.to))})
), written as (
  insert into ${spec.table} as t (shop_id, ${list(targets.map((target) => target.to))})
  select current_setting('app.shop_id'), ${list(
    targets.map((target) => target.to),
    "s.",
  )} from s
  on conflict (${list(key)}) do ${
    update
      ? `update set ${others.map((name) => `${name} = excluded.${name}`).join(", ")}
    where (${list(others, "t.")}) is distinct from (${list(others, "excluded.")})`
      : "nothing"
  }
  returning ${returning}
)${days.length > 0 ? markDays(days.length) : ""}
${counted(spec, known)}`;
}
