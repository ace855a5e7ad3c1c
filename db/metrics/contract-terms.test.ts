import { expect, test } from "vitest";
import { switched } from "../../tools/orders/ledger.ts";
import { contractPage } from "./contract-terms.ts";
import { contracts } from "./contracts.ts";
import { switchedWhy } from "./paid-orders.ts";

test("the page of metrics says what the contracts say", async () => {
  await expect(contractPage()).toMatchFileSnapshot("../../docs/metrics.md");
});
test("a version is one more than what was changed, so that no change goes without one", () => {
  for (const { version, changes } of Object.values(contracts)) expect(version).toBe(1 + changes.length);
});
test("the reason for which a way of payment changed is the one that the order tools write", () => {
  expect(switchedWhy).toBe(switched);
});
