import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { type Inspection, inspectShop } from "../../inspection/inspect-shop.ts";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse } from "../../test/support/demo-shops.ts";
import { drawShop } from "./draw-shop.ts";
import { writeShop } from "./write-shop.ts";

let house: House;
let home: string;
let date: string;
const whole = () => join(home, "whole");
let full: Inspection;

/** The shop as it is without one of its files, under an id of its own. */
async function without(file: string | null): Promise<Inspection> {
  const id = file === null ? "whole" : `no-${file.split(".")[0]}`;
  const folder = join(home, id);
  if (file !== null) await cp(whole(), folder, { recursive: true });
  const about: object = JSON.parse(await readFile(join(folder, "shop.json"), "utf8"));
  await writeFile(join(folder, "shop.json"), JSON.stringify({ ...about, id }));
  if (file !== null) await rm(join(folder, file));
  await importFiles(house, folder, { format: "canonical", shop: id });
  const shop = await findShop(house.db, id);
  return inspectShop(house.db.shop(shop.id), shop, date);
}

beforeAll(async () => {
  house = await openTestHouse();
  home = await mkdtemp(join(tmpdir(), "zhanggui-sources-"));
  const drawn = drawShop(4, { visitors: 40 });
  date = drawn.world.days.at(-1) ?? "";
  await writeShop(whole(), drawn);
  full = await without(null);
}, 120_000);
afterAll(async () => {
  await house.db.close();
  await rm(home, { recursive: true, force: true });
});

/** Tables whose rows come from a file; evidence may not name them when the file is gone. */
const tablesOf: Record<string, readonly string[]> = {
  events: ["funnel_days", "events"],
  orders: ["orders"],
  payments: [],
};

test("without any one file of its own a shop's report claims nothing that rested on it, and says what it could not see", async () => {
  const files = (await readdir(whole())).filter((name) => !/^(shop\.json|products\.csv)/.test(name));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const name = file.split(".")[0] ?? "";
    const { report, facts } = await without(file);
    const cited = new Set(report.findings.flatMap((one) => one.causes.flatMap((cause) => cause.evidence)));
    const tables = facts.filter((fact) => cited.has(fact.id)).map((fact) => fact.source.table);
    for (const table of tablesOf[name] ?? [name]) expect(tables, `${file} is gone`).not.toContain(table);
    const added = report.notes.filter((note) => !full.report.notes.includes(note));
    if (!["variants", "customers", "order_lines", "knowledge"].includes(name))
      expect(added, `${file} is gone`).not.toEqual([]);
  }
}, 300_000);
