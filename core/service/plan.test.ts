import { expect, test } from "vitest";
import { afterServiceTime, presenceAt } from "./hours.ts";
import { planWithout, type ServicePlan } from "./plan.ts";
import { readDays, readSpan } from "./read-days.ts";
import { readPlan } from "./read-plan.ts";
import { routeTicket } from "./routing.ts";

const source = `timezone: Asia/Shanghai
lease: 20 minutes
answer_within: { high: 30 minutes, normal: 4 hours }
vip: [V3]
large_order: 1000
teams:
  - name: 白班
    hours: { 周一至周五: 9:00-18:00, sat: [10:00-12:00, 14:00-16:00] }
    closed: [2026-10-01]
    capacity: 3
    members:
      - 小李
      - { id: mei, name: 小美, languages: [zh, ja], capacity: 8 }
  - name: Refunds
    kinds: [refund_request]
    languages: [en, es]
    timezone: America/New_York
    hours: { daily: 22:00-6:00 }
    members: [rob]
`;
const kinds = ["refund_request", "complaint"];
const planOf = (text: string): ServicePlan => {
  const { plan, faults } = readPlan(text, "UTC", kinds);
  if (!plan) throw new Error(JSON.stringify(faults));
  return plan;
};
const opens = (text: string, at: string) => {
  const [team] = planOf(text).teams;
  if (!team) throw new Error("no team");
  const presence = presenceAt(team, new Date(at));
  return presence.is === "open" ? "open" : presence.is === "closed" ? presence.opens?.toISOString() : "unknown";
};

test("a plan is read as it was written, in both languages", () => {
  const { teams, lease, answerWithin, vip, largeOrder } = planOf(source);
  expect({ lease, answerWithin, vip, largeOrder }).toEqual({
    lease: 1_200_000,
    answerWithin: { high: 30, normal: 240 },
    vip: ["V3"],
    largeOrder: 1000,
  });
  expect(teams.map(({ name, zone }) => `${name} ${zone}`)).toEqual(["白班 Asia/Shanghai", "Refunds America/New_York"]);
  expect(teams[0]?.members.map(({ id, capacity }) => `${id} ${capacity}`)).toEqual(["小李 3", "mei 8"]);
  expect(readDays("fri-mon")).toEqual([5, 6, 7, 1]);
  expect(readDays("someday")).toBeNull();
  // As typed on a Chinese keyboard, in full width.
  expect(readDays("\u5468\u4e00\uff0c\u5468\u4e09")).toEqual([1, 3]);
  expect(readSpan("9\uff1a00\uff5e18\uff1a30")).toEqual({ from: 540, to: 1110 });
  expect(readSpan("22:00-6:00")).toEqual({ from: 1320, to: 1800 });
});
test.each([
  ["teams: [", 1, /flow/i],
  ["teams:\n  - name: A\n    members: [x]\n    hours: { mon: 9-8-7 }", 4, /no span of time/],
  ["teams:\n  - name: A\n    members: [x]\n    hourz: {}", 2, /hourz/],
  ["teams:\n  - name: A\n    members: [x, x]", 3, /twice/],
  ["lease: long\nteams:\n  - { name: A, members: [x] }", 1, /length of time/],
  ["teams:\n  - name: A\n    kinds: [refunds]\n    members: [x]", 3, /no kind of ticket/],
  ["teams:\n  - name: A\n    timezone: Mars/Olympus\n    members: [x]", 3, /IANA/],
])("what is wrong is named with its line: %j", (text, line, words) => {
  const { plan, faults } = readPlan(text, "UTC", kinds);
  expect(plan).toBeNull();
  expect(faults[0]).toEqual({ line, message: expect.stringMatching(words) });
});

test("outside of the hours the next opening is named, over weekends and closed days", () => {
  expect(opens(source, "2026-03-03T02:00:00Z")).toBe("open");
  expect(opens(source, "2026-03-03T10:30:00Z")).toBe("2026-03-04T01:00:00.000Z");
  expect(opens(source, "2026-03-07T05:00:00Z")).toBe("2026-03-07T06:00:00.000Z");
  expect(opens(source, "2026-03-07T09:00:00Z")).toBe("2026-03-09T01:00:00.000Z");
  expect(opens(source, "2026-09-30T11:00:00Z")).toBe("2026-10-02T01:00:00.000Z");
  expect(opens("teams: [{ name: A, members: [x] }]", "2026-03-03T02:00:00Z")).toBe("unknown");
});
test("nine o'clock is nine o'clock on both sides of a clock change", () => {
  const york = "timezone: America/New_York\nteams: [{ name: A, members: [x], hours: { daily: 9:00-17:00 } }]";
  expect(opens(york, "2026-03-07T23:00:00Z")).toBe("2026-03-08T13:00:00.000Z");
  expect(opens(york, "2026-03-06T23:00:00Z")).toBe("2026-03-07T14:00:00.000Z");
  expect(opens(york, "2026-10-31T23:00:00Z")).toBe("2026-11-01T14:00:00.000Z");
  // The night shift of a spring night is an hour short, and 2:30 of that night does not exist.
  const night =
    "timezone: America/New_York\nteams: [{ name: A, members: [x], hours: { sat: 22:00-6:00, sun: 2:30-3:30 } }]";
  expect(opens(night, "2026-03-08T09:59:00Z")).toBe("open");
  expect(opens(night, "2026-03-08T10:01:00Z")).not.toBe("open");
});
test("what is due in four hours of service is due tomorrow where the shift ends before", () => {
  const [team = null] = planOf(source).teams;
  const due = team && afterServiceTime(team, new Date("2026-03-06T08:00:00Z"), 240);
  expect(due?.toISOString()).toBe("2026-03-07T04:00:00.000Z");
});

test("a ticket goes to who speaks the language and is there; what nobody can is said", () => {
  const plan = planOf(source);
  const to = (need: Partial<Parameters<typeof routeTicket>[1]>, at: string, load = new Map<string, number>()) => {
    const way = routeTicket(plan, { language: "zh", kind: "complaint", tier: null, ...need }, new Date(at), load);
    return way && [way.team.name, way.members.map(({ id }) => id).join(), way.missing.join()];
  };
  const noon = "2026-03-03T04:00:00Z";
  expect(to({}, noon)).toEqual(["白班", "mei,小李", ""]);
  expect(to({ language: "zh-Hant" }, noon, new Map([["mei", 7]]))).toEqual(["白班", "小李,mei", ""]);
  expect(to({ language: "ja" }, noon)).toEqual(["白班", "mei,小李", ""]);
  expect(to({ language: "en", kind: "refund_request" }, noon)).toEqual(["Refunds", "rob", ""]);
  expect(to({ language: "es", kind: "complaint" }, noon)).toEqual(["白班", "小李", ""]);
  // Nobody is there: who is back soonest.
  expect(to({ language: "en", kind: "refund_request" }, "2026-03-03T15:00:00Z")?.[0]).toBe("白班");
  expect(to({ language: "en", kind: "refund_request" }, "2026-03-03T23:00:00Z")?.[0]).toBe("白班");
});
test("a shop without a plan has one team, with the hours it gave or none", () => {
  const way = routeTicket(
    planWithout("UTC", { from: 540, to: 1320 }),
    { language: "en", kind: "x", tier: null },
    new Date("2026-03-03T23:00:00Z"),
    new Map(),
  );
  expect(way?.presence).toEqual({ is: "closed", opens: new Date("2026-03-04T09:00:00Z") });
});
