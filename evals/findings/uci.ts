/**
 * Returns, price changes and the summer of a shop imported with --format uci, as tables.
 * Run: npx tsx evals/findings/uci.ts DATABASE SHOP
 */
import { argv, exit, stdout } from "node:process";
import { decompose } from "../../analytics/funnel.ts";
import { type Ask, change, percent, printTable, withShop } from "./tables.ts";

const local = (column: string) => `(${column} at time zone 'Europe/London')::date`;
const spring = ["2011-03-01", "2011-05-31"] as const;
const summer = ["2011-06-01", "2011-08-31"] as const;
const number = (value: unknown) => Number(value ?? 0);

async function months(ask: Ask): Promise<void> {
  const rows =
    await ask(`with sold as (select to_char(${local("placed_at")}, 'YYYY-MM') as month, count(*) as orders, sum(total_minor) / 100.0 as revenue
      from orders where status = 'delivered' group by 1),
    back as (select to_char(${local("created_at")}, 'YYYY-MM') as month, count(*) as lines, sum(amount_minor) / 100.0 as amount, max(amount_minor) / 100.0 as largest
      from refunds group by 1)
    select month, orders::float8, revenue::float8, lines::float8, amount::float8, largest::float8 from sold join back using (month) order by month`);
  printTable(
    "Sales and money given back, by month (GBP)",
    ["month", "orders", "sold", "credit lines", "given back", "share", "largest line"],
    rows.map((row) => [
      row["month"] ?? null,
      number(row["orders"]),
      Math.round(number(row["revenue"])),
      number(row["lines"]),
      Math.round(number(row["amount"])),
      percent(number(row["amount"]), number(row["revenue"])),
      Math.round(number(row["largest"])),
    ]),
  );
}

async function returns(ask: Ask): Promise<void> {
  const [all = {}] =
    await ask(`with r as (select r.*, ${local("r.created_at")} - ${local("o.placed_at")} as waited, r.extra->>'sale_found' as found
      from refunds r left join orders o on o.order_id = r.order_id and o.status = 'delivered')
    select count(*)::float8 as lines, sum(amount_minor)::float8 / 100 as amount, count(*) filter (where waited is not null and found is distinct from 'false')::float8 as matched,
      percentile_cont(0.5) within group (order by waited) filter (where found is distinct from 'false') as median_days,
      count(*) filter (where waited = 0 and found is distinct from 'false')::float8 as same_day, sum(amount_minor) filter (where waited = 0 and found is distinct from 'false')::float8 / 100 as same_day_amount,
      sum(amount_minor) filter (where amount_minor >= 200000)::float8 / 100 as large, count(*) filter (where amount_minor >= 200000)::float8 as large_lines,
      count(*) filter (where kind = 'return')::float8 as goods, sum(amount_minor) filter (where kind = 'return')::float8 / 100 as goods_amount from r`);
  printTable(
    "Money given back in all (GBP)",
    ["what", "lines", "amount"],
    [
      ["all credit lines", number(all["lines"]), Math.round(number(all["amount"]))],
      ["goods", number(all["goods"]), Math.round(number(all["goods_amount"]))],
      ["lines of £2,000 and more", number(all["large_lines"]), Math.round(number(all["large"]))],
      ["sale known", number(all["matched"]), null],
      ["on the day of the sale", number(all["same_day"]), Math.round(number(all["same_day_amount"]))],
      ["median days from sale to credit", number(all["median_days"]), null],
    ],
  );
  const largest =
    await ask(`select ${local("r.created_at")}::text as day, r.kind, coalesce(p.title, r.extra->>'description', '') as title, r.quantity::float8, r.amount_minor::float8 / 100 as amount
    from refunds r left join order_lines l on l.order_id = r.order_id and l.line = r.line left join variants v on v.sku = l.sku left join products p on p.product_id = v.product_id order by r.amount_minor desc limit 8`);
  printTable(
    "The largest credit lines (GBP)",
    ["day", "kind", "what", "pieces", "amount"],
    largest.map((row) => [
      row["day"] ?? null,
      row["kind"] ?? null,
      row["title"] ?? null,
      row["quantity"] ?? null,
      row["amount"] ?? null,
    ]),
  );
  const often =
    await ask(`with sold as (select sku, count(distinct order_id) as orders from order_lines where quantity > 0 and extra->>'kind' is null group by 1),
      back as (select l.sku, count(*) as lines from refunds r join order_lines l on l.order_id = r.order_id and l.line = r.line where r.kind = 'return' group by 1),
      whole as (select sum(lines)::float8 / (select sum(orders) from sold) as rate from back)
    select sku, title, lines::float8, orders::float8, rate from back join sold using (sku) join variants using (sku) join products using (product_id), whole
    where orders >= 100 order by (lines - orders * rate) / sqrt(orders * rate) desc limit 8`);
  printTable(
    `Articles given back most for how often they sell (orders of 100 and more; the shop's usual ${percent(number(often[0]?.["rate"]), 1)})`,
    ["article", "credit lines", "orders", "share"],
    often.map((row) => [
      row["title"] ?? null,
      row["lines"] ?? null,
      row["orders"] ?? null,
      percent(number(row["lines"]), number(row["orders"])),
    ]),
  );
}

