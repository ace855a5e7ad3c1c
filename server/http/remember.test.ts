import { expect, test } from "vitest";
import { once, rememberFor } from "./remember.ts";

test("a look is shared while it lasts and for a while after; trouble is looked at again", async () => {
  let looks = 0;
  const look = rememberFor(10_000, async () => {
    if (++looks === 1) throw new Error("away");
    return looks;
  });
  await expect(look()).rejects.toThrow("away");
  expect(await Promise.all([look(), look()])).toEqual([2, 2]);
  expect(await look()).toBe(2);
});
test("what is made once is made at the first asking", () => {
  let made = 0;
  const thing = once(() => ++made);
  expect([made, thing(), thing()]).toEqual([0, 1, 1]);
});
