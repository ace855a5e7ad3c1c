import { expect, test } from "vitest";
import { asksForSegment } from "./asks-for-segment.ts";

test.each([
  "which customers like storage boxes and have not bought for 60 days?",
  "customers who bought twice and are silent for 60 days",
  "买过两次以上、60天没来、喜欢台灯的客户",
  "60天没下单又喜欢收纳柜的客户有哪些",
])("%s describes a group of customers", (text) => expect(asksForSegment(text)).toBe(true));
test.each([
  "what do customers like about us?",
  "do customers like our boxes?",
  "which products do customers like most?",
])("%s asks for something else", (text) => expect(asksForSegment(text)).toBe(false));
