import { answerBench } from "./answer.ts";
import type { Benchmark } from "./benchmark.ts";
import { crowdBench } from "./crowd/crowd.ts";
import { importBench } from "./import.ts";
import { inspectBench } from "./inspect.ts";
import { localizeBench } from "./localize.ts";
import { nightBench } from "./night/night.ts";
import { orchestrationBench } from "./orchestration/orchestration.ts";
import { understandBench } from "./understand.ts";

/** What `zhanggui bench` knows. */
export const benchmarks: readonly Benchmark[] = [
  importBench,
  inspectBench,
  answerBench,
  crowdBench,
  nightBench,
  localizeBench,
  understandBench,
  orchestrationBench,
];
