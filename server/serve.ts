import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../core/errors.ts";
import { listShops } from "../db/shops.ts";
import { issueToken } from "../db/tokens.ts";
import { print, tell } from "./commands/command.ts";
import { createApp } from "./http/app.ts";
import { buildPages } from "./http/pages/build-pages.ts";
import type { JobQueue } from "./jobs/job-queue.ts";
import { openQueue } from "./jobs/open-queue.ts";
import { placesOf, runWorkers } from "./jobs/run-workers.ts";
import { loadDemo } from "./load-demo.ts";
import type { House } from "./shop-context.ts";
import { stopSignal } from "./stop-signal.ts";

/** How long a running request may still take when the server stops. */
const graceMs = 10_000;
type Options = {
  port: string;
  host: string;
  demo: boolean;
  work: boolean;
  redisUrl: string | undefined;
  perMinute: number;
  origins: readonly string[];
};

/** API, console and (unless told otherwise) workers until a signal; an empty database first gets the demo shops. */
export async function serve(house: House, options: Options): Promise<void> {
  const queue = await openQueue(house, options.redisUrl);
  let waiting: string | null = "The demo shops are still loading.";
  const closing = new AbortController();
  const pages = buildPages(tell);
  const app = createApp(house, {
    queue,
    perMinute: options.perMinute,
    origins: options.origins,
    closing: closing.signal,
    pages,
    ready: async () => waiting ?? (await notAnswering(house, queue)),
  });
  // A queue that is left open would keep a process alive that cannot serve.
  const server = await listenAt(app, options).catch((error) => {
    pages.over();
    return queue.close(0).then(() => Promise.reject(error));
  });
  const stopped = stopSignal();
  let workers: ReturnType<typeof runWorkers> | undefined;
  try {
    if (options.demo && (await listShops(house.db)).length === 0) {
      tell("Loading the demo shops (once) …");
      await loadDemo(house, tell);
    }
    waiting = null;
    await welcome(house, server);
    if (options.work) workers = runWorkers(house, queue, placesOf("", house));
    await stopped;
  } finally {
    closing.abort();
    pages.over();
    await Promise.all([letGo(server), workers?.stop()]);
    await queue.close();
  }
}

/** Takes no more requests and lets the running ones end, for a while. */
async function letGo(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(late);
}

async function listenAt(app: ReturnType<typeof createApp>, { port: wanted, host }: Options): Promise<Server> {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new AppError("invalid_input", `--port "${wanted}" is no port: use a number from 0 to 65535.`);
  const server = app.listen(port, host);
  await once(server, "listening").catch((error: unknown) => Promise.reject(addressProblem(error, port, host)));
  return server;
}

async function welcome(house: House, server: Server): Promise<void> {
  const { address, port } = server.address() as AddressInfo; // a TCP server's address
  const base = `http://${address === "0.0.0.0" || address === "::" ? "127.0.0.1" : address}:${port}`;
  const link = await issueToken(house.db, {
    shop_id: null,
    actor_kind: "operator",
    actor_id: "operator",
    expiresAt: new Date(house.now().getTime() + 86_400_000),
    oneTime: true,
  });
  print(`Zhanggui is ready at ${base}`);
  print(`Sign in once with ${base}/signin?token=${link}`);
}

/** The sentence why requests had better wait; the shop goes on answering those that come all the same. */
async function notAnswering(house: House, queue: JobQueue): Promise<string | null> {
  try {
    await house.db.query("select 1");
  } catch {
    return "The database does not answer.";
  }
  return queue.ping().then(
    () => null,
    () => "The queue does not answer. Questions are answered all the same; the night is caught up when it is back.",
  );
}

const codeOf = (error: unknown) => (typeof error === "object" && error !== null && "code" in error ? error.code : "");
const addressProblem = (error: unknown, port: number, host: string): unknown => {
  if (codeOf(error) === "EADDRINUSE")
    return new AppError("conflict", `Port ${port} is taken by another program: choose another one with --port.`);
  if (codeOf(error) === "EADDRNOTAVAIL" || codeOf(error) === "ENOTFOUND")
    return new AppError("invalid_input", `This machine has no address "${host}": look at --host.`);
  return error;
};
