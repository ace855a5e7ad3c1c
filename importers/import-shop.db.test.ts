import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { type Store, stores } from "../test/support/stores.ts";
import { importShop } from "./import-shop.ts";

const shop = shopId("little");
const shopJson = { id: "little", name: "Little", currency: "CNY", timezone: "Asia/Shanghai", locale: "zh-CN" };
const orders = "order_id,placed_at,status,total,customer_id,paid_at,gift\n";
const eventLine = (index: number) => `2026-11-${10 + (index % 9)}T12:00:00,view_item,v${index % 700},p1`;
const files: Record<string, string> = {
  "shop.json": JSON.stringify(shopJson),
  "products.csv": 'product_id,title,category,tags,attributes\np1,收纳柜,家居 > 收纳,a;b,"{""材质"":""人造板""}"\n',
  "orders.csv": `${orders}o1,2026-11-20 23:30:00,pending,12.50,c1,2026-11-20 23:31:00,yes\no2,2026-11-20T10:00:00Z,lost,5,,,\n`,
  "order_lines.csv": "order_id,line,sku,quantity,unit_price\no1,1,p1-1,1,12.50\no1,2,p1-1,-1,2\no9,1,p1-1,1,3\n",
  // More rows than a batch, and each third one twice.
  "events.csv": `ts,event_name,visitor_id,product_id\n${Array.from({ length: 5_000 }, (_, index) => eventLine(index - (index % 3 === 0 ? 0 : 1))).join("\n")}\n`,
};

