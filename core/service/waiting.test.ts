import { expect, test } from "vitest";
import type { Presence } from "./hours.ts";
import { type Queue, waitIn } from "./waiting.ts";

const at = new Date("2026-03-03T10:00:00Z");
const until = (minutes: number): Presence => ({
  is: "open",
  closes: new Date(at.getTime() + minutes * 60_000),
  opens: new Date("2026-03-04T09:00:00Z"),
});
const queue = (more: Partial<Queue>): Queue => ({
  ahead: 0,
  places: 1,
  taken: 0,
  handling: Array.from({ length: 20 }, (_, index) => 5 + index),
  pickup: Array.from({ length: 20 }, (_, index) => 1 + index / 10),
  ...more,
});

test("nobody is promised anything without a measurement", () => {
  expect(waitIn(queue({ pickup: [1, 2, 3] }), until(600), at)).toEqual({ is: "counted", ahead: 0 });
  expect(waitIn(queue({ ahead: 3 }), { is: "unknown" }, at)).toEqual({ is: "counted", ahead: 3 });
  expect(waitIn(queue({}), { is: "unknown" }, at)).toEqual({ is: "unknown" });
  expect(waitIn(queue({}), { is: "closed", opens: null }, at)).toEqual({ is: "away" });
});
test("more people ahead make it longer, more places shorter, and the same queue gives the same answer", () => {
  const mid = (more: Partial<Queue>) => {
    const wait = waitIn(queue(more), until(6000), at);
    return wait.is === "measured" ? (wait.low + wait.high) / 2 : -1;
  };
  const [none, two, six, sixOfThree] = [
    mid({}),
    mid({ ahead: 2, taken: 1 }),
    mid({ ahead: 6, taken: 1 }),
    mid({ ahead: 6, places: 3, taken: 3 }),
  ];
  expect(none).toBeLessThan(two);
  expect(two).toBeLessThan(six);
  expect(sixOfThree).toBeLessThan(six);
  expect(mid({ ahead: 2, taken: 1 })).toBe(two);
});
test("what may not be done before they go says when they are back", () => {
  const long = queue({ ahead: 6, taken: 1 });
  expect(waitIn(long, until(30), at)).toEqual({ is: "closed", opens: new Date("2026-03-04T09:00:00Z") });
  expect(waitIn(long, until(100), at)).toMatchObject({ is: "measured", opens: new Date("2026-03-04T09:00:00Z") });
  expect(waitIn(long, until(1000), at)).toMatchObject({ is: "measured", opens: null });
});

/** A random number of its own, so that the queue below is none of the estimate's making. */
function other(seed: number) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
test("in queues that really run, four of five wait as long as they were told", () => {
  const random = other(42);
  const time = (mean: number) => -mean * Math.log(1 - random());
  let inside = 0;
  const rounds = 600;
  for (let round = 0; round < rounds; round++) {
    const places = 1 + Math.floor(random() * 4);
    const ahead = Math.floor(random() * 6);
    const history = (mean: number) => Array.from({ length: 60 }, () => time(mean));
    const wait = waitIn(
      queue({ places, ahead, taken: places, handling: history(8), pickup: history(2) }),
      until(1e6),
      at,
    );
    // A memoryless service: what is left of a conversation under way is as long as a new one, which the estimate does not know.
    const lanes = Array.from({ length: places }, () => time(8)).sort((a, b) => a - b);
    for (let before = 0; before < ahead; before++) {
      lanes.push((lanes.shift() ?? 0) + time(8));
      lanes.sort((a, b) => a - b);
    }
    const waited = (lanes[0] ?? 0) + time(2);
    if (wait.is === "measured" && waited >= wait.low - 1 && waited <= wait.high) inside++;
  }
  process.stdout.write(`waiting times: ${inside} of ${rounds} within what was said\n`);
  expect(inside / rounds).toBeGreaterThan(0.72);
  expect(inside / rounds).toBeLessThan(0.92);
});
