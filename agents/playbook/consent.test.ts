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
test.each(["yea go ahead", "yes pls", "si porfa", "好 麻煩你", "ok do it"])("%s is a yes as well", (text) =>
  expect(readConsent(text)).toBe("yes"),
);
test("a yes may name the change that was shown, and no other", () => {
  expect(readConsent("嗯 取消", "cancel_order")).toBe("yes");
  expect(readConsent("行 那退吧", "return_items")).toBe("yes");
  expect(readConsent("嗯 取消", "return_items")).toBe(null);
  expect(readConsent("yes cancel it", "return_items")).toBe(null);
});
test.each(["no forget it", "算了还是留着吧", "等下 我再想想", "nah leave it"])("%s leaves it as it is", (text) =>
  expect(readConsent(text)).toBe("no"),
);
