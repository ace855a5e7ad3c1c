import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { headOf } from "../../core/truth/sense/model.ts";
import { knownLists, ownClaimLines } from "./claim-lines.ts";
import { claimModel, linesHash } from "./claim-model.ts";

const file = readFileSync(new URL("../../prompts/advertising/claims.bin", import.meta.url));

test("the shipped reader of claims was learned from the lines as they stand: train-claims.ts writes it anew", () =>
  expect(headOf(file).lines).toBe(linesHash([...knownLists().flat(), ...ownClaimLines()])));
test("it is small", () => expect(file.length).toBeLessThan(600_000));
test("the same lines give the same file", () => {
  const lines = ownClaimLines().filter((_, at) => at % 12 === 0);
  expect(claimModel(lines).equals(claimModel(lines))).toBe(true);
});
