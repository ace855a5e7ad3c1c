import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createApp } from "../../../server/http/app.ts";
import { openQueue } from "../../../server/jobs/open-queue.ts";
import type { House } from "../../../server/shop-context.ts";

const program = fileURLToPath(new URL("../../../bin/zhanggui.js", import.meta.url));
export type Server = { readonly base: string; cpuSeconds(): number; stop(): Promise<void> };
/** A server that is a process of its own. */
export type ServerProcess = Server & {
  /** Ends it at once (−9). */
  kill(): Promise<void>;
};

/** Processor time that a process used so far, as Linux counts it (hundredths of a second). */
function cpuOf(child: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** The same server within this process, where one process alone may hold the store. Its time includes the writers'. */
export async function serveHere(house: House): Promise<Server> {
  const queue = await openQueue(house, undefined);
  const closing = new AbortController();
  const app = createApp(house, { queue, perMinute: 1_000_000, closing: closing.signal, ready: async () => null });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address
  return {
    base: `http://127.0.0.1:${port}`,
    cpuSeconds: () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    async stop() {
      closing.abort();
      server.close();
      server.closeAllConnections();
      await queue.close();
    },
  };
}

/** `zhanggui start` as a process of its own on any free port, answering only. */
export async function startServer(url: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, "start", "--db", url, "--port", "0", "--no-work", "--no-demo"], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, REDIS_URL: "", REQUESTS_PER_MINUTE: "1000000" },
  });
  const base = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error("The server ended before it was ready.")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const ready = /ready at (\S+)/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { base, cpuSeconds: () => cpuOf(child), stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
