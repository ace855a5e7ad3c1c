#!/usr/bin/env node
// Plain JavaScript, so that any supported Node starts it right after `npm ci`; the program itself is TypeScript.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../server/cli.ts");
// Benchmarks and evaluations stand above the server and are read only when one is asked for.
await main(process.argv, {
  benchmarks: () => import("../evals/benchmarks/directory.ts"),
  suites: () => import("../evals/suites/directory.ts"),
});
