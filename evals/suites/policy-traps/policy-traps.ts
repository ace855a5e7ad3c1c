import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wilsonInterval } from "../../../analytics/proportions.ts";
import { buyer } from "../../../server/actors.ts";
import { importFiles } from "../../../server/import-files.ts";
import type { House } from "../../../server/shop-context.ts";
import { openTestHouse, talk } from "../../../test/support/demo-shops.ts";
import { stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { judgeReply } from "./judge.ts";
import { drawTraps, type Row, type State, states, type Trap, unprovedTraps } from "./traps.ts";

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const columns = ["title", "body", "intents", "locale", "valid_from", "valid_until", "products"] as const;
const table = (rows: readonly Row[]) =>
  `${[columns.join(","), ...rows.map((row) => columns.map((name) => quoted(row[name])).join(","))].join("\n")}\n`;

async function writeShop(folder: string, id: string, rows: readonly Row[]): Promise<string> {
  const files = {
    "shop.json": JSON.stringify({ id, name: id, currency: "USD", timezone: "UTC", locale: "en" }),
    "products.csv": `product_id,title,category,attributes\nP1,Linen Shirt,Shirts,${quoted('{"material":"linen"}')}\nP2,Desk Lamp,Lamps,${quoted('{"power":"8 W"}')}\nP9,Old Kettle,Kitchen,\n`,
    "variants.csv": "product_id,sku,price\nP1,S1,25\nP2,S2,40\nP9,S9,15\n",
    "customers.csv": "customer_id,name\nC1,Ann\n",
    "orders.csv":
      "order_id,placed_at,status,total,customer_id,paid_at\nA1,2026-03-08T10:00:00Z,pending,25,C1,2026-03-08T10:01:00Z\n",
    "order_lines.csv": "order_id,line,sku,quantity,unit_price\nA1,1,S1,1,25\n",
    "knowledge.csv": table(rows),
  };
  const own = join(folder, id);
  await mkdir(own, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(own, name), text);
  return own;
}

/** A shop whose articles are in one state, with the questions that walk into them. */
async function setTraps(
  house: House,
  folder: string,
  state: State,
  seed: number,
): Promise<{ shop: string; traps: Trap[] }> {
  const shop = `traps-${state.replaceAll(/\W/g, "-")}`;
  const { rows, traps } = drawTraps(state, stream(seed, state));
  const bring = async (id: string, all: readonly Row[]) =>
    importFiles(house, await writeShop(folder, id, all), { format: "canonical" });
  if (state === "another shop's") {
    await bring(`${shop}-neighbour`, rows);
    await bring(shop, []);
  } else await bring(shop, rows);
  if (state === "withdrawn") await bring(shop, []);
  return { shop, traps };
}

async function ask(house: House, shop: string, trap: Trap, id: string): Promise<Case> {
  const answer = await (await talk(house, shop, buyer("C1"))).say(trap.says);
  const verdict = judgeReply(trap, answer);
  const ok = verdict !== "invention" && verdict !== "silent";
  return { id, ok, state: trap.state, verdict, ...(ok ? {} : { asked: trap.says, answer: answer.answer }) };
}

/** Asks every trap in a conversation of its own. */
export async function askTraps(
  seed: number,
  tell: (line: string) => void,
  mind: House["mind"] = null,
): Promise<Case[]> {
  const folder = await mkdtemp(join(tmpdir(), "zhanggui-traps-"));
  const house = await openTestHouse(() => new Date("2026-03-10T09:00:00Z"), mind);
  const cases: Case[] = [];
  try {
    for (const state of states) {
      const { shop, traps } = await setTraps(house, folder, state, seed);
      const all = state === "none" ? [...traps, ...unprovedTraps()] : traps;
      for (const trap of all) cases.push(await ask(house, shop, trap, `${cases.length} ${trap.state}`));
      tell(`${state}: ${cases.filter(({ ok }) => !ok).length} inventions of ${cases.length} so far`);
    }
  } finally {
    await house.db.close();
    await rm(folder, { recursive: true, force: true });
  }
  return cases;
}

export const policyTrapsSuite: Suite = {
  name: "policy-traps",
  about:
    "questions whose article is missing, expired, not yet valid, contradicted, another product's, withdrawn or another shop's, and claims that nothing proves",
  talks: true,
  sizes: {},
  async run({ seed, tell, mind = null }) {
    const cases = await askTraps(seed, tell, mind);
    const count = (verdict: string) => cases.filter((each) => each["verdict"] === verdict).length;
    const [, high] = wilsonInterval({ of: count("invention"), from: cases.length });
    return {
      metrics: {
        traps: cases.length,
        inventions: count("invention"),
        inventionsAtMost95: high,
        hedged: count("hedged"),
        answeredFromOtherRows: count("answered"),
        silent: count("silent"),
      },
      cases,
    };
  },
};
