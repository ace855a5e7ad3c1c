import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { type Store, stores } from "../../test/support/stores.ts";
import { importShop } from "../import-shop.ts";

const shop = shopId("shirts");
const plain = "user_id,ga_session_id,country,device,type,item_id,date";
const items =
  "id,name,brand,variant,category,price_in_usd\n0,Tee,Google, MD,Apparel,20\n1,Tee,Google, LG,Apparel,20\n2,Mug,Google,Single Option Only,Drinkware,9.50\n";
const users = "id,ltv,date\n1,40,2026-01-02 03:04:05\n2,0,2026-02-01 00:00:00\n99,0,2026-02-02 00:00:00\n";

/** A day: ten sessions add (each many rows) unless carts are not measured; six of them check out and buy two items. */
function rowsOfDay(day: string, carts: boolean, transaction?: (session: number) => string): string[] {
  const rows: string[] = [];
  const add = (session: number, type: string, item: string, second: string) => {
    const id = transaction ? `,${type === "purchase" ? transaction(session) : ""}` : "";
    rows.push(
      `${session},5${session},US,${session % 2 ? "mobile" : "desktop"},${type},${item},${day} 10:${10 + session}:${second}${id}`,
    );
  };
  for (let session = 1; session <= 10; session++) {
    if (carts) for (let times = 0; times < 5; times++) add(session, "add_to_cart", String(times % 3), `0${times}`);
    if (session > 6) continue;
    for (const type of ["begin_checkout", "purchase"])
      for (const item of ["0", "2"]) add(session, type, item, type === "purchase" ? "40" : "30");
  }
  return rows;
}
const dayAt = (at: number) => `2026-03-${String(at).padStart(2, "0")}`;
const world = (carts: (day: number) => boolean, days = 12) =>
  Array.from({ length: days }, (_, at) => rowsOfDay(dayAt(at + 1), carts(at + 1))).flat();