describe.each(stores)("importing into $name", ({ open }) => {
  let store: Store;
  let folder: string;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zg-import-"));
    write(files);
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    const tables = ["products", "orders", "order_lines", "events", "imports", "articles", "effects", "rollup_days"];
    for (const table of tables) await store.db.asShop(shop, (tx) => tx.query(`delete from ${table}`));
  });
  const write = (more: Record<string, string>) => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const load = (more: { signal?: AbortSignal; onProgress?: (progress: { file: string; read: number }) => void } = {}) =>
    importShop(store.db, folder, { format: "canonical", ...more });
  const rows = (text: string) => store.db.shop(shop).query<Record<string, unknown>>(text);

  test("every row is there, bad ones lie in rejected/ with their reasons, unknown columns in extra", async () => {
    const summary = await load();
    expect(summary.files["orders"]).toEqual({ read: 2, inserted: 1, updated: 0, unchanged: 0, rejected: 1 });
    expect(summary.files["order_lines"]).toEqual({ read: 3, inserted: 1, updated: 0, unchanged: 0, rejected: 2 });
    expect(summary.files["events"]).toMatchObject({ read: 5_000, inserted: 5_000 });
    const [order] = await rows("select total_minor, extra, paid_at from orders");
    expect(order).toEqual({ total_minor: 1250, extra: { gift: "yes" }, paid_at: new Date("2026-11-20T15:31:00Z") });
    const rejected = readFileSync(join(folder, "rejected/order_lines.csv"), "utf8");
    expect(rejected).toContain('3,"quantity ""-1"" is negative",o1,2,p1-1,-1,2');
    expect(rejected).toContain("4,its order (order_id) is not in the shop,o9,1,p1-1,1,3");
    const days = await rows("select on_date::text from rollup_days order by 1");
    expect(days.length).toBe(7);
  });

  test("the same files twice change nothing", async () => {
    await load();
    await rows("update rollup_days set rolled_at = now() returning 1");
    const again = await load();
    for (const counts of Object.values(again.files)) expect(counts).toMatchObject({ inserted: 0, updated: 0 });
    expect(await rows("select 1 from rollup_days where rolled_at is null")).toEqual([]);
  });

  test("a later file updates the rows it changes and no others", async () => {
    await load();
    write({
      "orders.csv": `${orders}o1,2026-11-20 23:30:00,shipped,12.50,c1,2026-11-20 23:31:00,yes\no3,2026-11-21,pending,1,,,\n`,
    });
    const { files: counts } = await load();
    expect(counts["orders"]).toEqual({ read: 2, inserted: 1, updated: 1, unchanged: 0, rejected: 0 });
    expect(existsSync(join(folder, "rejected/orders.csv"))).toBe(false);
  });

  test("a wrong header stops the import before anything is written", async () => {
    write({ "orders.csv": "order_id,total\no1,5\n" });
    await expect(load()).rejects.toMatchObject({ code: "invalid_input" });
    expect(await rows("select 1 from products")).toEqual([]);
  });

  test("an import broken off goes on where it stopped, with nothing lost or doubled", async () => {
    const stop = new AbortController();
    const onProgress = ({ file, read }: { file: string; read: number }) => {
      if (file === "events" && read >= 2_000) stop.abort();
    };
    await expect(load({ signal: stop.signal, onProgress })).rejects.toThrow(/goes on after row/);
    const [part] = await rows("select count(*)::int as n from events");
    expect(Number(part?.["n"])).toBeLessThan(5_000);
    const summary = await load();
    expect(summary.files["events"]).toEqual({ read: 5_000, inserted: 5_000, updated: 0, unchanged: 0, rejected: 0 });
    expect(summary.files["order_lines"]).toMatchObject({ read: 3, inserted: 1, rejected: 2 });
    expect(await rows("select count(*)::int as n from events")).toEqual([{ n: 5_000 }]);
    expect(readFileSync(join(folder, "rejected/order_lines.csv"), "utf8").trim().split("\n")).toHaveLength(3);
  });

  test("what was changed here stays until the source says the same, and the difference is reported", async () => {
    await load();
    await rows(`update orders set overlay = '{"status": "cancelled"}' where order_id = 'o1' returning 1`);
    await rows(`insert into effects (shop_id, effect_id, idempotency_key, tool, subject_table, subject_id, before, after, done_by)
      values ('little', 'e1', 'k1', 'cancel_order', 'orders', 'o1', '{}', '{}', '{}') returning 1`);
    const differing = await load();
    expect(differing.notes.join()).toContain("orders o1 was changed here (status)");
    expect(await rows("select status from current_orders")).toEqual([{ status: "cancelled" }]);
    expect(await rows("select source_differs from effects")).toEqual([
      { source_differs: { status: { ours: "cancelled", source: "pending" } } },
    ]);
    write({ "orders.csv": `${orders}o1,2026-11-20 23:30:00,cancelled,12.50,c1,2026-11-20 23:31:00,yes\n` });
    await load();
    expect(await rows("select status, overlay from orders")).toEqual([{ status: "cancelled", overlay: null }]);
  });

  test("a changed article becomes its next version, the same one is left alone", async () => {
    write({ "knowledge/a.md": "# 退换货\n\n七天无理由退货" });
    await load();
    write({ "knowledge/a.md": "# 退换货\n\n十五天无理由退货" });
    expect((await load()).files["knowledge"]).toMatchObject({ updated: 1, inserted: 0 });
    expect((await load()).files["knowledge"]).toMatchObject({ unchanged: 1 });
    const versions = await rows("select version, status, body from articles order by version");
    expect(versions).toEqual([
      { version: 1, status: "live", body: "# 退换货\n\n七天无理由退货" },
      { version: 2, status: "live", body: "# 退换货\n\n十五天无理由退货" },
    ]);
  });

  test("events with ids of their own are replaced by a later row with the same id, from JSON lines too", async () => {
    rmSync(join(folder, "events.csv"));
    const event = (id: string, name: string) =>
      `${JSON.stringify({ event_id: id, ts: "2026-11-20T09:00:00", event_name: name, visitor_id: "v1", price: 9.9, x: { y: 1 } })}\n`;
    write({ "events.jsonl": `${event("a", "view_item")}${event("b", "view_item")}not json\n` });
    expect((await load()).files["events"]).toMatchObject({ read: 3, inserted: 2, rejected: 1 });
    write({ "events.jsonl": `${event("a", "view_item")}${event("b", "add_to_cart")}` });
    expect((await load()).files["events"]).toMatchObject({ read: 2, inserted: 0, updated: 1, unchanged: 1 });
    expect(await rows("select price_minor, extra from events where event_name = 'add_to_cart'")).toEqual([
      { price_minor: 990, extra: { x: { y: 1 } } },
    ]);
  });

  test("a value that only the database refuses costs its own row", async () => {
    write({
      "orders.csv": `${orders}o1,2026-11-20,pending,1,,,\no4,2026-11-20,pending,99999999999999999,,,\no5,2026-11-20,pending,1,,,\n`,
    });
    const { files: counts } = await load();
    expect(counts["orders"]).toMatchObject({ read: 3, inserted: 2, rejected: 1 });
  });
});
