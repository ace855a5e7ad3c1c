import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "../../../agents/playbook/understanding/intent-model.ts";
import { understand } from "../../../agents/playbook/understanding/understand.ts";
import { percentile } from "../../benchmarks/benchmark.ts";
import { type LabelledLine, readLines } from "../../understanding/lines.ts";
import type { Case, Suite } from "../suite.ts";
import { bootstrapped, type Judged, scores } from "./scores.ts";

type Metrics = Record<string, number | string | null>;
type File = { name: string; role: Role; reach: Readonly<Record<string, number>> };

/** What is asked of each file: `reach` is the least that passes. */
const files: readonly File[] = [
  { name: "dev.buyer", role: "buyer", reach: { exact: 0.86, top3: 0.95, coverage95: 0.7, angryRecall: 0.85 } },
  { name: "dev.merchant", role: "merchant", reach: { exact: 0.9, top3: 0.97, coverage95: 0.7 } },
  { name: "real.dev", role: "buyer", reach: { exact: 0.6, top3: 0.82, coverage95: 0.3 } },
];
const TOP = 3;

function judge(role: Role, line: LabelledLine): Judged {
  const started = performance.now();
  const said = understand({ role, text: line.text, context: line.context });
  const ms = performance.now() - started;
  const wanted = line.intent ?? line.skill ?? "";
  const first = [said.intent, ...said.alternatives.map(({ intent }) => intent)].slice(0, TOP);
  return {
    line,
    wanted,
    said: said.intent,
    confidence: said.confidence,
    isRight: said.intent === wanted,
    isAmongFirst: first.includes(wanted),
    sentiment: said.sentiment,
    slots: said.slots,
    ms,
  };
}

function figures({ name, reach }: File, rows: readonly Judged[], metrics: Metrics): Case[] {
  const found = scores(rows);
  metrics[`${name}.messages`] = rows.length;
  for (const [figure, value] of Object.entries(found)) metrics[`${name}.${figure}`] = value;
  for (const [figure, interval] of Object.entries(bootstrapped(rows))) metrics[`${name}.${figure}.95`] = interval;
  const ms = rows.map((row) => row.ms);
  metrics[`${name}.msP50`] = Math.round(percentileOf(ms, 0.5) * 1000) / 1000;
  metrics[`${name}.msP95`] = Math.round(percentileOf(ms, 0.95) * 1000) / 1000;
  return Object.entries(reach).map(([figure, least]) => {
    const value = found[figure] ?? null;
    return { id: `${name}/${figure}`, ok: value !== null && value >= least, value, least };
  });
}

/** `percentile` rounds to a tenth, too coarse for parts of a millisecond. */
const percentileOf = (values: readonly number[], share: number): number =>
  percentile(
    values.map((value) => value * 1000),
    share,
  ) / 1000;

/** Messages that nothing was trained on: how they are read, against the labels people gave them. */
export const understandingSuite: Suite = {
  name: "understanding",
  about: "intent, feeling and slots of messages that nothing was trained on, with intervals by bootstrap",
  sizes: { warmups: 2 },
  async run({ data, sizes, tell }) {
    const metrics: Metrics = {};
    const cases: Case[] = [];
    for (const file of files) {
      const path = data === null ? "" : join(data, "nlu", `${file.name}.jsonl`);
      if (!existsSync(path)) {
        metrics[`${file.name}.messages`] = "not here: name the folder of real data with --data";
        continue;
      }
      const lines = readLines(path);
      for (let round = 0; round < (sizes["warmups"] ?? 0); round += 1) for (const line of lines) judge(file.role, line);
      const rows = lines.map((line) => judge(file.role, line));
      cases.push(...figures(file, rows, metrics));
      tell(`${file.name}: ${rows.length} messages`);
    }
    return { metrics, cases };
  },
};
