import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Holder = z.object({ pid: z.int(), port: z.int(), token: z.string() });
export type Holder = z.output<typeof Holder>;

const lockFile = (dir: string) => join(dir, "holder.json");

/** Takes the directory for this process, whole or not at all. False when another process has it. */
export function takeLock(dir: string, holder: Holder): boolean {
  mkdirSync(dir, { recursive: true });
  const draft = `${lockFile(dir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, lockFile(dir)); // fails where the lock exists, and is never seen half-written
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

export function readLock(dir: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(lockFile(dir), "utf8")));
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "EPERM";
  }
}

/** Removes a lock whose process is gone; a lock that somebody took meanwhile is put back. */
export function removeStaleLock(dir: string, stale: Holder | undefined): void {
  const aside = `${lockFile(dir)}.stale.${process.pid}`;
  try {
    renameSync(lockFile(dir), aside);
    const moved = readFileSync(aside, "utf8");
    if (stale && moved !== JSON.stringify(stale)) linkSync(aside, lockFile(dir));
  } catch {
    // Another process was quicker: the next attempt reads what it left.
  } finally {
    rmSync(aside, { force: true });
  }
}

export function releaseLock(dir: string, token: string): void {
  if (readLock(dir)?.token === token) rmSync(lockFile(dir), { force: true });
}
