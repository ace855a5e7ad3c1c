/**
 * Two weeks of a shop imported with --format ga4 against each other: people at each step, by device and country.
 * Days on which a step was not measured are left out of that step on both sides, and named.
 * Run: npx tsx evals/findings/ga4.ts DATABASE SHOP [DAILY_FUNNEL.csv.gz]
 */
import { argv, exit, stdout } from "node:process";
import { type Ask, change, csvObjects, percent, printTable, withShop } from "./tables.ts";

type Span = { readonly name: string; readonly from: string; readonly to: string };
const before: Span = { name: "Black Friday's week", from: "2020-11-23", to: "2020-11-29" };
const now: Span = { name: "last week of December", from: "2020-12-25", to: "2020-12-31" };
/** Thursday to Sunday: the days of both weeks on which every step was measured. */
const beforeWhole: Span = { name: "26–29 Nov", from: "2020-11-26", to: "2020-11-29" };
const nowSame: Span = { name: "25–27 and 31 Dec", from: "2020-12-25", to: "2020-12-31" };
const sameWeekdays = "extract(isodow from on_date) in (4, 5, 6, 7)";
const number = (value: unknown) => Number(value ?? 0);

const steps = ["add_to_cart", "begin_checkout", "purchase"] as const;
const people = (extra = "") =>
  `select on_date::text as day, ${steps
    .map((name) => `count(distinct visitor_id) filter (where event_name = '${name}')::float8 as ${name}`)
    .join(", ")} from events ${extra} group by 1 order by 1`;

/** Days without anybody at a step although somebody bought. */
async function gaps(ask: Ask): Promise<void> {
  const rows = await ask(people());
  for (const step of ["add_to_cart", "begin_checkout"] as const) {
    const few = rows.filter((row) => number(row[step]) < number(row["purchase"]));
    printTable(
      `Days with fewer people at ${step} than at purchase`,
      ["day", step, "purchase"],
      few.map((row) => [row["day"] ?? null, row[step] ?? null, row["purchase"] ?? null]),
    );
  }
}

const counts = (span: Span, by: string) =>
  `select ${by} as part, ${steps
    .map((name) => `count(distinct (on_date, session_id)) filter (where event_name = '${name}')::float8 as ${name}`)
    .join(", ")} from events where on_date between '${span.from}' and '${span.to}' and ${sameWeekdays} group by 1`;

async function weeks(ask: Ask, by: string, title: string, limit: number): Promise<void> {
  const [a, b] = [await ask(counts(beforeWhole, by)), await ask(counts(nowSame, by))];
  const later = new Map(b.map((row) => [row["part"], row]));
  const rows = a.sort((x, y) => number(y["add_to_cart"]) - number(x["add_to_cart"])).slice(0, limit);
  printTable(
    `${title}: sessions, ${beforeWhole.name} → ${nowSame.name}`,
    ["", "cart", "checkout", "purchase", "checkout of cart", "purchase of checkout"],
    rows.map((row) => {
      const other = later.get(row["part"] ?? null) ?? {};
      const pair = (name: string) =>
        `${number(row[name])} → ${number(other[name])} (${change(number(row[name]), number(other[name]))})`;
      const rate = (of: string, from: string) =>
        `${percent(number(row[of]), number(row[from]))} → ${percent(number(other[of]), number(other[from]))}`;
      return [
        row["part"] ?? "all",
        ...steps.map(pair),
        rate("begin_checkout", "add_to_cart"),
        rate("purchase", "begin_checkout"),
      ];
    }),
  );
}

async function sales(ask: Ask): Promise<void> {
  const rows = await Promise.all(
    [before, now].map(async (span) => {
      const [row = {}] = await ask(
        `select count(*)::float8 as orders, sum(total_minor)::float8 / 100 as sold from orders
          where (placed_at at time zone 'America/Los_Angeles')::date between $1::date and $2::date`,
        [span.from, span.to],
      );
      return row;
    }),
  );
  const [a = {}, b = {}] = rows;
  printTable(
    "Orders and sales at list price (USD), whole weeks",
    ["", before.name, now.name, "change"],
    ["orders", "sold"].map((name) => [
      name,
      number(a[name]),
      number(b[name]),
      change(number(a[name]), number(b[name])),
    ]),
  );
}

/** The source's own daily totals, which hold visits that the rows do not. */
async function funnel(path: string): Promise<void> {
  const names = [
    "sessions",
    "product_view_sessions",
    "cart_sessions",
    "checkout_sessions",
    "purchase_sessions",
    "transactions",
    "revenue_usd",
  ];
  const sums = { before: new Map<string, number>(), now: new Map<string, number>() };
  for await (const row of csvObjects(path)) {
    const day = row["metric_date"] ?? "";
    for (const [side, span] of [
      ["before", before],
      ["now", now],
    ] as const)
      if (day >= span.from && day <= span.to)
        for (const name of names) sums[side].set(name, (sums[side].get(name) ?? 0) + Number(row[name] ?? 0));
  }
  printTable(
    "The source's own totals, whole weeks (carts of Black Friday's week are not whole)",
    ["", before.name, now.name, "change", "of sessions"],
    names.map((name) => {
      const [was, is] = [sums.before.get(name) ?? 0, sums.now.get(name) ?? 0];
      const of = (value: number, side: "before" | "now") => percent(value, sums[side].get("sessions") ?? 0);
      return [
        name,
        was,
        is,
        change(was, is),
        name.endsWith("sessions") ? `${of(was, "before")} → ${of(is, "now")}` : null,
      ];
    }),
  );
}

async function main([url, shop, path]: readonly string[]): Promise<number> {
  if (!url || !shop) {
    stdout.write("Give the database and the shop.\n");
    return 2;
  }
  await withShop(url, shop, async (ask) => {
    await gaps(ask);
    await sales(ask);
    await weeks(ask, "'whole shop'", "Step by step", 1);
    await weeks(ask, "device", "By device", 3);
    await weeks(ask, "region", "By country", 8);
  });
  if (path) await funnel(path);
  return 0;
}

exit(await main(argv.slice(2)));
