import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "../../core/errors.ts";
import { createMutex } from "../mutex.ts";
import type { Engine, Session } from "../session.ts";
import { fromWire, type MachineCode, type Reply, type Request, type WorkerStart } from "./messages.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
type Ask = { op: "query"; text: string; values: readonly unknown[] } | { op: "exec"; text: string } | { op: "close" };
type Waiting = { resolve(rows: unknown[]): void; reject(error: Error): void };

// Node's own types name the module and not who makes it.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<MachineCode> };
let compiled: Promise<MachineCode> | undefined;
/** PGlite's machine code, made once for all databases of this process. */
function engineOnce(): Promise<MachineCode> {
  const home = dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite"));
  compiled ??= readFile(join(home, "pglite.wasm")).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}

/** The thread that runs PGlite, so that a long statement never stops the event loop of this process. */
function startWorker(start: WorkerStart) {
  const worker = new Worker(here("./worker-entry.js"), { workerData: start, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const opened = new Promise<unknown[]>((resolve, reject) => waiting.set(0, { resolve, reject }));
  const fail = (error: Error) => {
    for (const entry of waiting.values()) entry.reject(error);
    waiting.clear();
  };
  worker.on("message", (reply: Reply) => {
    const entry = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error) entry?.reject(fromWire(reply.error));
    else entry?.resolve(reply.rows ?? []);
  });
  worker.on("error", fail);
  worker.on("exit", () =>
    fail(new AppError("unavailable", "The embedded database stopped; nothing of this step was written.")),
  );
  // An open database alone keeps no process alive: whoever waits for a reply does.
  return {
    opened,
    ask: (request: Ask) =>
      new Promise<unknown[]>((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, ...request } as Request); // the union with its id added
      }),
    end: () => worker.terminate(),
  };
}

/** The embedded database of this process. `dir` null keeps it in memory. A statement that passes `deadlineMs` ends
 * the thread; the directory is opened anew, as after a power cut, and the caller is told. `prepared`: what a new one starts from. */
export async function openLocal(
  dir: string | null,
  { deadlineMs = 120_000, prepared = here("./prepared.tar.gz") } = {},
): Promise<Engine> {
  if (dir !== null) mkdirSync(dir, { recursive: true });
  const dataDir = dir === null ? null : join(dir, "pg");
  const start: WorkerStart = { dataDir, prepared, engine: await engineOnce() };
  const mutex = createMutex();
  let worker = startWorker(start);
  await worker.opened;

  async function ask(request: Ask): Promise<unknown[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new AppError(
              "unavailable",
              `The database needed more than ${deadlineMs / 1000} s for one step and was stopped; nothing of it was written.`,
            ),
          ),
        deadlineMs,
      );
    });
    try {
      return await Promise.race([worker.ask(request), late]);
    } catch (error) {
      if (error instanceof AppError) await reopen();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
  async function reopen(): Promise<void> {
    await worker.end();
    worker = startWorker(start);
    await worker.opened;
  }
  return {
    kind: "embedded",
    pipelined: false,
    async acquire(): Promise<Session> {
      const free = await mutex.take();
      return {
        query: (text, values = []) => ask({ op: "query", text, values }),
        exec: async (text) => {
          await ask({ op: "exec", text });
        },
        release: async () => free(),
      };
    },
    async close() {
      const free = await mutex.take();
      await ask({ op: "close" }).catch(() => {});
      await worker.end();
      free();
    },
  };
}
