import { expect, test } from "vitest";
import { conditionsOf, linesOf } from "./conditions.ts";

test("conditions read as lines and lines as conditions, Chinese signs as well", () => {
  const when = { "order.total": "over 500", feeling: ["angry", "sad"], "order.paid": "no" };
  expect(linesOf(when)).toBe("order.total: over 500\nfeeling: angry, sad\norder.paid: no");
  expect(conditionsOf(linesOf(when))).toEqual(when);
  expect(conditionsOf(" feeling:angry,sad \n\n")).toEqual({ feeling: ["angry", "sad"] });
});
test("a line that is no condition stays for the server to name", () => {
  expect(conditionsOf("order.total")).toEqual({ "order.total": "" });
  expect(conditionsOf("  \n ")).toBeUndefined();
});
