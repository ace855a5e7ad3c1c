import { decompose } from "../../analytics/funnel.ts";
import { type Ask, change, localDay as local, numberOf as number, printTable } from "./tables.ts";

type Buyers = "all" | "known";
const spring = ["2011-03-01", "2011-05-31"] as const;
const summer = ["2011-06-01", "2011-08-31"] as const;

/**
 * The commonest price of each article in a span: the shop sells by tiers, so a mean price moves with the buyer. Even the
 * commonest one does, where the share of buyers without a customer number moves: they pay about twice as much. So `who`.
 */
const pricesIn = (name: string, [from, to]: readonly [string, string], who: Buyers) => `${name} as (
  select sku, mode() within group (order by unit_price_minor) as price, count(*) as lines, sum(quantity) as units
    from order_lines l join orders o using (order_id)
   where o.status = 'delivered' and l.extra->>'kind' is null and l.quantity > 0 and l.unit_price_minor > 0 ${who === "known" ? "and o.customer_id is not null" : ""} and ${local("o.placed_at")} between '${from}' and '${to}'
   group by 1 having count(*) >= 20)`;

/** What other prices did from spring to summer: of all buyers, and of those with a customer number. */
export async function prices(ask: Ask): Promise<void> {
  for (const who of ["all", "known"] as const) await pricesOf(ask, who);
}

async function pricesOf(ask: Ask, who: Buyers): Promise<void> {
  const rows = await ask(`with ${pricesIn("a", spring, who)}, ${pricesIn("b", summer, who)}
    select case when b.price > a.price * 1.02 then 'dearer' when b.price < a.price * 0.98 then 'cheaper' else 'as before' end as kind, count(*)::float8 as articles,
      percentile_cont(0.5) within group (order by b.price::float8 / a.price) as ratio, percentile_cont(0.5) within group (order by b.lines::float8 / a.lines) as lines,
      sum(b.lines)::float8 / sum(a.lines)::float8 as lines_sum, sum(b.units)::float8 / sum(a.units)::float8 as units from a join b using (sku) group by 1 order by 2 desc`);
  printTable(
    `Commonest price in June–August against March–May (${who} buyers; articles with 20 lines in both)`,
    ["price", "articles", "price, median", "order lines, median article", "order lines, sum", "pieces, sum"],
    rows.map((row) => [
      row["kind"] ?? null,
      row["articles"] ?? null,
      ...["ratio", "lines", "lines_sum", "units"].map((name) => change(1, number(row[name]))),
    ]),
  );
  const most = await ask(`with ${pricesIn("a", spring, who)}, ${pricesIn("b", summer, who)}
    select title, a.price::float8 / 100 as was, b.price::float8 / 100 as now, a.lines::float8 as lines_was, b.lines::float8 as lines_now, a.units::float8 as units_was, b.units::float8 as units_now
      from a join b using (sku) join variants using (sku) join products using (product_id) where abs(ln(b.price::float8 / a.price)) > 0.02 order by a.lines + b.lines desc limit 8`);
  printTable(
    `Best sellers with another price in summer (${who} buyers, GBP)`,
    ["article", "spring", "summer", "order lines", "pieces"],
    most.map((row) => [
      row["title"] ?? null,
      row["was"] ?? null,
      row["now"] ?? null,
      `${row["lines_was"]} → ${row["lines_now"]}`,
      `${row["units_was"]} → ${row["units_now"]}`,
    ]),
  );
}

async function spanOf(ask: Ask, [from, to]: readonly [string, string]) {
  const [row = {}] = await ask(
    `select count(*)::float8 as orders, count(distinct ${local("placed_at")})::float8 as days, sum(total_minor)::float8 / 100 as sold, count(distinct customer_id)::float8 as customers,
        count(*) filter (where customer_id is null)::float8 as nobody, percentile_cont(0.5) within group (order by total_minor) / 100 as median,
        (select sum(amount_minor)::float8 / 100 from refunds where ${local("created_at")} between $1::date and $2::date) as back
       from orders where status = 'delivered' and ${local("placed_at")} between $1::date and $2::date`,
    [from, to],
  );
  return row;
}

/** Spring against summer, and what the change is made of. */
export async function season(ask: Ask): Promise<void> {
  const [a, b] = [await spanOf(ask, spring), await spanOf(ask, summer)];
  const names = ["days", "orders", "sold", "back", "customers", "nobody", "median"];
  printTable(
    "March–May against June–August 2011 (GBP; both 92 days)",
    ["", "spring", "summer", "change"],
    names.map((name) => [
      name,
      Math.round(number(a[name])),
      Math.round(number(b[name])),
      change(number(a[name]), number(b[name])),
    ]),
  );
  const per = (row: typeof a) => [
    number(row["days"]),
    number(row["orders"]) / number(row["days"]),
    number(row["sold"]) / number(row["orders"]),
  ];
  const [before, after] = [per(a), per(b)];
  const parts = ["trading days", "orders a trading day", "amount an order"].map((name, at) => ({
    name,
    before: before[at] ?? 0,
    after: after[at] ?? 0,
  }));
  const effects = decompose(parts);
  printTable(
    "What the change in sales is made of (GBP)",
    ["factor", "spring", "summer", "worth"],
    parts.map(({ name, before: was, after: now }) => [
      name,
      was,
      now,
      Math.round(effects.find((one) => one.name === name)?.effect ?? 0),
    ]),
  );
}

/** Countries that moved most from spring to summer. */
export async function countries(ask: Ask): Promise<void> {
  const places =
    await ask(`select region, sum(total_minor) filter (where ${local("placed_at")} <= '2011-05-31')::float8 / 100 as a, sum(total_minor) filter (where ${local("placed_at")} > '2011-05-31')::float8 / 100 as b
    from orders where status = 'delivered' and ${local("placed_at")} between '2011-03-01' and '2011-08-31' group by 1 order by abs(coalesce(sum(total_minor) filter (where ${local("placed_at")} > '2011-05-31'), 0) - coalesce(sum(total_minor) filter (where ${local("placed_at")} <= '2011-05-31'), 0)) desc limit 6`);
  printTable(
    "Countries that moved most (GBP)",
    ["country", "spring", "summer", "change"],
    places.map((row) => [
      row["region"] ?? null,
      Math.round(number(row["a"])),
      Math.round(number(row["b"])),
      change(number(row["a"]), number(row["b"])),
    ]),
  );
}
