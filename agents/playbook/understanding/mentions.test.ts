import { describe, expect, test } from "vitest";
import { readDimensions, readDirection, readMetrics } from "./mentions.ts";

const names = (text: string) => readMetrics(text).map((mention) => mention.metric);

describe("metrics", () => {
  test.each([
    ["转化率掉了", ["conversion_rate"]],
    ["成交转化怎么样", ["conversion_rate"]],
    ["CVR", ["conversion_rate"]],
    ["GMV和客单价", ["revenue", "revenue_per_buyer"]],
    ["昨天卖了多少钱", ["revenue"]],
    ["營業額", ["revenue"]],
    ["今日流水多少", ["revenue"]],
    ["笔单价", ["aov"]],
    ["AOV by device", ["aov"]],
    ["average order value", ["aov"]],
    ["每天的訪客數", ["visitors"]],
    ["UV、加购率、支付转化", ["visitors", "cart_rate", "conversion_rate"]],
    ["add to cart rate", ["cart_rate"]],
    ["how many add to carts", ["carts"]],
    ["退款率和退款金额", ["refund_rate", "refund_amount"]],
    ["跳失率", ["bounce_rate"]],
    ["店铺评分", ["rating"]],
    ["发货时长", ["ship_hours"]],
    ["首次响应多久", ["response_seconds"]],
    ["净销售额", ["net_revenue"]],
    ["units sold and orders", ["units", "orders"]],
    ["takings", ["revenue"]],
  ])("%s names %j", (text, wanted) => expect(names(text)).toEqual(wanted));

  test.each([
    ["refnud rate", "refund_rate"],
    ["convertion", "conversion_rate"],
    ["visitros yesterday", "visitors"],
    ["revenu", "revenue"],
    ["bonce rate by channel", "bounce_rate"],
  ])("one typo does not hide %s", (text, wanted) => expect(names(text)).toEqual([wanted]));

  test.each(["salesman", "reordering", "sales team", "dating", "你好"])("%s names no metric", (text) =>
    expect(names(text)).toEqual([]),
  );

  test("what is named to be left out is left out", () => {
    expect(names("不看退款率，看转化率")).toEqual(["conversion_rate"]);
    expect(names("revenue, not orders")).toEqual(["revenue"]);
  });

  test("the words are those of the text, typos and all", () => {
    expect(readMetrics("why did Refnud Rate and sales drop")).toMatchObject([
      { text: "Refnud Rate", start: 8 },
      { text: "sales", start: 24 },
    ]);
  });
});

describe("dimensions", () => {
  test.each([
    ["sales by channel", ["channel"]],
    ["按渠道看", ["channel"]],
    ["分地區看流量", ["region"]],
    ["各个品类卖得如何", ["category"]],
    ["per device", ["device"]],
    ["每天的访客", ["day"]],
    ["by product and category", ["product", "category"]],
    ["weekly revenue", ["week"]],
    ["按月拉一下", ["month"]],
    ["不要按渠道拆", []],
    ["the channel", []],
  ])("%s is split by %j", (text, wanted) => expect(readDimensions(text)).toEqual(wanted));
});

describe("direction", () => {
  test.each([
    ["转化率掉了好多", "down"],
    ["銷售額下滑", "down"],
    ["评分变差", "down"],
    ["不升反降", "down"],
    ["orders fell off a cliff", "down"],
    ["why are sales up", "up"],
    ["流量涨了", "up"],
    ["traffic rose", "up"],
    ["traffic didn't drop", undefined],
    ["没跌吧", undefined],
    ["set up a sale", undefined],
    ["涨价", undefined],
  ])("%s goes %s", (text, wanted) => expect(readDirection(text)).toBe(wanted));
});
