import { expect, test } from "vitest";
import { flowSaid } from "./flow-signs.ts";

test.each([
  ["催付效果怎么样", "get_flow_results", "unpaid_order"],
  ["催付有用吗?", "get_flow_results", "unpaid_order"],
  ["沉睡客户召回带来多少钱", "get_flow_results", "win_back"],
  ["what did the win-back flow bring in?", "get_flow_results", "win_back"],
  ["how well do the unpaid order reminders work", "get_flow_results", "unpaid_order"],
  ["今晚催付会发给谁", "try_flow", "unpaid_order"],
  ["who would get the unpaid reminder tonight?", "try_flow", "unpaid_order"],
  ["试运行一下邀评", "try_flow", "review_request"],
  ["把召回流程打开", "change_flow", "win_back"],
  ["turn on the win-back flow", "change_flow", "win_back"],
  ["turn the cart reminders off", "change_flow", "cart_left"],
  ["催付先停一下", "change_flow", "unpaid_order"],
  ["催付改成两小时后发", "change_flow", "unpaid_order"],
  ["召回只发给“台灯老客”", "change_flow", "win_back"],
  ["limit the win-back flow to the segment lamp lovers", "change_flow", "win_back"],
  ["追单改成发给所有人", "change_flow", "follow_up_sale"],
  ["有哪些自动发的消息?", "list_flows", null],
  ["which flows are on?", "list_flows", null],
  ["催付开了吗", "list_flows", "unpaid_order"],
])("%s", (text, target, flow) => {
  expect(flowSaid(text)).toMatchObject({ target, flow });
});
test("the wait that is wished for is read in both languages", () => {
  expect(flowSaid("催付改成两小时后发")?.waitMinutes).toBe(120);
  expect(flowSaid("催付改为半小时后发")?.waitMinutes).toBe(30);
  expect(flowSaid("change the unpaid reminders to wait 45 minutes")?.waitMinutes).toBe(45);
  expect(flowSaid("change the win-back flow to wait two days")?.waitMinutes).toBe(2880);
});
test.each([
  "未付款的订单催一下",
  "写一条催付短信",
  "帮我写个召回沉睡客户的文案",
  "召回活动效果怎么样",
  "怎么召回沉睡客户",
  "为什么催付没效果",
  "昨天多少单没付款",
  "打开率怎么样",
  "which products are low on stock",
  "cart rate last week",
  "what is the refund flow",
  "退货流程有哪些步骤",
  "改一下发货流程",
  "show me the checkout flow",
])("%s is about something else, or nothing that is known", (text) => {
  expect(flowSaid(text)).toBeUndefined();
});
