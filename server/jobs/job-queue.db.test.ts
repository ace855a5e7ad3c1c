import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Place, places } from "../../test/support/queues.ts";
import type { Job, JobKind, JobQueue } from "./job-queue.ts";

const kindOf = (name: string, more: Partial<JobKind> = {}): JobKind => ({
  name,
  attempts: 3,
  backoffMs: 1000,
  leaseMs: 4000,
  ...more,
});
async function until(what: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) if (await what()) return;
  throw new Error("It did not happen in time.");
}

type Hall = { readonly place: Place; readonly queue: JobQueue; readonly other: JobQueue; readonly rung: unknown[] };
const halls = new Map<string, Hall>();
/** Two bells at the next full minute of Shanghai's clock, one of them by New York's. */
async function setBells(queue: JobQueue, rung: unknown[]): Promise<void> {
  const kind = kindOf("rung");
  const { minute, hour } = DateTime.now().setZone("Asia/Shanghai").plus({ minutes: 1 });
  const at = `${minute} ${hour} * * *`;
  await queue.work(kind, async (job) => void rung.push(job.data["zone"]));
  await queue.schedule("bell/Asia/Shanghai", at, "Asia/Shanghai", kind, { zone: "here" });
  await queue.schedule("bell/America/New_York", at, "America/New_York", kind, { zone: "elsewhere" });
}
// A bell takes up to a minute: those of all places are set first, and everything else is tried meanwhile.
beforeAll(async () => {
  for (const { name, make } of places) {
    const place = await make();
    const hall: Hall = { place, queue: await place.open(), other: await place.open(), rung: [] };
    halls.set(name, hall);
    await setBells(hall.queue, hall.rung);
  }
});
afterAll(async () => {
  for (const { other, queue, place } of halls.values()) {
    await other.close(500);
    await queue.close(500);
    await place.remove();
  }
});

describe.each(places)("jobs over $name", ({ name }) => {
  let { place, queue, other, rung } = {} as Hall;
  beforeAll(() => {
    const hall = halls.get(name);
    if (hall) ({ place, queue, other, rung } = hall);
  });

  test("an id is worked off once, whether it is added again while it waits, while it runs or when it is done", async () => {
    const kind = kindOf("once");
    const seen: string[] = [];
    const job = { id: "inspect__shop__2026-03-01", data: { day: "2026-03-01" } };
    await queue.add(kind, [job, { ...job, id: "second" }]);
    await queue.add(kind, [job]);
    await queue.work(kind, async (each) => {
      seen.push(`${each.id} ${each.data["day"]}`);
      await queue.add(kind, [job]);
    });
    await until(() => seen.length === 2);
    await until(async () => (await queue.counts(kind)).active === 0);
    await queue.add(kind, [job]);
    await pause(600);
    expect(seen.sort()).toEqual(["inspect__shop__2026-03-01 2026-03-01", "second 2026-03-01"]);
    expect(await queue.counts(kind)).toEqual({ waiting: 0, active: 0, failed: 0 });
  });

  test("a delayed job waits for its time", async () => {
    const kind = kindOf("delayed");
    const began = Date.now();
    let ran = 0;
    await queue.add(kind, [{ id: "later", data: {}, delayMs: 1500 }]);
    expect((await queue.counts(kind)).waiting).toBe(1);
    await queue.work(kind, async () => {
      ran = Date.now() - began;
    });
    await until(() => ran > 0);
    expect(ran).toBeGreaterThanOrEqual(1400);
  });

  test("a job that throws is tried again, later each time, and kept with its reason after the last try", async () => {
    const kind = kindOf("failing");
    const tries: { id: string; attempt: number; at: number }[] = [];
    await queue.add(kind, [
      { id: "never", data: {} },
      { id: "third-time", data: {} },
    ]);
    await queue.work(
      kind,
      async ({ id, attempt }: Job) => {
        tries.push({ id, attempt, at: Date.now() });
        if (id === "never" || attempt < 3) throw new Error(`broken at try ${attempt}`);
      },
      2,
    );
    await until(async () => tries.length === 6 && (await queue.counts(kind)).failed === 1, 30_000);
    const of = (id: string) => tries.filter((each) => each.id === id);
    expect(of("third-time").map((each) => each.attempt)).toEqual([1, 2, 3]);
    const [first = 0, second = 0, third = 0] = of("never").map((each) => each.at);
    expect(second - first).toBeGreaterThanOrEqual(900);
    expect(third - second).toBeGreaterThanOrEqual(1900);
    expect(await queue.failed(kind)).toEqual([{ id: "never", error: "broken at try 3" }]);
    await queue.retry(kind, "never");
    await until(() => of("never").length === 4);
  }, 60_000);

  test("two workers share the jobs and none is done twice", async () => {
    const kind = kindOf("shared");
    const done: string[] = [];
    const by = { one: 0, two: 0 };
    const takes = (who: "one" | "two") => async (job: Job) => {
      await pause(30);
      by[who]++;
      done.push(job.id);
    };
    await queue.add(
      kind,
      Array.from({ length: 40 }, (_, index) => ({ id: `job-${index}`, data: {} })),
    );
    await Promise.all([queue.work(kind, takes("one")), other.work(kind, takes("two"))]);
    await until(() => done.length >= 40, 30_000);
    await pause(300);
    expect(new Set(done).size).toBe(40);
    expect(done).toHaveLength(40);
    expect(Math.min(by.one, by.two)).toBeGreaterThan(0);
  });

  test("a worker killed in the middle loses its job to another one", async () => {
    const kind = kindOf("stalled", { leaseMs: 2000 });
    const script = fileURLToPath(new URL("../../test/support/hanging-worker.ts", import.meta.url));
    const worker = spawn(process.execPath, ["--import", "tsx", script, place.store, JSON.stringify(kind)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await queue.add(kind, [{ id: "left-behind", data: {} }]);
    await new Promise((resolve) => worker.stdout.once("data", resolve));
    worker.kill("SIGKILL");
    const done: string[] = [];
    await queue.work(kind, async (job) => void done.push(job.id));
    await until(() => done.length === 1, 30_000);
    expect(done).toEqual(["left-behind"]);
  }, 60_000);

  test("a schedule rings at the hour of its own zone, and not at that hour of another", async () => {
    await until(() => rung.length > 0, 100_000);
    await pause(1500);
    expect(rung).toEqual(["here"]);
  }, 120_000);
});
