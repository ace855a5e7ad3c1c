/**
 * Imports many simulated shops once, so that the inspection can be judged again and again while it is worked on.
 * Run: npx tsx evals/simulator/lab.ts fill DIR FIRST_SEED COUNT [MOST_VISITORS_A_DAY]
 *      npx tsx evals/simulator/lab.ts score DIR [WORD]      (WORD: only shops whose truth holds it)
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit, stdout } from "node:process";
import { pino } from "pino";
import { openDatabase } from "../../db/open-database.ts";
import type { House } from "../../server/shop-context.ts";
import { confusion, figuresOf } from "../suites/diagnosis/figures.ts";
import { type Judged, judge } from "../suites/diagnosis/judge.ts";
import { importSimulated, inspectSimulated } from "./inspect-simulated.ts";
import type { Truth } from "./truth.ts";

const say = (line: string) => stdout.write(`${line}\n`);

async function fill(house: House, dir: string, first: number, count: number, visitors: number): Promise<void> {
  const known = new Set(await readdir(join(dir, "truth")));
  for (let seed = first; seed < first + count; seed++) {
    if (known.has(`${seed}.json`)) continue;
    const began = performance.now();
    const truth = await importSimulated(house, seed, { visitors });
    await writeFile(join(dir, "truth", `${seed}.json`), JSON.stringify(truth));
    const what = truth.causes.map(({ factor }) => factor).join("+") || truth.kind;
    say(`${seed} ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

async function score(house: House, dir: string, word: string): Promise<void> {
  const judged: Judged[] = [];
  for (const name of (await readdir(join(dir, "truth"))).sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
  )) {
    const text = await readFile(join(dir, "truth", name), "utf8");
    if (!text.includes(word)) continue;
    const truth = JSON.parse(text) as Truth; // written by `fill`
    const one = judge(truth, await inspectSimulated(house, truth));
    judged.push(one);
    if (one.causes.every(({ first }) => first) && one.others === 0 && one.trap !== false) continue;
    const what = truth.causes
      .map(
        ({ factor, where, z, onset, lossPerDay }) =>
          `${factor}${JSON.stringify(where)} z ${z.toFixed(1)} since ${onset} loss ${lossPerDay.toFixed(0)}`,
      )
      .join(" + ");
    say(`${truth.seed} [${what || truth.kind}] ${one.seen}`);
  }
  for (const line of confusion(judged)) say(line);
  for (const [name, value] of Object.entries(figuresOf(judged)))
    say(`  ${name.padEnd(36)} ${typeof value === "number" ? Number(value.toFixed(3)) : value}`);
}

async function main([what, dir, ...rest]: readonly string[]): Promise<number> {
  if (!dir || (what !== "fill" && what !== "score")) {
    say("Give fill or score, and a folder.");
    return 2;
  }
  await mkdir(join(dir, "truth"), { recursive: true });
  const db = await openDatabase(`embedded:${join(dir, "db")}`);
  const house: House = { db, log: pino({ level: "silent" }), now: () => new Date() };
  try {
    if (what === "fill") await fill(house, dir, Number(rest[0] ?? 1), Number(rest[1] ?? 10), Number(rest[2] ?? 1200));
    else await score(house, dir, rest[0] ?? "");
  } finally {
    await db.close();
  }
  return 0;
}

exit(await main(argv.slice(2)));
