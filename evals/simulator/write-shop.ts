import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { conversationRows } from "./conversations.ts";
import { type Row, writeCsv } from "./csv.ts";
import { DailySums } from "./daily-sums.ts";
import type { SimulatedShop } from "./draw-shop.ts";
import { goodsFiles } from "./goods-files.ts";
import { campaignFiles, rivalRows, searchRows } from "./market-files.ts";
import { type Fact, spotOf } from "./plan.ts";
import { SalesBook } from "./sales.ts";
import { eventsOf, lostEvents } from "./traffic-files.ts";
import { pricesOn, runDay, type Visit } from "./visits.ts";
import type { World } from "./world.ts";

export type Written = {
  /** Expected refunds above the usual, a mean day since each plan's onset, minor units. */
  readonly excessRefunds: readonly number[];
};

/** Runs the shop's days once; events stream to disk so that a busy shop does not fill the memory. */
function* visitsOf({ world, planted, decoys }: SimulatedShop): Iterable<Visit> {
  const whole = spotOf(world, {});
  for (let day = 0; day <= world.last; day++) {
    const visits: Visit[] = [];
    runDay(world, planted, decoys, day, whole, (visit) => visits.push(visit));
    yield* visits;
  }
}

function needed(shop: SimulatedShop): Set<string> {
  const files = new Set(shop.world.traits.files);
  const facts = [...shop.decoys, ...shop.planted.flatMap((plan) => plan.facts)];
  if (facts.some(({ is }) => is === "rival")) files.add("lost_visitors");
  if (facts.some(({ is }) => is === "market")) files.add("search_terms");
  if (shop.planted.some(({ factor }) => factor === "service")) files.add("conversations");
  if (shop.planted.some(({ watch }) => watch === "refunds")) files.add("payments");
  if (shop.planted.some(({ silent, factor }) => silent && factor === "traffic_volume")) files.delete("campaigns");
  else files.add("campaigns");
  return files;
}

/** What is counted while the visits stream by. */
type Counted = { readonly book: SalesBook; readonly paidVisits: number[]; readonly sold: Map<string, number> };

function count(world: World, { book, paidVisits, sold }: Counted, visit: Visit): void {
  if (world.channels[visit.channel]?.name === world.paidChannel)
    paidVisits[visit.day] = (paidVisits[visit.day] ?? 0) + 1;
  if (visit.checkedOut) book.add(visit);
  if (!visit.paid) return;
  for (const [at, { sku }] of visit.carted.entries()) {
    const key = `${sku}\t${visit.day}`;
    sold.set(key, (sold.get(key) ?? 0) + (at === 0 ? visit.quantity : 1));
  }
}

function* trafficRows(shop: SimulatedShop, facts: readonly Fact[], counted: Counted): Iterable<Row> {
  const { world, planted } = shop;
  const isLost = lostEvents(world, planted);
  const sums = new DailySums(world, isLost);
  const prices = world.days.map((_, day) => pricesOn(world, facts, day));
  for (const visit of visitsOf(shop)) {
    count(world, counted, visit);
    if (world.traits.daily) sums.add(visit);
    else yield* eventsOf(world, visit, prices[visit.day] ?? [], isLost);
  }
  if (world.traits.daily) yield* sums.rows();
}

function* chain(...lists: Iterable<Row>[]): Iterable<Row> {
  for (const list of lists) yield* list;
}

function shopFile({ id, name, words: { currency, timezone, locale } }: World): string {
  const policies = { return_days: 7, ships_within_hours: 48 };
  return JSON.stringify(
    { id, name, currency, timezone, locale, platform: "simulated", simulated: true, policies },
    null,
    2,
  );
}

/** Writes a shop in the import format; `more` adds files or (as `events`) rows. The same shop gives the same bytes. */
export async function writeShop(
  folder: string,
  shop: SimulatedShop,
  more: Record<string, Row[]> = {},
): Promise<Written> {
  const { world, planted, decoys } = shop;
  const { events = [], ...given } = more;
  await mkdir(folder, { recursive: true });
  const facts = [...decoys, ...planted.flatMap((plan) => plan.facts)];
  const counted: Counted = {
    book: new SalesBook(world, planted, decoys),
    paidVisits: world.days.map(() => 0),
    sold: new Map(),
  };
  const traffic = chain(trafficRows(shop, facts, counted), events);
  await writeCsv(join(folder, world.traits.daily ? "traffic_daily.csv" : "events.csv"), traffic);
  const { excess, ...sales } = counted.book.rows;
  const tables: Record<string, Row[]> = { ...goodsFiles(world, facts, counted.sold), ...sales };
  const files = needed(shop);
  for (const name of ["payments", "customers"]) if (!files.has(name)) delete tables[name];
  if (files.has("lost_visitors")) tables["lost_visitors"] = rivalRows(world, facts);
  if (files.has("search_terms")) tables["search_terms"] = searchRows(world, facts);
  if (files.has("campaigns")) Object.assign(tables, campaignFiles(world, facts, counted.paidVisits));
  Object.assign(tables, given);
  for (const [name, table] of Object.entries(tables))
    if (table.length > 0) await writeCsv(join(folder, `${name}.csv`), table);
  const turns = files.has("conversations") ? conversationRows(world, planted) : [];
  if (turns.length > 0)
    await writeFile(join(folder, "conversations.jsonl"), turns.map((row) => `${JSON.stringify(row)}\n`).join(""));
  await writeFile(join(folder, "shop.json"), shopFile(world));
  return {
    excessRefunds: planted.map(
      ({ onset }) => excess.slice(onset).reduce((sum, one) => sum + one, 0) / (world.last - onset + 1),
    ),
  };
}
