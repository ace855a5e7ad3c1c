import type { TableSpec, Target } from "../parsing/table-spec.ts";

/** How many rows a statement wrote; what it did not write was there already, the same. */
export type Written = { inserted: number; updated: number };

const list = (names: readonly string[], from = "") => names.map((name) => `${from}${name}`).join(", ");
const inShop = "current_setting('app.shop_id')";

/** The new days to roll up, out of the CTE `written`; its day columns are called d0, d1, … */
const markDays = (count: number) => `, days as (
  insert into rollup_days (shop_id, on_date, changed_at, rolled_at)
  select distinct ${inShop}, v.d, statement_timestamp(), null::timestamptz
  from written, lateral (values ${Array.from({ length: count }, (_, index) => `(d${index})`).join(", ")}) v(d) where v.d is not null
  on conflict (shop_id, on_date) do update set changed_at = excluded.changed_at, rolled_at = null)`;

/** xmax is 0 for a row just inserted; a partitioned table cannot be asked, so there the rows known before are counted. */
function counted(spec: TableSpec, update: boolean): string {
  if (!update) return "select count(*)::int as inserted, 0 as updated from written";
  if (!spec.events)
    return "select count(*) filter (where fresh)::int as inserted, count(*) filter (where not fresh)::int as updated from written";
  const same = spec.key.map((name) => `t.${name} = s.${name}`).join(" and ");
  return `select count(*)::int as inserted, ((select count(*) from written) - count(*))::int as updated
  from s where not exists (select 1 from ${spec.table} t where t.shop_id = ${inShop} and ${same})`;
}

/** One statement that writes a batch: a parameter (the text of a text array) for each of `filled`, then the shop's time
 * zone where days are marked; other targets are null in the whole batch, and passing them would cost as much as the
 * writing. `replace` false: a row with a known key is the same row (events without an id). */
export function upsertSql(
  spec: TableSpec,
  targets: readonly Target[],
  filled: readonly Target[],
  replace: boolean,
): string {
  const names = targets.map((target) => target.to);
  const others = names.filter((name) => !spec.key.includes(name));
  const update = replace && others.length > 0;
  const cell = (target: Target) =>
    `${filled.includes(target) ? `u.${target.to}` : "null"}::${target.cast} as ${target.to}`;
  const days = (spec.rollup ?? []).map((name, index) =>
    name === "on_date" ? `on_date as d${index}` : `(t.${name} at time zone $${filled.length + 1})::date as d${index}`,
  );
  const fresh = update && !spec.events ? "(xmax = 0) as fresh" : "true as fresh";
  const conflict = update
    ? `update set ${others.map((name) => `${name} = excluded.${name}`).join(", ")}
    where (${list(others, "t.")}) is distinct from (${list(others, "excluded.")})`
    : "nothing";
  return `with s as (
  select ${targets.map(cell).join(", ")}
  from unnest(${filled.map((_, index) => `$${index + 1}::text[]`).join(", ")}) as u(${list(filled.map((target) => target.to))})
), written as (
  insert into ${spec.table} as t (shop_id, ${list(names)})
  select ${inShop}, ${list(names, "s.")} from s
  on conflict (shop_id, ${list(spec.key)}) do ${conflict}
  returning ${[fresh, ...days].join(", ")}
)${days.length > 0 ? markDays(days.length) : ""}
${counted(spec, update)}`;
}

const quoted = (text: string) => (/["\\]/.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : `"${text}"`);
/** A column as the text of a PostgreSQL array: written here, not in the thread of the embedded database. */
export const arrayText = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? "NULL" : quoted(value))).join(",")}}`;
