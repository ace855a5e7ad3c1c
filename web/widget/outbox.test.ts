import { expect, test } from "vitest";
import { openOutbox } from "./outbox.ts";

test("messages keep their order and their ids over a reload, and one that was on its way is sent again as the same", () => {
  const before = openOutbox("t", () => {});
  before.add("first", null);
  before.add("1", "the blue one");
  const [first, second] = before.all();
  before.mark(first?.id ?? "", "sending");

  const after = openOutbox("t", () => {});
  expect(after.all()).toEqual([{ ...first, state: "waiting" }, second]);
  after.mark(first?.id ?? "", "failed");
  expect(after.next()?.id).toBe(second?.id);
  after.drop(second?.id ?? "");
  expect(after.next()).toBeUndefined();
  expect(openOutbox("other", () => {}).all()).toEqual([]);
});
