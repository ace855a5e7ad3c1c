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
/** Figures over the rounds: medians, the quartiles of CPU time, and the median of what it was of the bare loop's in the same round. */
function figuresOf(rounds: readonly Round[], bare: readonly Round[]) {
  const of = (pick: (each: Round) => number, share = 0.5) => quantile(rounds.map(pick), share);
  const ratios = rounds.map((each, index) => each.cpuMs / (bare[index]?.cpuMs ?? Number.NaN));
  return {
    modelCalls: of((each) => each.modelCalls),
    promptTokens: Math.round(of((each) => each.promptTokens)),
    cpuMs: of((each) => each.cpuMs),
    cpuMsP25: of((each) => each.cpuMs, 0.25),
    cpuMsP75: of((each) => each.cpuMs, 0.75),
    cpuTimesBare: quantile(ratios, 0.5),
    wallMs: of((each) => each.wallMs),
  };
}

/** Starts them into `started`, so that whoever gave it can stop those that run when a later one fails. */
async function start(
  endpoint: ModelEndpoint,
  started: Map<string, RunningSubject>,
  tell: (line: string) => void,
): Promise<void> {
  const peers = await installPeers(tell);
  const modules = Object.entries(ours);
  if (peers)
    modules.push(...others.map((name): [string, string] => [name, pathToFileURL(`${peers}/${name}.mjs`).href]));
  const connection = { baseURL: endpoint.url, apiKey: endpoint.key, model: "any" };
  for (const [name, module] of modules) {
    const subject = await startSubject(name, module, connection);
    if (subject) started.set(name, subject);
  }
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
  const found = [...subjects].map(([name, subject]) => {
    const taken: Record<Asked, Round[]> = { merchant: [], buyer: [] };
    return { name, subject, taken };
  });
  for (let turn = 0; turn < rounds; turn++)
    for (const { subject, taken } of found)
      for (const question of questions) taken[question].push(await askedOnce(endpoint, subject, question, times));
  const bare = found.find(({ name }) => name === "bare")?.taken ?? { merchant: [], buyer: [] };
  return Object.fromEntries(
    found.map(({ name, taken }) => [
      name,
      {
        merchant: figuresOf(taken.merchant, bare.merchant),
        buyer: figuresOf(taken.buyer, bare.buyer),
        load: loadNow(),
      },
    ]),
  );
}

export const orchestrationBench: Benchmark = {
  name: "orchestration",
  about: "what agents cost around the model: calls, prompt tokens and own CPU time a question, beside other libraries",
  sizes: { rounds: 20, times: 8, warmUp: 60 },
  async run({ sizes, tell }) {
    // The counting of tokens is a tool of tests, not there where only the product is installed.
    const { openModelEndpoint } = await import("../../../test/support/model-endpoint/model-endpoint.ts");
    const endpoint = await openModelEndpoint(scenarioModel);
    const subjects = new Map<string, RunningSubject>();
    try {
      await start(endpoint, subjects, tell);
      const { rounds = 20, times = 8, warmUp = 60 } = sizes;
      return await measure(
        endpoint,
        subjects,
        { rounds, times: Math.max(1, times), warmUp: Math.max(1, warmUp) },
        tell,
      );
    } finally {
      for (const subject of subjects.values()) await subject.stop();
      await endpoint.close();
    }
  },
};