describe.each(stores)("GA4 rows into $name", ({ open }) => {
  let store: Store;
  let folder: string;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zg-ga4-"));
    write("items.csv", items);
    writeFileSync(join(folder, "users.csv.gz"), gzipSync(users));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    for (const table of ["products", "variants", "orders", "order_lines", "payments", "customers", "events", "imports"])
      await store.db.asShop(shop, (tx) => tx.query(`delete from ${table}`));
    for (const table of ["rollup_days", "visitor_days", "session_days", "funnel_days", "data_sources"])
      await store.db.asShop(shop, (tx) => tx.query(`delete from ${table}`));
  });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const load = (path = folder, signal?: AbortSignal, onProgress?: () => void) =>
    importShop(store.db, path, {
      format: "ga4",
      shop,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    });
  const rows = (text: string) => store.db.shop(shop).query<Record<string, unknown>>(text);

  test("many rows of a session are one session, many item rows one order; sizes are variants of one product", async () => {
    write("events.2026-03.csv", `${[plain, ...world(() => true)].join("\n")}\n`);
    const { files, notes } = await load();
    expect(files["events"]).toEqual({ read: 888, inserted: 888, updated: 0, unchanged: 0, rejected: 0 });
    expect(
      await rows(
        "select visitors, adders, checkouts, purchasers, sessions from funnel_days where dimension = '' and on_date = '2026-03-04'",
      ),
    ).toEqual([{ visitors: 10, adders: 10, checkouts: 6, purchasers: 6, sessions: 10 }]);
    expect(files["orders"]?.inserted).toBe(72);
    expect(
      await rows(
        "select total_minor::int, device, region, (select count(*)::int from order_lines l where l.order_id = o.order_id) as lines from orders o where customer_id = '3' limit 1",
      ),
    ).toEqual([{ total_minor: 2950, device: "mobile", region: "US", lines: 2 }]);
    expect(await rows("select product_id, count(*)::int as skus from variants group by 1 order by 1")).toEqual([
      { product_id: "0", skus: 2 },
      { product_id: "2", skus: 1 },
    ]);
    expect(await rows("select customer_id, extra from customers order by 1")).toEqual([
      { customer_id: "1", extra: { ltv: "40" } },
      { customer_id: "2", extra: { ltv: "0" } },
    ]);
    expect(notes.join("\n")).toContain("The rows name no transactions");
    expect(notes.join("\n")).not.toContain("Gap of measurement");
  });

  test("days without carts among days with purchases are named as a gap of measurement", async () => {
    write("events.csv", [plain, ...world((day) => day > 3 && day !== 8 && day !== 9)].join("\n"));
    const { notes } = await load();
    expect(notes).toContain(
      "Gap of measurement: add_to_cart is missing on 2026-03-01 to 2026-03-03, 2026-03-08 to 2026-03-09 while purchases go on; it is no fall of sales or of its rate.",
    );
    expect(notes.join("\n")).not.toMatch(/begin_checkout is missing/);
  });

  test("where transactions have ids, purchases without one are counted and are no orders", async () => {
    const named = (day: number) => rowsOfDay(dayAt(day), true, (session) => (day <= 4 ? "" : `T${day}-${session}`));
    const all = Array.from({ length: 10 }, (_, at) => named(at + 1)).flat();
    // The same transaction told again on the next day, and its item row twice.
    const again = "1,51,US,mobile,purchase,0,2026-03-06 00:00:10,T5-1";
    write("events.csv", [`${plain},transaction_id`, ...all, again, again].join("\n"));
    const { files, notes } = await load();
    expect(files["orders"]?.inserted).toBe(36);
    expect(await rows("select count(*)::int as n, sum(total_minor)::int as total from orders")).toEqual([
      { n: 36, total: 36 * 2950 },
    ]);
    expect(notes).toContain("24 purchases carry no transaction id and are no orders (2026-03-01 to 2026-03-04).");
    expect(notes.find((note) => note.includes("sales of these days are not known"))).toContain(
      "2026-03-01 to 2026-03-04",
    );
  });

  test("the same rows again, in another file or twice in one, change nothing", async () => {
    const all = world(() => true, 3);
    write("events.csv", [plain, ...all, ...all.slice(0, 20)].join("\n"));
    expect((await load()).files["events"]).toMatchObject({ inserted: all.length, unchanged: 20 });
    write("events.csv", [plain, ...all.slice(50)].join("\n"));
    for (const counts of Object.values((await load()).files)) expect(counts).toMatchObject({ inserted: 0, updated: 0 });
  });

  test("an import that is stopped goes on to the same counts", async () => {
    const all = world(() => true, 60 % 31);
    write("events.csv", [plain, ...all].join("\n"));
    const stop = new AbortController();
    let steps = 0;
    await expect(load(folder, stop.signal, () => ++steps === 3 && stop.abort())).rejects.toThrow(
      "Run the same import again",
    );
    const { files, notes } = await load();
    expect(notes).toContain("An earlier import of these files was broken off; this one went on from there.");
    expect(files["events"]).toMatchObject({ read: all.length, inserted: all.length });
    expect(await rows("select count(*)::int as n from events")).toEqual([{ n: all.length }]);
    expect(await rows("select count(*)::int as n from orders")).toEqual([{ n: 29 * 6 }]);
  });

  test("bad rows lie in rejected/ with line and reason; a wrong header is refused whole", async () => {
    const bad = ["1,51,US,mobile,purchase,0,yesterday", ",52,US,mobile,purchase,0,2026-03-01 10:00:00", "1,51,US"];
    write("events.csv", [plain, ...world(() => true, 2), ...bad].join("\n"));
    write("items.csv", `${items}3,Cap,Google,,New,cheap\n`);
    const { files } = await load(join(folder, "events.csv"));
    expect(files["events"]?.rejected).toBe(3);
    const rejected = readFileSync(join(folder, "rejected/events.csv"), "utf8");
    expect(rejected).toContain('150,"date ""yesterday"" is not a date and time (ISO 8601)"');
    expect(rejected).toContain("151,user_id is missing");
    expect(rejected).toContain("152,it has 3 cells where the header has 7");
    expect(readFileSync(join(folder, "rejected/variants.csv"), "utf8")).toContain(
      '5,"price_in_usd ""cheap"" is not an amount of money"',
    );
    write("events.csv", "user,what\n1,2\n");
    await expect(load()).rejects.toThrow(
      "events.csv lacks the columns user_id, ga_session_id, type, date, item_id. Nothing was imported",
    );
    await expect(load(join(folder, "nowhere"))).rejects.toThrow("is no GA4 export");
  });
});
