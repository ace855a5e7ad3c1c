import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openBossQueue } from "../../../server/jobs/boss-queue.ts";
import { runWorkers } from "../../../server/jobs/run-workers.ts";
import type { House } from "../../../server/shop-context.ts";
import { type Figures, loadNow, peakOf, round } from "../benchmark.ts";
import type { BenchStore } from "../stores.ts";

const program = fileURLToPath(new URL("../../../bin/zhanggui.js", import.meta.url));
const countNights = async (house: House) =>
  (await house.db.query<{ n: number }>("select count(*)::int as n from nights"))[0]?.n ?? 0;

async function untilInspected(house: House, wanted: number, tell: (line: string) => void): Promise<void> {
  for (let last = Date.now(); ; await pause(250)) {
    const done = await countNights(house);
    if (done >= wanted) return;
    if (Date.now() - last < 10_000) continue;
    last = Date.now();
    tell(`  ${done} of ${wanted} inspected`);
  }
}

/** The whole round in this process: planned, queued, rolled up, inspected, kept. */
export async function nightInProcess(
  store: BenchStore,
  wanted: number,
  tell: (line: string) => void,
): Promise<Figures> {
  const before = await countNights(store.house);
  const queue = await openBossQueue(store.house.db, store.house.log, { pollMs: 200 });
  const began = performance.now();
  const workers = runWorkers(store.house, queue, 1, { planMs: 60_000 });
  const { peakMb } = await peakOf(() => untilInspected(store.house, before + wanted, tell));
  const seconds = (performance.now() - began) / 1000;
  await workers.stop();
  await queue.close();
  return figures(wanted, seconds, peakMb);
}

/** The same by worker processes of their own, as many as asked for. */
export async function nightByWorkers(
  store: BenchStore,
  wanted: number,
  workers: number,
  tell: (line: string) => void,
): Promise<Figures> {
  const before = await countNights(store.house);
  const began = performance.now();
  const children: ChildProcess[] = Array.from({ length: workers }, () =>
    spawn(process.execPath, [program, "worker", "--db", store.url, "--at-once", "1"], {
      stdio: "ignore",
      env: { ...process.env, REDIS_URL: "" },
    }),
  );
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, ...children.map(peakOfProcess));
  }, 500);
  try {
    await untilInspected(store.house, before + wanted, tell);
    return figures(wanted, (performance.now() - began) / 1000, Math.max(peakMb, ...children.map(peakOfProcess)));
  } finally {
    clearInterval(watch);
    await Promise.all(children.map(endOf));
  }
}

const figures = (shops: number, seconds: number, peakMb: number): Figures => ({
  shops,
  seconds: round(seconds),
  perShopMs: round((seconds / shops) * 1000),
  peakMb,
  load: loadNow(),
});
/** The most memory a process held so far (Linux). */
function peakOfProcess(child: ChildProcess): number {
  try {
    return Math.round(
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
}
const endOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 15_000).unref();
  });
