import { expect, test } from "vitest";
import { notBut } from "./negation.ts";

test.each([
  ["don't cancel A1001, just change its address", "cancel A1001", "change its address"],
  ["I do not want to return it, I just want to exchange it", "return it", "exchange it"],
  ["不是要取消 A1001,是想改地址", "取消 A1001", "改地址"],
  ["别发货了,我要退款", "发货了", "退款"],
])("%s", (text, not, but) => expect(notBut(text)).toEqual({ not, but }));
test.each(["I don't know where it is", "不要了", "还没收到,怎么回事"])("%s has no other half", (text) =>
  expect(notBut(text)).toBeUndefined(),
);
