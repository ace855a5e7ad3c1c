import { pino } from "pino";
import type { Config } from "../core/config.ts";
import { openDatabase } from "../db/open-database.ts";
import { openOutlets } from "./flows/open-outlets.ts";
import { embedderOf } from "./knowledge/open-embedder.ts";
import { openMind } from "./model/open-mind.ts";
import type { House } from "./shop-context.ts";

/** Opens what a command needs, runs it, and closes it whatever happened. */
export async function withHouse<Result>(
  config: Config,
  url: string | undefined,
  work: (house: House) => Promise<Result>,
): Promise<Result> {
  // Logs go to stderr: stdout belongs to the answer.
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  const [mind, embedder] = [await openMind(config, log), await embedderOf(config, log)];
  const stopTracing = await tracing(config, log);
  try {
    const store = url ?? config.DATABASE_URL;
    // An embedded store is tried out on or belongs to a small shop: there every turn can be given again.
    const keepTurns = config.KEEP_TURNS ?? (store.startsWith("embedded:") ? "all" : "model");
    const now = () => new Date();
    const outlets = await openOutlets(config, now);
    const house: House = { db: await openDatabase(store), log, mind, embedder, keepTurns, outlets, now };
    try {
      return await work(house);
    } finally {
      await house.db.close();
    }
  } finally {
    await stopTracing();
  }
}

/** Loaded only where traces are wanted: nobody else pays for the libraries. */
async function tracing(config: Config, log: House["log"]): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service, OTEL_TRACES_SAMPLER_ARG: share } = config;
  if (!endpoint) return async () => {};
  const { startTracing } = await import("./tracing.ts");
  return startTracing({ endpoint, service, share }, log);
}
