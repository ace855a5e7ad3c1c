import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { AppError } from "../core/errors.ts";
import { listShops } from "../db/shops.ts";
import { issueToken } from "../db/tokens.ts";
import { print, tell } from "./commands/command.ts";
import { createApp } from "./http/app.ts";
import { loadDemo } from "./load-demo.ts";
import type { House } from "./shop-context.ts";

/** API and console until a signal; an empty database first gets the demo shops. */
export async function serve(house: House, options: { port: string; demo: boolean }): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new AppError("invalid_input", `--port "${options.port}" is no port: use a number from 0 to 65535.`);
  let waiting: string | null = "The demo shops are still loading.";
  const app = createApp(house, async () => waiting ?? (await databaseAnswers(house)));
  const server = app.listen(port, "127.0.0.1");
  await Promise.race([
    once(server, "listening"),
    once(server, "error").then(([error]) => Promise.reject(portProblem(error, port))),
  ]);
  const stopped = stopSignal();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address
  try {
    if (options.demo && (await listShops(house.db)).length === 0) {
      tell("Loading the demo shops (once) …");
      await loadDemo(house, tell);
    }
    waiting = null;
    const link = await issueToken(house.db, {
      shop_id: null,
      actor_kind: "operator",
      actor_id: "operator",
      expiresAt: new Date(house.now().getTime() + 86_400_000),
      oneTime: true,
    });
    print(`Zhanggui is ready at ${base}`);
    print(`Sign in once with ${base}/signin?token=${link}`);
    await stopped;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const stopSignal = () =>
  new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });

async function databaseAnswers(house: House): Promise<string | null> {
  try {
    await house.db.query("select 1");
    return null;
  } catch {
    return "The database does not answer.";
  }
}

const portProblem = (error: unknown, port: number): unknown =>
  typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE"
    ? new AppError("conflict", `Port ${port} is taken by another program: choose another one with --port.`)
    : error;
