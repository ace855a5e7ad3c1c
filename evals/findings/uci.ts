/**
 * Returns, price changes and the summer of a shop imported with --format uci, as tables.
 * Run: npx tsx evals/findings/uci.ts DATABASE SHOP
 */
import { argv, exit, stdout } from "node:process";
import { type Ask, localDay as local, numberOf as number, percent, printTable, withShop } from "./tables.ts";
import { countries, prices, season } from "./uci-season.ts";

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

async function givenBack(ask: Ask): Promise<void> {
  const [all = {}] =
    await ask(`with r as (select r.*, ${local("r.created_at")} - ${local("o.placed_at")} as waited, r.extra->>'sale_found' as found, o.order_id is null as loose
      from refunds r left join orders o on o.order_id = r.order_id and o.status = 'delivered')
    select count(*)::float8 as lines, sum(amount_minor)::float8 / 100 as amount, count(*) filter (where waited is not null and found is distinct from 'false')::float8 as matched,
      percentile_cont(0.5) within group (order by waited) filter (where found is distinct from 'false') as median_days,
      count(*) filter (where waited = 0 and found is distinct from 'false')::float8 as same_day, sum(amount_minor) filter (where waited = 0 and found is distinct from 'false')::float8 / 100 as same_day_amount,
      sum(amount_minor) filter (where amount_minor >= 200000)::float8 / 100 as large, count(*) filter (where amount_minor >= 200000)::float8 as large_lines,
      count(*) filter (where loose)::float8 as loose, sum(amount_minor) filter (where loose)::float8 / 100 as loose_amount,
      count(*) filter (where kind = 'return')::float8 as goods, sum(amount_minor) filter (where kind = 'return')::float8 / 100 as goods_amount from r`);
  printTable(
    "Money given back in all (GBP)",
    ["what", "lines", "amount"],
    [
      ["all credit lines", number(all["lines"]), Math.round(number(all["amount"]))],
      ["goods", number(all["goods"]), Math.round(number(all["goods_amount"]))],
      ["lines of £2,000 and more", number(all["large_lines"]), Math.round(number(all["large"]))],
      ["whose sale is not in the ledger", number(all["loose"]), Math.round(number(all["loose_amount"]))],
      ["sale known", number(all["matched"]), null],
      ["on the day of the sale", number(all["same_day"]), Math.round(number(all["same_day_amount"]))],
      ["median days from sale to credit", number(all["median_days"]), null],
    ],
  );
}

async function largestCredits(ask: Ask): Promise<void> {
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
}

async function oftenReturned(ask: Ask): Promise<void> {
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

async function main([url, shop]: readonly string[]): Promise<number> {
  if (!url || !shop) {
    stdout.write("Give the database and the shop.\n");
    return 2;
  }
  await withShop(url, shop, async (ask) => {
    for (const part of [months, givenBack, largestCredits, oftenReturned, prices, season, countries]) await part(ask);
  });
  return 0;
}

exit(await main(argv.slice(2)));
