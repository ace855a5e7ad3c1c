import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { type Reply, type Request, type WorkerStart, wireError } from "./messages.ts";

// The same values as over node-postgres: days as text, whole numbers and decimals as numbers, instants as Date.
const always = {
  extensions: { vector },
  parsers: { [types.DATE]: (text: string) => text, [types.INT8]: Number, [types.NUMERIC]: Number },
};

/** Opens the directory; the first time it is unpacked beside its place and moved there, so that a kill leaves no half. */
async function open({ dataDir, prepared, engine }: WorkerStart): Promise<PGlite> {
  const options = { ...always, pgliteWasmModule: engine };
  const loadDataDir = () => new Blob([readFileSync(prepared)]);
  if (dataDir === null) return PGlite.create({ ...options, loadDataDir: loadDataDir() });
  if (!existsSync(dataDir)) {
    const fresh = `${dataDir}.new`;
    rmSync(fresh, { recursive: true, force: true });
    const first = await PGlite.create({ dataDir: fresh, ...options, loadDataDir: loadDataDir() });
    await first.close();
    renameSync(fresh, dataDir);
  }
  return PGlite.create({ dataDir, ...options });
}

async function answer(db: PGlite, request: Request): Promise<unknown[]> {
  switch (request.op) {
    case "query":
      return (await db.query(request.text, [...request.values])).rows;
    case "exec":
      await db.exec(request.text);
      return [];
    case "close":
      await db.close();
      return [];
    default:
      return request satisfies never;
  }
}

// A worker is always started by `startWorker`, which passes WorkerStart.
const opened = open(workerData as WorkerStart);
opened.then(
  () => parentPort?.postMessage({ id: 0 } satisfies Reply),
  (error: unknown) => parentPort?.postMessage({ id: 0, error: wireError(error) } satisfies Reply),
);
parentPort?.on("message", async (request: Request) => {
  try {
    const rows = await answer(await opened, request);
    parentPort?.postMessage({ id: request.id, rows } satisfies Reply);
  } catch (error) {
    parentPort?.postMessage({ id: request.id, error: wireError(error) } satisfies Reply);
  }
});