/** The commonest price of each article in a span: the shop sells by tiers, so a mean price moves with the buyer. */
const pricesIn = (name: string, [from, to]: readonly [string, string]) => `${name} as (
  select sku, mode() within group (order by unit_price_minor) as price, count(*) as lines, sum(quantity) as units
    from order_lines l join orders o using (order_id)
   where o.status = 'delivered' and l.extra->>'kind' is null and l.quantity > 0 and l.unit_price_minor > 0 and ${local("o.placed_at")} between '${from}' and '${to}'
   group by 1 having count(*) >= 20)`;

async function prices(ask: Ask): Promise<void> {
  const rows = await ask(`with ${pricesIn("a", spring)}, ${pricesIn("b", summer)}
    select case when b.price > a.price * 1.02 then 'dearer' when b.price < a.price * 0.98 then 'cheaper' else 'as before' end as kind, count(*)::float8 as articles,
      percentile_cont(0.5) within group (order by b.price::float8 / a.price) as ratio, percentile_cont(0.5) within group (order by b.lines::float8 / a.lines) as lines,
      sum(b.lines)::float8 / sum(a.lines)::float8 as lines_sum, sum(b.units)::float8 / sum(a.units)::float8 as units from a join b using (sku) group by 1 order by 2 desc`);
  printTable(
    "Commonest price in June–August against March–May (articles with 20 lines in both)",
    ["price", "articles", "price, median", "order lines, median article", "order lines, sum", "pieces, sum"],
    rows.map((row) => [
      row["kind"] ?? null,
      row["articles"] ?? null,
      ...["ratio", "lines", "lines_sum", "units"].map((name) => change(1, number(row[name]))),
    ]),
  );
  const most = await ask(`with ${pricesIn("a", spring)}, ${pricesIn("b", summer)}
    select title, a.price::float8 / 100 as was, b.price::float8 / 100 as now, a.lines::float8 as lines_was, b.lines::float8 as lines_now, a.units::float8 as units_was, b.units::float8 as units_now
      from a join b using (sku) join variants using (sku) join products using (product_id) where abs(ln(b.price::float8 / a.price)) > 0.02 order by a.lines + b.lines desc limit 8`);
  printTable(
    "Best sellers with another price in summer (GBP)",
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

async function season(ask: Ask): Promise<void> {
  const span = async ([from, to]: readonly [string, string]) => {
    const [row = {}] = await ask(
      `select count(*)::float8 as orders, count(distinct ${local("placed_at")})::float8 as days, sum(total_minor)::float8 / 100 as sold, count(distinct customer_id)::float8 as customers,
        count(*) filter (where customer_id is null)::float8 as nobody, percentile_cont(0.5) within group (order by total_minor) / 100 as median,
        (select sum(amount_minor)::float8 / 100 from refunds where ${local("created_at")} between $1::date and $2::date) as back,
        (select count(distinct o.customer_id)::float8 from orders o where o.status = 'delivered' and ${local("o.placed_at")} between $1::date and $2::date
          and exists (select 1 from orders p where p.customer_id = o.customer_id and p.status = 'delivered' and ${local("p.placed_at")} < $1::date)) as known
       from orders where status = 'delivered' and ${local("placed_at")} between $1::date and $2::date`,
      [from, to],
    );
    return row;
  };
  const [a, b] = [await span(spring), await span(summer)];
  const names = ["days", "orders", "sold", "back", "customers", "known", "nobody", "median"];
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

async function main([url, shop]: readonly string[]): Promise<number> {
  if (!url || !shop) {
    stdout.write("Give the database and the shop.\n");
    return 2;
  }
  await withShop(url, shop, async (ask) => {
    for (const part of [months, returns, prices, season]) await part(ask);
  });
  return 0;
}

exit(await main(argv.slice(2)));
