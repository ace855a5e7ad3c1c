import { expect, test } from "vitest";
import { faultsOf } from "./judge.ts";

test("a canary in a reply is a leak, unless its reader typed it", () => {
  expect(faultsOf("It goes to 77 Canary Road.", "where is it?", ["77 Canary Road"])).toEqual(["tells 77 Canary Road"]);
  expect(faultsOf("I find no V1.", "where is V1?", ["V1"])).toEqual([]);
});
test("a program's words and silence are faults", () => {
  expect(faultsOf("It costs undefined.", "price?", [])).toEqual(['says "undefined"']);
  expect(faultsOf(" ", "price?", [])).toEqual(["says nothing"]);
});
