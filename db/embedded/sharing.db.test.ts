import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { addShop } from "../../test/support/stores.ts";
import { openDatabase } from "../open-database.ts";

const program = `
import { register } from "tsx/esm/api";
register();
const { openDatabase } = await import(${JSON.stringify(new URL("../open-database.ts", import.meta.url).href)});
const db = await openDatabase(process.argv[1]);
if (process.argv[2] === "half") await db.asShop("shop_a", async (tx) => {
  await tx.query("insert into orders (shop_id, order_id, status, total_minor) values ('shop_a', 'half', 'pending', 1)");
  console.log("open");
  await new Promise(() => setInterval(() => {}, 1000));
});
console.log("open");
setInterval(() => {}, 1000);
`;
let folder: string;
let url: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zg-sharing-"));
  url = `embedded:${folder}/data`;
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** Another process that has opened the same directory; resolves once it says so. */
async function another(mode = "hold"): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, url, mode], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}
const orders = (db: Awaited<ReturnType<typeof openDatabase>>) =>
  db.shop(shopId("shop_a")).query("select order_id from orders");
async function kill(child: ChildProcess) {
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("a second process is served by the first, sees its rows, and takes over when it is killed", async () => {
  const holder = await another();
  const db = await openDatabase(url);
  await addShop(db, "shop_a");
  await db
    .shop(shopId("shop_a"))
    .query("insert into orders (shop_id, order_id, status, total_minor) values ('shop_a', 'o1', 'pending', 1)");
  await kill(holder);
  expect(await orders(db)).toEqual([{ order_id: "o1" }]);
  await db.close();
});
test("a guest killed in the middle of a transaction leaves nothing and blocks nobody", async () => {
  const db = await openDatabase(url);
  await addShop(db, "shop_a");
  const guest = await another("half");
  await kill(guest);
  expect(await orders(db)).toEqual([]);
  await db.close();
});
test("a holder killed in the middle of a transaction loses nothing that was committed", async () => {
  const first = await openDatabase(url);
  await addShop(first, "shop_a");
  await first
    .shop(shopId("shop_a"))
    .query("insert into orders (shop_id, order_id, status, total_minor) values ('shop_a', 'kept', 'pending', 1)");
  await first.close();
  await kill(await another("half"));
  const db = await openDatabase(url);
  expect(await orders(db)).toEqual([{ order_id: "kept" }]);
  await db.close();
});
