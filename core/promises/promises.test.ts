import { expect, test } from "vitest";
import { decidePromise, isAboutToBreak, type Standing } from "./decide.ts";
import { promiseId } from "./promise.ts";
import { readPromises } from "./read.ts";

// A Tuesday, ten in the morning in Shanghai.
const said = { at: new Date("2026-03-10T02:00:00Z"), timezone: "Asia/Shanghai", closes: 18 };
const read = (text: string) =>
  readPromises(text, said).map(({ kind, due }) => `${kind} ${due?.at.toISOString() ?? "-"}`);

test.each([
  ["今天发货", "ship 2026-03-10T15:59:59.999Z"],
  ["您好,明天下午3点前给您发货", "ship 2026-03-11T07:00:00.000Z"],
  ["24小时内回复您", "answer 2026-03-11T02:00:00.000Z"],
  ["三个工作日内退款到账", "refund 2026-03-13T15:59:59.999Z"],
  ["我查一下,下班前告诉您结果", "answer 2026-03-10T10:00:00.000Z"],
  ["一个小时后给您回电", "call 2026-03-10T03:00:00.000Z"],
  ["我们会给您补发一个", "replace -"],
  ["Ships today", "ship 2026-03-10T15:59:59.999Z"],
  ["Refund by Friday.", "refund 2026-03-13T15:59:59.999Z"],
  ["A person will write by 18:00", "answer 2026-03-10T10:00:00.000Z"],
  ["I will refund you within two business days", "refund 2026-03-12T15:59:59.999Z"],
  ["We will send you a replacement.", "replace -"],
])("what a reply promises is read with its time: %s", (text, promise) => {
  expect(read(text)).toEqual([promise]);
});

test.each([
  "已经发货了",
  "如果坏了我们会退款",
  "一般48小时内发货",
  "请您明天联系我们",
  "不会退款的",
  "什么时候发货?",
  "好的,收到",
  "I have refunded it.",
  "If it is broken we will refund you",
  "We usually ship within 24 hours",
  "Please write to us tomorrow",
  "Shall I send it tomorrow?",
  "We won't ship before Friday",
])("questions, conditions, habits, denials and what is done already promise nothing: %s", (text) => {
  expect(read(text)).toEqual([]);
});

const at = (hour: string) => new Date(`2026-03-10T${hour}:00:00Z`);
const standing = (more: Partial<Standing>): Standing => ({
  kind: "ship",
  madeAt: at("01"),
  dueAt: at("09"),
  seeable: true,
  done: null,
  released: null,
  ...more,
});
const row = (hour: string) => ({ at: at(hour), table: "orders", id: "A1" });
test("what a promise became is told by rows up to the moment that is asked about, and by nothing later", () => {
  const shipped = standing({ done: row("08") });
  expect(decidePromise(shipped, at("07"))).toMatchObject({ state: "open" });
  expect(decidePromise(shipped, at("08"))).toMatchObject({ state: "kept", evidence: [row("08")] });
  const late = standing({ done: row("11") });
  expect(decidePromise(late, at("10"))).toMatchObject({ state: "broken", because: "not_done" });
  expect(decidePromise(late, at("12"))).toMatchObject({ state: "broken", because: "done_late" });
  expect(decidePromise(standing({ released: row("08") }), at("12"))).toMatchObject({ state: "withdrawn" });
  expect(decidePromise(standing({ released: row("10") }), at("12"))).toMatchObject({ state: "broken" });
  expect(decidePromise(standing({ seeable: false }), at("12"))).toMatchObject({ because: "nobody_can_tell" });
  expect(decidePromise(standing({ dueAt: null }), at("12"))).toMatchObject({ state: "open" });
});

test("a promise presses on its last day, a shorter one in its second half", () => {
  const short = { madeAt: at("01"), dueAt: at("09") };
  expect([at("04"), at("05")].map((now) => isAboutToBreak(short, now))).toEqual([false, true]);
  const long = { madeAt: new Date("2026-03-01T00:00:00Z"), dueAt: at("09") };
  expect([new Date("2026-03-09T08:00:00Z"), at("01")].map((now) => isAboutToBreak(long, now))).toEqual([false, true]);
});

test("the same promise told twice is one, of two buyers' talks about no row it is two", () => {
  const promised = {
    kind: "ship",
    about: { table: "orders", id: "A1" },
    order: "A1",
    dueAt: at("09").toISOString(),
  } as const;
  expect(promiseId(promised, "c1")).toBe(promiseId(promised, "c2"));
  const word = { ...promised, about: { table: "conversations", id: "c1" } } as const;
  expect(promiseId(word, "c1")).not.toBe(promiseId(word, "c2"));
});
