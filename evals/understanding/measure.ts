import { join } from "node:path";
import { parseArgs } from "node:util";
import { understand } from "../../agents/playbook/understanding/understand.ts";
import { type LabelledLine, type Role, readLines } from "./lines.ts";
import { accuracyInterval, accuracyOf, calibrationError, macroF1, microF1, rounded } from "./scores.ts";

/** How well messages are understood, on files that nothing was trained or tuned on: `measure.ts --data DIR`. */
const files: { name: string; role: Role }[] = [
  { name: "dev.buyer", role: "buyer" },
  { name: "dev.merchant", role: "merchant" },
  { name: "real.dev", role: "buyer" },
];

const flat = (slots: Record<string, string | string[]>): string[] =>
  Object.entries(slots).flatMap(([key, value]) => [value].flat().map((span) => `${key}=${span}`));

function judge(role: Role, line: LabelledLine) {
  const started = performance.now();
  const said = understand({ role, text: line.text, context: line.context });
  const ms = performance.now() - started;
  return { line, said, ms, wanted: line.intent ?? line.skill ?? "" };
}
type Row = ReturnType<typeof judge>;

const intents = (rows: readonly Row[]) => rows.map((row) => ({ wanted: row.wanted, said: row.said.intent }));

function byLanguage(rows: readonly Row[]) {
  const languages = [...new Set(rows.map((row) => row.line.lang))].sort();
  return Object.fromEntries(
    languages.map((lang) => {
      const mine = rows.filter((row) => row.line.lang === lang);
      const labelled = mine.map((row) => ({ wanted: lang, said: row.said.lang }));
      const own = { messages: mine.length, accuracy: rounded(accuracyOf(intents(mine))) };
      return [lang, { ...own, macroF1: rounded(macroF1(intents(mine))), languageRight: rounded(accuracyOf(labelled)) }];
    }),
  );
}

function slotScores(rows: readonly Row[]) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row.line.slots ?? {})))].sort();
  const of = (key?: string) =>
    rounded(
      microF1(
        rows.map((row) => {
          const mine = (span: string) => !key || span.startsWith(`${key}=`);
          return { wanted: flat(row.line.slots ?? {}).filter(mine), said: flat(row.said.slots).filter(mine) };
        }),
      ),
    );
  return keys.length === 0 ? undefined : { all: of(), ...Object.fromEntries(keys.map((key) => [key, of(key)])) };
}

function sentimentScores(rows: readonly Row[]) {
  const judged = rows.flatMap((row) =>
    row.line.sentiment ? [{ wanted: row.line.sentiment, said: row.said.sentiment }] : [],
  );
  return judged.length === 0 ? undefined : { macroF1: rounded(macroF1(judged)), accuracy: rounded(accuracyOf(judged)) };
}

function latency(rows: readonly Row[]) {
  const sorted = rows.map((row) => row.ms).sort((one, two) => one - two);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

function report(folder: string, name: string, role: Role) {
  const lines = readLines(join(folder, `${name}.jsonl`));
  for (let round = 0; round < 10; round += 1) for (const line of lines) judge(role, line);
  const rows = lines.map((line) => judge(role, line));
  const certain = rows.map((row) => ({ right: row.wanted === row.said.intent, confidence: row.said.confidence }));
  return {
    messages: rows.length,
    accuracy: rounded(accuracyOf(intents(rows))),
    accuracy95: accuracyInterval(intents(rows)),
    macroF1: rounded(macroF1(intents(rows))),
    calibrationError: rounded(calibrationError(certain)),
    meanConfidence: rounded(certain.reduce((sum, row) => sum + row.confidence, 0) / rows.length),
    secondaryF1: rounded(microF1(rows.map((row) => ({ wanted: row.line.secondary, said: row.said.secondary })))),
    slotF1: slotScores(rows),
    sentiment: sentimentScores(rows),
    languages: byLanguage(rows),
    latency: latency(rows),
  };
}

const { values } = parseArgs({ options: { data: { type: "string" } } });
const folder = values.data;
if (!folder) throw new Error("Usage: measure.ts --data DIR");
const reports = files.map(({ name, role }) => [name, report(folder, name, role)]);
process.stdout.write(`${JSON.stringify(Object.fromEntries(reports), null, 2)}\n`);
