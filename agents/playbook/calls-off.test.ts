import { expect, test } from "vitest";
import { callsOff } from "./calls-off.ts";

test.each([
  "不用人工了",
  "算了,不用了",
  "人工不用了",
  "取消转人工吧",
  "Never mind.",
  "I don't need a person any more",
  "no need to wait for an agent",
])("%s: no person is wanted any more", (text) => expect(callsOff(text)).toBe(true));
test.each([
  "人工什么时候来",
  "我要人工",
  "算了,我还是等人工",
  "取消订单",
  "cancel my order",
  "never mind the color, where is the person?",
  "不要了,给我退款",
  "没事了吗?",
])("%s: still waits", (text) => expect(callsOff(text)).toBe(false));
