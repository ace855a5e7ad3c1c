import { expect, test } from "vitest";
import { followUp } from "./follow-up.ts";
import type { Brief } from "./play.ts";

const brief = (intent: string, text: string, slots: Brief["slots"] = {}, confidence = 0.9): Brief => ({
  intent,
  text,
  slots,
  confidence,
  alternatives: [],
  sentiment: "neu",
  period: null,
  compare: null,
  metrics: [],
  dimensions: [],
  direction: null,
  where: {},
});
const status = { brief: brief("order_status", "where is A1002?", { order_id: "A1002" }) };

test("'and A1001?' is the same wish for another order, a question of its own is not", () => {
  expect(followUp(brief("chitchat", "and A1001?", { order_id: "A1001" }), status, "buyer").intent).toBe("order_status");
  expect(followUp(brief("cancel_order", "A1001 取消", { order_id: "A1001" }), status, "buyer").intent).toBe(
    "cancel_order",
  );
});
test("'when will it arrive' after an order is about that order", () => {
  const asked = followUp(brief("shipping_time", "when will it arrive?"), status, "buyer");
  expect([asked.intent, asked.slots["order_id"]]).toEqual(["order_status", "A1002"]);
});
test("the product that was talked about stays", () => {
  const before = { brief: { ...brief("product_info", "tell me about the lamp"), where: { product: "P2" } } };
  expect(followUp(brief("product_info", "how many watts"), before, "buyer").where.product).toBe("P2");
});
test("a number chooses one of the readings that were offered, with the words it is a reading of", () => {
  const expects = { intent: "which_meaning", slots: { choices: "refund_status,return_policy" } };
  const before = { brief: brief("return_policy", "那个呢", {}, 0.2), expects };
  expect(followUp(brief("greeting", "2"), before, "buyer")).toMatchObject({ intent: "return_policy", text: "那个呢" });
});
