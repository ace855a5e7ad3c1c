import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer } from "../../agents/answer.ts";
import type { Actor } from "../../core/context.ts";
import type { Database } from "../../db/database.ts";
import { findShop } from "../../db/shops.ts";
import { writeSimulatedShop } from "../../demo/home-storage/write-simulated-shop.ts";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import { takeTurn } from "../../server/turns.ts";
import { openFilled, openMemory } from "./images.ts";

const silent = { error() {}, warn() {}, info() {}, debug() {} } as unknown as House["log"]; // the only part of a logger that is used

type Now = () => Date;
const realNow: Now = () => new Date();
/** A house over an embedded database in memory. */
export async function openTestHouse(now = realNow, mind: House["mind"] = null): Promise<House> {
  return { db: await openMemory(), log: silent, now, mind };
}
/** A shop of the demo, under a name that says all that it is made of. */
export type DemoShop = { readonly name: string; add(house: House): Promise<unknown> };
/** The same with shops in it: imported once in a run of tests, then copied. */
export async function openShopHouse(
  shops: readonly DemoShop[],
  now = realNow,
  mind: House["mind"] = null,
): Promise<House> {
  const fill = async (db: Database) => {
    for (const shop of shops) await shop.add({ db, log: silent, now: realNow, mind: null });
  };
  return { db: await openFilled(shops.map(({ name }) => name).join("+"), fill), log: silent, now, mind };
}
export const addTauRetail = (house: House) =>
  importFiles(house, fileURLToPath(new URL("../../demo/files/tau-retail/db.json.gz", import.meta.url)), {
    format: "tau-retail",
  });

/** The simulated shop with fewer visitors than the demo has. */
export async function addSimulatedShop(house: House, lastDay: string, visitorsADay: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zg-shop-"));
  try {
    await importFiles(house, await writeSimulatedShop(folder, { lastDay, seed: 7, visitorsADay }), {
      format: "canonical",
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const tauRetail: DemoShop = { name: "tau-retail", add: addTauRetail };
export const simulatedShop = (lastDay: string, visitorsADay: number): DemoShop => ({
  name: `simulated-${lastDay}-${visitorsADay}`,
  add: (house) => addSimulatedShop(house, lastDay, visitorsADay),
});

export type Talk = { say(text: string): Promise<Answer> };
/** One conversation of one speaker. */
export async function talk(house: House, shopId: string, actor: Actor, asOf?: string): Promise<Talk> {
  const shop = await findShop(house.db, shopId);
  let conversation: string | undefined;
  return {
    async say(text) {
      const answer = await takeTurn(house, shop, actor, { text, conversation, asOf });
      conversation = answer.conversation;
      return answer;
    },
  };
}
export const rows = <Row>(db: Database, shop: string, text: string, values?: unknown[]) =>
  db.shop(shop as never).query<Row>(text, values); // ids are plain text in tests
