import { expect, test } from "vitest";
import { type Episode, type Later, matterOf, resolve } from "./resolution.ts";

const hours = (count: number) => new Date(Date.parse("2026-03-10T08:00:00Z") + count * 3_600_000);
const asked = (intent: string, more: Partial<Episode> = {}): Episode => {
  const matter = matterOf(intent);
  return { endedAt: hours(0), matters: matter ? [matter] : [], answered: true, waits: false, ...more };
};
const later = (what: Later["what"], at: number): Later => ({
  what,
  at: hours(at),
  source: { table: "t", ids: [what] },
});
const stateOf = (episode: Episode, happened: Later[], now: number) => resolve(episode, happened, hours(now)).state;

test("three days decide: before them it is open, after them silence is only silence", () => {
  expect(stateOf(asked("order_status"), [], 71)).toBe("open");
  expect(stateOf(asked("order_status"), [], 73)).toBe("silent");
  expect(stateOf(asked("order_status"), [later("delivered", 20)], 73)).toBe("verified");
  expect(stateOf(asked("order_status"), [later("delivered", 20)], 30)).toBe("open");
  expect(stateOf(asked("order_status"), [later("delivered", 90)], 100)).toBe("silent");
});
test("who comes back on it was not helped, whenever that is within the month, and a verdict turns over", () => {
  const parcel = asked("order_status");
  const arrived = later("delivered", 20);
  expect(stateOf(parcel, [arrived], 80)).toBe("verified");
  expect(stateOf(parcel, [arrived, later("came_back", 200)], 201)).toBe("not_resolved");
  expect(stateOf(parcel, [arrived, later("came_back", 200)], 199)).toBe("verified");
  expect(stateOf(parcel, [later("came_back", 24 * 31)], 24 * 32)).toBe("silent");
});
test("a refund speaks against an answer about a product, and for a request of one", () => {
  expect(stateOf(asked("product_info"), [later("refunded", 10)], 80)).toBe("not_resolved");
  expect(stateOf(asked("refund_request"), [later("refunded", 10)], 80)).not.toBe("not_resolved");
  expect(stateOf(asked("refund_request"), [later("refunded", 10)], 80)).toBe("verified");
  expect(stateOf(asked("cancel_order"), [later("done", 0), later("cancelled", 0)], 80)).toBe("verified");
  expect(stateOf(asked("cancel_order"), [later("done", 0), later("not_so", 5)], 80)).toBe("not_resolved");
  expect(stateOf(asked("order_status"), [later("cancelled", 5)], 80)).toBe("not_resolved");
  expect(stateOf(asked("order_status"), [later("cancelled", 80)], 90)).toBe("silent");
});
test("with a person it is open however long, and never answered is not resolved", () => {
  expect(stateOf(asked("complaint", { waits: true }), [], 1000)).toBe("open");
  expect(stateOf(asked("complaint", { answered: false }), [], 80)).toBe("not_resolved");
  expect(resolve(asked("greeting"), [], hours(80))).toMatchObject({ state: "silent", because: "nothing_asked" });
});
test("a clock that is a day ahead leaves it open a day longer and no more", () => {
  const ahead = asked("order_status", { endedAt: hours(24) });
  expect(stateOf(ahead, [], 90)).toBe("open");
  expect(stateOf(ahead, [], 97)).toBe("silent");
});
