import { expect, test } from "vitest";
import { type Cell, expectedEvents, localize } from "./localize.ts";

const cells = (rate: (device: string, channel: string) => number): Cell[] =>
  ["app", "mobile", "pc"].flatMap((device) =>
    ["search", "ads", "live"].map((channel) => ({
      attributes: [device, channel],
      before: 280,
      trialsBefore: 1400,
      now: Math.round(200 * rate(device, channel)),
      trialsNow: 200,
    })),
  );
const top = (list: Cell[]) => [
  ...(localize(list, expectedEvents(list), { direction: -1, overdispersion: 1 })[0]?.fixed.entries() ?? []),
];

test("a checkout that fails on one device is found on that device", () => {
  expect(top(cells((device) => (device === "mobile" ? 0.08 : 0.2)))).toEqual([[0, "mobile"]]);
});
test("a fall inside one channel of one device is found as the pair", () => {
  expect(top(cells((device, channel) => (device === "mobile" && channel === "ads" ? 0.03 : 0.2)))).toEqual([
    [0, "mobile"],
    [1, "ads"],
  ]);
});
test("a fall everywhere is the whole shop's", () => {
  expect(top(cells(() => 0.12))).toEqual([]);
});
