import { expect, test } from "vitest";
import { wrongWith } from "./dialogues.ts";
import { done, nothing } from "./script.ts";

const seen = {
  answer: "Done: Cancel order A1.",
  actions: [{ kind: "cancel_order", status: "executed" }],
  handoff: null,
};

test("a reply is right when it says and does what was expected, and nothing else", () => {
  expect(wrongWith(seen, { says: /A1/, does: done("cancel_order") })).toEqual([]);
  expect(wrongWith(seen, { does: nothing })).toEqual(["does cancel_order executed"]);
  expect(wrongWith(seen, { says: /A2/, never: /Done/, person: true })).toEqual([
    "does not say /A2/",
    "says /Done/",
    "calls nobody",
  ]);
});
