import { parseArgs } from "node:util";
import { exportWish } from "../../agents/data-analyst/export-wish.ts";
import { readBrief } from "../../agents/playbook/read-brief.ts";
import type { ShopContext } from "../../core/context.ts";
import { calibrationError, rounded, wilson } from "./scores.ts";
import { heldOutToolLines, ownToolLines, paraphraseLines, type ToolLine } from "./tool-lines.ts";

/** Whether merchants' sentences reach the right tool, per tool and language, by the whole reading (`readBrief`):
 * `measure-tools.ts [--on held-out|paraphrases|own] [--misses]`. Only the held-out sentences are unseen. */
const sets: Record<string, () => ToolLine[]> = {
  "held-out": heldOutToolLines,
  paraphrases: paraphraseLines,
  own: () => ownToolLines(1),
};
// Reading needs the day and nothing else of a shop.
const ctx = { asOf: "2026-03-31", shop: { timezone: "Asia/Shanghai" } } as unknown as ShopContext;

function judge(line: ToolLine) {
  const started = performance.now();
  const { brief } = readBrief(line.text, "merchant", [], ctx);
  const said = exportWish(line.text) ? "export_csv" : (brief.target ?? brief.intent);
  return { line, said, confidence: brief.confidence, ms: performance.now() - started };
}
type Row = ReturnType<typeof judge>;
const right = ({ line, said }: Row) => said === line.target;
const score = (rows: readonly Row[]) => ({
  n: rows.length,
  hits: rows.filter(right).length,
  wilson95: wilson(rows.filter(right).length, rows.length),
});

function report(rows: readonly Row[]) {
  const of = (target: string, lang: string) =>
    score(rows.filter(({ line }) => line.target === target && line.lang === lang));
  const targets = [...new Set(rows.map(({ line }) => line.target))].sort();
  const pairs = new Map<string, number>();
  for (const { line, said } of rows)
    if (said !== line.target) pairs.set(`${line.target} > ${said}`, (pairs.get(`${line.target} > ${said}`) ?? 0) + 1);
  const sorted = rows.map(({ ms }) => ms).sort((one, two) => one - two);
  return {
    all: score(rows),
    zh: score(rows.filter(({ line }) => line.lang === "zh")),
    en: score(rows.filter(({ line }) => line.lang === "en")),
    calibrationError: rounded(calibrationError(rows.map((row) => ({ right: right(row), confidence: row.confidence })))),
    medianMs: rounded(sorted[Math.floor(sorted.length / 2)] ?? 0),
    targets: Object.fromEntries(targets.map((target) => [target, { zh: of(target, "zh"), en: of(target, "en") }])),
    confusions: Object.fromEntries([...pairs].sort(([, one], [, two]) => two - one)),
  };
}

const { values } = parseArgs({
  options: { on: { type: "string", default: "held-out" }, misses: { type: "boolean", default: false } },
});
const lines = sets[values.on]?.();
if (!lines) throw new Error(`Nothing is called ${values.on}.`);
for (const line of lines.slice(0, 200)) judge(line);
const rows = lines.map(judge);
process.stdout.write(`${JSON.stringify(report(rows), null, 2)}\n`);
if (values.misses)
  for (const row of rows)
    if (!right(row))
      process.stdout.write(`${row.line.target} > ${row.said} ${row.confidence.toFixed(2)}: ${row.line.text}\n`);
