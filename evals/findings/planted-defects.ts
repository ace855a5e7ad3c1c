/**
 * Whether a defect that the simulator planted is found among the complaints, by product and by theme, and how many complaints
 * are claimed to have risen in quiet shops.
 * Run: npx tsx evals/findings/planted-defects.ts DIR [FIRST_SEED] [DEFECTS] [QUIET] [MOST_VISITORS_A_DAY]
 * (DIR: an empty folder for the database; some 20 seconds a shop)
 */
import { argv, exit, stdout } from "node:process";
import { pino } from "pino";
import type { ThemeName } from "../../core/review-themes.ts";
import { addDays } from "../../core/time.ts";
import { openDatabase } from "../../db/open-database.ts";
import { findShop } from "../../db/shops.ts";
import { merchant } from "../../server/actors.ts";
import { type House, shopContext } from "../../server/shop-context.ts";
import { listComplaints } from "../../tools/reviews/list-complaints.ts";
import { runTool } from "../../tools/run-tool.ts";
import { drawShop, kindOf } from "../simulator/draw-shop.ts";
import { importSimulated, inspectSimulated } from "../simulator/inspect-simulated.ts";
import { printTable } from "./tables.ts";

/** What the simulator's buyers mean, set down by hand. */
const meant: readonly [RegExp, ThemeName][] = [
  [/裂|坏|漏|断|失灵|crack|broke|leak|snapped/iu, "broken"],
  [/刺鼻|smell/iu, "smell"],
  [/掉色|washed/iu, "quality"],
];
/** The days that are looked at, up to the report's day. */
const window = 14;
type Row = { readonly productId: string; readonly theme: ThemeName };

async function risen(house: House, shop: string, date: string): Promise<Row[]> {
  const ctx = await shopContext(house, await findShop(house.db, shop), merchant(), { asOf: date });
  const outcome = await runTool(
    listComplaints,
    { from: addDays(date, 1 - window), to: date, only: "more", limit: 50 },
    ctx,
  );
  if (outcome.status !== "done") throw new Error(`${shop}: ${outcome.status}`);
  return (outcome.data as { rows: Row[] }).rows; // parsed by the tool's own output schema
}

async function defectShop(house: House, seed: number, visitors: number) {
  const planted = drawShop(seed, { visitors }).planted.find(({ factor }) => factor === "product_defect");
  const words = planted?.after.flatMap(({ on, words: said }) => (on === "bad_reviews" ? (said ?? []) : [])) ?? [];
  const themes = [
    ...new Set(words.flatMap((said) => meant.filter(([sign]) => sign.test(said)).map(([, name]) => name))),
  ];
  const truth = await importSimulated(house, seed, { visitors });
  const product = planted?.place.product ?? "";
  const rows = await risen(house, truth.shop, truth.date);
  const report = await inspectSimulated(house, truth);
  const cause = report.findings.flatMap(({ causes }) => causes).find((one) => one.factor === "product_defect");
  const own = rows.filter(({ productId }) => productId === product);
  return {
    seed,
    said: words.join(" / "),
    first: rows[0]?.productId === product,
    theme: own.some(({ theme }) => themes.includes(theme)),
    others: rows.length - own.length,
    told: cause?.where.product === product ? cause.text : "–",
  };
}

async function main([
  dir,
  first = "100000",
  defects = "10",
  quiets = "10",
  most = "1200",
]: readonly string[]): Promise<number> {
  if (!dir) {
    stdout.write("Give an empty folder for the database.\n");
    return 2;
  }
  const visitors = Number(most);
  const db = await openDatabase(`embedded:${dir}`);
  const house: House = { db, log: pino({ level: "silent" }), now: () => new Date() };
  const seeds = Array.from({ length: 4000 }, (_, at) => Number(first) + at);
  try {
    const found = [];
    for (const seed of seeds.filter((each) => kindOf(each).factor === "product_defect").slice(0, Number(defects))) {
      found.push(await defectShop(house, seed, visitors));
      stdout.write(`${JSON.stringify(found.at(-1))}\n`);
    }
    const calm = [];
    for (const seed of seeds.filter((each) => kindOf(each).kind === "quiet").slice(0, Number(quiets))) {
      const truth = await importSimulated(house, seed, { visitors });
      calm.push({ seed, risen: (await risen(house, truth.shop, truth.date)).length });
      stdout.write(`${JSON.stringify(calm.at(-1))}\n`);
    }
    printTable(
      "Planted defects among the complaints that rose",
      [
        "shops",
        "product first",
        "its theme",
        "other products",
        "report names the product's defect",
        "quiet shops",
        "complaints claimed there",
      ],
      [
        [
          found.length,
          found.filter((one) => one.first).length,
          found.filter((one) => one.theme).length,
          found.reduce((sum, one) => sum + one.others, 0),
          found.filter((one) => one.told !== "–").length,
          calm.length,
          calm.reduce((sum, one) => sum + one.risen, 0),
        ],
      ],
    );
  } finally {
    await db.close();
  }
  return 0;
}

exit(await main(argv.slice(2)));
