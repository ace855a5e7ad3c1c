import { expect, test } from "vitest";
import { readConsent } from "./consent.ts";

test.each(["yes", "Yes, please", "ok", "是的", "确认", "可以", "go ahead!", "嗯嗯"])("%s is a yes", (text) =>
  expect(readConsent(text)).toBe("yes"),
);
test.each(["no", "不用了", "算了", "No thanks", "先别"])("%s is a no", (text) => expect(readConsent(text)).toBe("no"));
test.each([
  "yes but change the address first",
  "好看吗",
  "可以退货吗",
  "no 1042 is the order",
  "ok so where is my parcel",
  "",
])("%s is neither", (text) => expect(readConsent(text)).toBe(null));
