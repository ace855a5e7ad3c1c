import { expect, test } from "vitest";
import { TableBuilder } from "./coded-table.ts";
import { localize } from "./localize.ts";
import { rankRatio } from "./rank-ratio.ts";

const devices = ["app", "mobile", "pc"];
const channels = ["search", "ads", "live", "mail"];
const regions = ["north", "south", "east"];

/** A shop of 36 leaves: 280 trials now and as many in each of four earlier weeks, of which a fifth end well. */
function shop(now: (device: string, channel: string, region: string) => number) {
  const builder = new TableBuilder(["device", "channel", "region"]);
  const values: number[] = [];
  for (const device of devices)
    for (const channel of channels)
      for (const region of regions) {
        builder.add([device, channel, region]);
        values.push(now(device, channel, region));
      }
  const table = builder.done();
  const of = (value: (rate: number) => number) => Float64Array.from(values, value);
  const ratio = {
    kind: "ratio" as const,
    now: of((rate) => Math.round(280 * rate)),
    trialsNow: of(() => 280),
    before: of(() => 56),
    trialsBefore: of(() => 280),
  };
  const count = { kind: "count" as const, actual: of((rate) => 1000 * rate), predict: of(() => 200) };
  return { table, ratio, count };
}
const answered = (found: ReturnType<typeof localize>) =>
  found.causes.filter(({ share }) => share > 0).map(({ where }) => where);
/** The same small error everywhere, as real counts have. */
const shaken = (text: string) =>
  0.2 * (1 + 0.04 * Math.sin([...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)));

test("a checkout that fails on one device is found on that device, and alternates have no share", () => {
  const { table, ratio } = shop((device) => (device === "mobile" ? 0.08 : 0.2));
  const found = localize(table, ratio, 4);
  expect(answered(found)).toEqual([{ device: "mobile" }]);
  expect(found.causes.slice(1).every(({ share }) => share === 0)).toBe(true);
  expect(found.causes.length).toBeGreaterThan(1);
});
test("a fall inside one channel of one device is found as the pair", () => {
  const { table, ratio } = shop((device, channel) => (device === "mobile" && channel === "ads" ? 0.03 : 0.2));
  expect(answered(localize(table, ratio, 4))).toEqual([{ device: "mobile", channel: "ads" }]);
});
test("two channels that fail together are both named", () => {
  const { table, ratio } = shop((_, channel) => (channel === "ads" || channel === "mail" ? 0.08 : 0.2));
  expect(new Set(answered(localize(table, ratio, 4)).map(({ channel }) => channel))).toEqual(new Set(["ads", "mail"]));
});
test("a fall everywhere is the whole shop's", () => {
  const { table, ratio } = shop(() => 0.12);
  expect(answered(localize(table, ratio, 4))).toEqual([{}]);
});
test("a rise is found as well as a fall", () => {
  const { table, ratio } = shop((_, __, region) => (region === "south" ? 0.33 : 0.2));
  expect(answered(localize(table, ratio, 4))).toEqual([{ region: "south" }]);
});
test("a day like any other has no cause", () => {
  const { table, ratio, count } = shop((...names) => shaken(names.join()));
  expect(answered(localize(table, ratio, 4))).toEqual([]);
  expect(answered(localize(table, count, 4))).toEqual([]);
});
test("counts: a segment that lost half and another that doubled are both found", () => {
  const { table, count } = shop((device, channel, region) => {
    const usual = shaken(device + channel + region);
    if (device === "app") return usual / 2;
    return channel === "live" && region === "east" ? usual * 2 : usual;
  });
  expect(answered(localize(table, count, 1))).toEqual([{ device: "app" }, { channel: "live", region: "east" }]);
});
test("a rate that is more than one a trial is looked at by its events alone", () => {
  const { table, ratio } = shop((_, channel) => (channel === "live" ? 0.1 : 0.2));
  const many = { ...ratio, now: ratio.now.map((value) => 9 * value), before: ratio.before.map((value) => 9 * value) };
  expect(answered(localize(table, many, 4))).toEqual([{ channel: "live" }]);
});
test("segments that no data can tell apart are ambiguous", () => {
  const builder = new TableBuilder(["device", "app_version"]);
  for (let at = 0; at < 12; at++) builder.add(at < 3 ? ["mobile", "9"] : ["pc", `${at % 3}`]);
  const column = (value: (at: number) => number) => Float64Array.from({ length: 12 }, (_, at) => value(at));
  const ratio = {
    kind: "ratio" as const,
    now: column((at) => (at < 3 ? 20 : 80)),
    trialsNow: column(() => 400),
    before: column(() => 80),
    trialsBefore: column(() => 400),
  };
  expect(localize(builder.done(), ratio, 4).ambiguous).toBe(true);
});
test("an empty table, one leaf and leaves without trials are no cause and no crash", () => {
  const none = new Float64Array();
  const empty = new TableBuilder(["a"]).done();
  expect(localize(empty, { kind: "count", actual: none, predict: none }, 1).causes).toEqual([]);
  expect(
    localize(empty, { kind: "ratio", now: none, trialsNow: none, before: none, trialsBefore: none }, 1).causes,
  ).toEqual([]);
  const { table } = shop(() => 0);
  const zero = new Float64Array(table.leaves);
  expect(answered(localize(table, { kind: "count", actual: zero, predict: zero }, 1))).toEqual([]);
  expect(
    answered(localize(table, { kind: "ratio", now: zero, trialsNow: zero, before: zero, trialsBefore: zero }, 1)),
  ).toEqual([]);
});
test("the ranking of a direction holds the whole, and only what moved that way", () => {
  const { table, ratio } = shop((device) => (device === "mobile" ? 0.08 : 0.2));
  const falls = rankRatio(table, ratio, { direction: -1, most: 2, periods: 4 });
  expect(falls[0]?.where).toEqual({ device: "mobile" });
  expect(falls.some(({ where }) => Object.keys(where).length === 0)).toBe(true);
  expect(falls.every(({ where }) => Object.keys(where).length <= 2)).toBe(true);
});
