import { connect } from "node:net";
import { expect, test } from "vitest";

test("a test that would leave this machine fails at once, also through fetch", async () => {
  expect(() => connect(80, "192.0.2.1")).toThrow("do not leave this machine");
  await expect(fetch("http://192.0.2.1/")).rejects.toThrow();
});
