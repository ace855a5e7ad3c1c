import { pathToFileURL } from "node:url";
import type { ModelEndpoint } from "../../../test/support/model-endpoint/model-endpoint.ts";
import { type Benchmark, type Figures, loadNow, round } from "../benchmark.ts";
import { installPeers } from "./install-peers.ts";
import { scenarioModel } from "./model.ts";
import { type RunningSubject, startSubject } from "./run-subject.ts";
import type { Asked } from "./subject.ts";

const here = (name: string) => new URL(name, import.meta.url).href;
/** Built from the product's own dependencies; the others from libraries installed apart from it. */
const ours = { zhanggui: here("./zhanggui.ts"), bare: here("./bare.ts") };
const others = ["aisdk", "openai-agents", "create-agent", "supervisor"];
const questions: readonly Asked[] = ["merchant", "buyer"];

type Round = { modelCalls: number; promptTokens: number; cpuMs: number; wallMs: number };

/** Asks one subject one question several times and counts what came in at the endpoint: all figures are of one question. */
async function askedOnce(
  endpoint: ModelEndpoint,
  subject: RunningSubject,
  question: Asked,
  times: number,
): Promise<Round> {
  endpoint.forget();
  const { cpuMs, wallMs } = await subject.ask(question, times);
  const tokens = endpoint.requests.reduce((sum, request) => sum + request.promptTokens, 0);
  return { modelCalls: endpoint.requests.length / times, promptTokens: tokens / times, cpuMs, wallMs };
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return round(low + (high - low) * (at - Math.floor(at)), 2);
};
const figuresOf = (rounds: readonly Round[]) => ({
  modelCalls: round(
    quantile(
      rounds.map((each) => each.modelCalls),
      0.5,
    ),
  ),
  promptTokens: Math.round(
    quantile(
      rounds.map((each) => each.promptTokens),
      0.5,
    ),
  ),
  cpuMs: quantile(
    rounds.map((each) => each.cpuMs),
    0.5,
  ),
  cpuMsP25: quantile(
    rounds.map((each) => each.cpuMs),
    0.25,
  ),
  cpuMsP75: quantile(
    rounds.map((each) => each.cpuMs),
    0.75,
  ),
  wallMs: quantile(
    rounds.map((each) => each.wallMs),
    0.5,
  ),
});

async function start(endpoint: ModelEndpoint, tell: (line: string) => void): Promise<Map<string, RunningSubject>> {
  const peers = await installPeers(tell);
  const modules = Object.entries(ours);
  if (peers)
    modules.push(...others.map((name): [string, string] => [name, pathToFileURL(`${peers}/${name}.mjs`).href]));
  const connection = { baseURL: endpoint.url, apiKey: endpoint.key, model: "any" };
  const started = new Map<string, RunningSubject>();
  for (const [name, module] of modules) {
    const subject = await startSubject(name, module, connection);
    if (subject) started.set(name, subject);
  }
  return started;
}

/** Round after round over all subjects, so that whatever else the machine does falls on each of them alike. */
async function measure(
  endpoint: ModelEndpoint,
  subjects: Map<string, RunningSubject>,
  { rounds, times, warmUp }: { rounds: number; times: number; warmUp: number },
  tell: (line: string) => void,
): Promise<Record<string, Figures>> {
  for (const subject of subjects.values())
    for (const question of questions) await askedOnce(endpoint, subject, question, warmUp);
  tell(`${[...subjects.keys()].join(", ")}: warm`);
  const found = [...subjects].map(([name, subject]) => ({
    name,
    subject,
    merchant: [] as Round[],
    buyer: [] as Round[],
  }));
  for (let turn = 0; turn < rounds; turn++)
    for (const each of found)
      for (const question of questions) each[question].push(await askedOnce(endpoint, each.subject, question, times));
  return Object.fromEntries(
    found.map(({ name, merchant, buyer }) => [
      name,
      { merchant: figuresOf(merchant), buyer: figuresOf(buyer), load: loadNow() },
    ]),
  );
}

export const orchestrationBench: Benchmark = {
  name: "orchestration",
  about: "what agents cost around the model: calls, prompt tokens and own CPU time a question, beside other libraries",
  sizes: { rounds: 20, times: 8, warmUp: 40 },
  async run({ sizes, tell }) {
    // The counting of tokens is a tool of tests, not there where only the product is installed.
    const { openModelEndpoint } = await import("../../../test/support/model-endpoint/model-endpoint.ts");
    const endpoint = await openModelEndpoint(scenarioModel);
    let subjects = new Map<string, RunningSubject>();
    try {
      subjects = await start(endpoint, tell);
      const { rounds = 20, times = 8, warmUp = 40 } = sizes;
      return await measure(endpoint, subjects, { rounds, times, warmUp }, tell);
    } finally {
      for (const subject of subjects.values()) await subject.stop();
      await endpoint.close();
    }
  },
};
