import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Engine } from "../session.ts";
import { openLocal } from "./local.ts";
import { isAlive, readLock, releaseLock, removeStaleLock, takeLock } from "./lock.ts";
import { openRemote } from "./remote.ts";
import { listenForOthers } from "./serve.ts";

type Joined = Engine & { lost(): boolean };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Holds the directory and serves it to others; undefined when another process was quicker. */
async function hold(dir: string): Promise<Joined | undefined> {
  const token = randomBytes(24).toString("base64url");
  const door = await listenForOthers(token);
  if (!takeLock(dir, { pid: process.pid, port: door.port, token })) {
    await door.close();
    return undefined;
  }
  try {
    const local = await openLocal(dir);
    door.serve(local);
    return {
      ...local,
      lost: () => false,
      async close() {
        await door.close();
        await local.close();
        releaseLock(dir, token);
      },
    };
  } catch (error) {
    releaseLock(dir, token);
    await door.close();
    throw error;
  }
}

async function join(dir: string): Promise<Joined> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const holder = readLock(dir);
    const joined = holder ? await openRemote(holder.port, holder.token) : await hold(dir);
    if (joined) return joined;
    if (holder && !isAlive(holder.pid)) removeStaleLock(dir, holder);
    // A process id can be given again to a stranger: a lock that nobody answers for is stale after a while.
    else if (attempt > 60) removeStaleLock(dir, holder);
    await pause(20 + attempt * 5);
  }
  throw new AppError(
    "unavailable",
    `The embedded database in ${dir} is held by another process that does not answer: stop it and try again.`,
  );
}

/** The embedded database of a directory, held by this process or by another one that serves it; when that other one
 * ends, the next transaction finds or becomes the new holder. */
export async function openEmbedded(path: string): Promise<Engine> {
  if (path === "memory") return openLocal(null);
  const dir = resolve(path);
  let current = await join(dir);
  return {
    kind: "embedded",
    pipelined: false,
    async acquire() {
      if (current.lost()) current = await join(dir);
      try {
        return await current.acquire();
      } catch (error) {
        if (!current.lost()) throw error;
        current = await join(dir);
        return current.acquire();
      }
    },
    close: () => current.close(),
  };
}
