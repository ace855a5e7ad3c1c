import { expect, test } from "vitest";
import { conceptsOf } from "./concepts.ts";
import { hashText } from "./hash.ts";

test("what means the same in two languages is one concept", () => {
  const refund = hashText("refund");
  expect(conceptsOf("buyer", "退款到了吗")).toContain(refund);
  expect(conceptsOf("buyer", "I want a refund")).toContain(refund);
  expect(conceptsOf("buyer", "你好")).not.toContain(refund);
});

test("a merchant's words are read by a merchant's table", () => {
  const dead = hashText("dead");
  expect(conceptsOf("merchant", "滞销的有哪些")).toContain(dead);
  expect(conceptsOf("buyer", "滞销的有哪些")).not.toContain(dead);
});
