/**
 * Inspects every day of a shop in a row, as its nights would have done, and counts what was said and what came of it.
 * Run: npx tsx evals/findings/every-day.ts DATABASE SHOP [--from DAY] [--to DAY] [--list] [--resume]
 * --resume keeps the reports that an interrupted run has left and goes on after them.
 * Only for a database made for this: the reports and predictions of the days are written anew.
 */
import { loadavg } from "node:os";
import { argv, exit, stdout } from "node:process";
import { parseArgs } from "node:util";
import { brierOf } from "../../analytics/ledger/record.ts";
import type { Shop, ShopData } from "../../core/context.ts";
import type { Settled } from "../../core/predictions.ts";
import type { Finding, InspectionReport } from "../../core/report.ts";
import { type Day, daysBetween, eachDay } from "../../core/time.ts";
import { openDatabase } from "../../db/open-database.ts";
import { settledPredictions } from "../../db/predictions.ts";
import { loadReport } from "../../db/reports.ts";
import { findShop } from "../../db/shops.ts";
import { inspectShop } from "../../inspection/inspect-shop.ts";

type Seen = { readonly day: Day; readonly seconds: number; readonly report: InspectionReport };
const say = (line: string) => stdout.write(`${line}\n`);

function lineOf({ metric, direction, change, impact, to, causes, kind }: Finding): string {
  const [cause] = causes;
  const where = Object.entries(cause?.where ?? {}).map(([name, value]) => `${name} ${value}`);
  const place = where.length > 0 ? ` of ${where.join(", ")}` : "";
  const sure = cause ? `; ${cause.factor} ${Math.round(cause.confidence * 100)} %` : "";
  const money =
    impact.amount > 0 ? `; ${impact.amount} ${impact.currency} (${impact.low} to ${impact.high}) a day` : "";
  return `${metric} ${direction}${place} ${(change * 100).toFixed(0)} % (${kind}, ${to})${money}${sure}`;
}

/** How often each name occurs, the commonest first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return sorted.map(([name, count]) => `${name} ${count}`).join(", ") || "none";
}

function tellDays(seen: readonly Seen[]): void {
  const findings = seen.flatMap(({ report }) => report.findings);
  const took = seen.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const quiet = seen.filter(({ report }) => report.findings.length === 0).length;
  const first = findings.map(({ causes }) => causes[0]?.factor ?? "none");
  say(`days ${seen.length}, quiet ${quiet}, with findings ${seen.length - quiet}, findings ${findings.length}`);
  say(
    `seconds p50 ${took[took.length >> 1]?.toFixed(2)}, max ${took.at(-1)?.toFixed(2)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  say(`findings by metric: ${tally(findings.map(({ metric, direction }) => `${metric} ${direction}`))}`);
  say(`first causes: ${tally(first)}`);
  say(
    `to-do lines ${seen.flatMap(({ report }) => report.todo).length}, opportunities ${seen.flatMap(({ report }) => report.opportunities).length}`,
  );
}

function tellLedger(settled: readonly Settled[], last: InspectionReport | undefined): void {
  const told = settled.filter(({ outcome }) => outcome !== "void");
  const right = told.filter(({ outcome }) => outcome === "right").length;
  const brier = brierOf(told.map(({ probability, outcome }) => ({ probability, right: outcome === "right" })));
  say(
    `predictions settled ${settled.length}: right ${right}, wrong ${told.length - right}, void ${settled.length - told.length}`,
  );
  say(
    `Brier ${brier?.toFixed(3) ?? "none"} (0 perfect, 0.25 a coin); muted on the last day: ${last?.ledger?.muted.join(", ") || "none"}`,
  );
  const sides = new Map<string, Settled[]>();
  for (const one of told) {
    const side = one.claim.kind === "stays" ? `${one.detector} ${one.claim.down ? "down" : "up"}` : one.detector;
    sides.set(side, [...(sides.get(side) ?? []), one]);
  }
  for (const [side, own] of [...sides].sort((a, b) => a[0].localeCompare(b[0])))
    say(`  ${side}: ${own.filter(({ outcome }) => outcome === "right").length} right of ${own.length}`);
}

/** What an interrupted run has left of a day. */
async function leftOf(data: ShopData, day: Day): Promise<Seen | null> {
  const [row] = await data.query<{ seconds: number }>("select seconds::float8 from reports where on_date = $1::date", [
    day,
  ]);
  const kept = row && (await loadReport(data, day));
  return kept ? { day, seconds: row.seconds, report: kept.report } : null;
}
async function seeDay(data: ShopData, shop: Shop, day: Day, resume: boolean): Promise<Seen> {
  const left = resume ? await leftOf(data, day) : null;
  if (left) return left;
  const { report, seconds } = await inspectShop(data, shop, day);
  return { day, seconds, report };
}

async function main(): Promise<number> {
  const options = {
    from: { type: "string" },
    to: { type: "string" },
    list: { type: "boolean" },
    resume: { type: "boolean" },
  } as const;
  const { values, positionals } = parseArgs({ args: argv.slice(2), options, allowPositionals: true });
  const [url, id] = positionals;
  if (!url || !id) {
    say("Give the database and the shop.");
    return 2;
  }
  const db = await openDatabase(url);
  const shop = await findShop(db, id);
  const data = db.shop(shop.id);
  const [span] = await data.query<{ from: Day | null; to: Day | null }>(
    `select min(day)::text as "from", max(day)::text as "to" from (select on_date as day from events
       union all select (placed_at at time zone $1::text)::date from orders) all_days`,
    [shop.timezone],
  );
  const [from, to] = [values.from ?? span?.from, values.to ?? span?.to];
  if (!from || !to) {
    say("The shop has no events and no orders.");
    return 1;
  }
  const seen: Seen[] = [];
  let failed = 0;
  for (const day of eachDay({ from, to })) {
    try {
      const one = await seeDay(data, shop, day, values.resume ?? false);
      seen.push(one);
      if (values.list) for (const finding of one.report.findings) say(`${day} ${lineOf(finding)}`);
    } catch (error) {
      failed++;
      say(`${day} FAILED: ${String(error).slice(0, 200)}`);
    }
  }
  say(`${id}, ${from} to ${to}: failures ${failed}`);
  tellDays(seen);
  tellLedger(await settledPredictions(data, to, daysBetween(from, to) + 1), seen.at(-1)?.report);
  await db.close();
  return failed === 0 ? 0 : 1;
}

exit(await main());
