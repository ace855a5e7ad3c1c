import { describe, expect, test } from "vitest";
import { understand } from "./understand.ts";

const buyer: [string, string][] = [
  ["你好", "greeting"],
  ["谢谢，再见", "thanks_bye"],
  ["转人工客服", "human_agent"],
  ["这件外套什么面料的", "product_info"],
  ["身高160体重50公斤穿什么码", "size_fit"],
  ["黑色的还有货吗", "stock_availability"],
  ["能便宜点吗", "price_discount"],
  ["包邮吗", "shipping_fee"],
  ["今天拍什么时候能发货", "shipping_time"],
  ["新疆能寄吗", "delivery_area"],
  ["可以用花呗分期吗", "payment_methods"],
  ["麻烦开张发票", "invoice_request"],
  ["是正品吗", "authenticity_warranty"],
  ["我的快递到哪了", "order_status"],
  ["怎么还不发货，快点", "urge_shipment"],
  ["收货地址填错了帮我改一下", "change_address"],
  ["取消订单，不要了", "cancel_order"],
  ["刚买就降价了，补差价", "price_protection"],
  ["我要退货", "return_request"],
  ["可以换大一码吗，收到太小了", "exchange_request"],
  ["退款什么时候到账", "refund_status"],
  ["少发了一件", "wrong_or_missing_item"],
  ["收到杯子碎了", "damaged_or_defective"],
  ["显示签收了但是我没收到", "delivery_problem"],
  ["hello", "greeting"],
  ["can I talk to a real person", "human_agent"],
  ["where is my order", "order_status"],
  ["please cancel my order", "cancel_order"],
  ["I want to return these shoes", "return_request"],
  ["when will I get my refund", "refund_status"],
  ["the lamp arrived broken", "damaged_or_defective"],
  ["do you ship to Canada", "delivery_area"],
  ["how much is shipping", "shipping_fee"],
  ["I was charged twice", "payment_problem"],
  ["how many days do I have to return something", "return_policy"],
  ["I can't log in to my account", "account_issue"],
  ["how do I wash this sweater", "how_to_use"],
  ["which size should I get, I'm 5'6 and 130 lbs", "size_fit"],
  ["write me a poem about cats", "out_of_scope"],
  ["¿Dónde está mi pedido?", "order_status"],
  ["返品したいです", "return_request"],
];

const merchant: [string, string][] = [
  ["昨天卖了多少", "sales_overview"],
  ["转化率为什么掉了", "conversion_cause"],
  ["哪些商品快断货了", "stock_risk"],
  ["流量都从哪来的", "traffic_sources"],
  ["退款率多少，主要什么原因", "refund_analysis"],
  ["滞销品有哪些", "slow_movers"],
  ["预测下个月销量", "forecast"],
  ["如果降价10%会怎样", "what_if"],
  ["未付款的订单催一下", "unpaid_recovery"],
  ["what can you do", "help"],
  ["top 10 products by revenue", "product_ranking"],
  ["this week vs last week", "kpi_compare"],
  ["what are people searching for", "search_trends"],
  ["which customers are about to churn", "customer_segments"],
  ["cancel order 1042", "order_action"],
  ["what do reviews complain about", "review_insight"],
];

describe("understand", () => {
  test.each(buyer)("a buyer's %s is %s", (text, intent) =>
    expect(understand({ role: "buyer", text }).intent).toBe(intent),
  );

  test.each(merchant)("a merchant's %s is %s", (text, skill) =>
    expect(understand({ role: "merchant", text }).intent).toBe(skill),
  );

  test("what was said before tells what a short message means", () => {
    const context = [
      { role: "buyer", text: "这件衣服我要退货" },
      { role: "agent", text: "好的，请问退货原因是什么呢" },
    ];
    expect(understand({ role: "buyer", text: "不喜欢", context }).intent).toBe("return_request");
  });

  test("probabilities fall from the first guess and never exceed 1 together", () => {
    const said = understand({ role: "buyer", text: "我想退这双鞋" });
    const all = [said, ...said.alternatives].map((guess) => guess.confidence);
    expect(said.alternatives).toHaveLength(3);
    expect([...all].sort((one, two) => two - one)).toEqual(all);
    expect(all.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.0001);
  });

  test("the same message is understood the same way in both scripts", () => {
    const simple = understand({ role: "buyer", text: "我的订单什么时候发货" });
    const traditional = understand({ role: "buyer", text: "我的訂單什麼時候發貨" });
    expect(traditional.intent).toBe(simple.intent);
    expect([simple.lang, traditional.lang]).toEqual(["zh", "zh-Hant"]);
  });

  test("text without letters, and very long text, are survived", () => {
    expect(understand({ role: "buyer", text: "" }).intent).not.toBe("");
    expect(understand({ role: "buyer", text: "👍" }).confidence).toBeLessThanOrEqual(1);
    expect(understand({ role: "merchant", text: "昨天卖了多少 ".repeat(5000) }).intent).toBe("sales_overview");
  });

  test.each([
    ["where is my parcel", "en"],
    ["¿Cuándo llega mi paquete?", "es"],
    ["Onde está minha encomenda?", "pt"],
    ["荷物はいつ届きますか", "ja"],
    ["这个 jacket 可以 refund 吗", "mixed"],
    ["wo yao tui huo", "zh"],
    ["GMV多少", "zh"],
  ])("%s is in %s", (text, lang) => expect(understand({ role: "buyer", text }).lang).toBe(lang));

  test.each([
    ["骗子店，我要去12315投诉你们！！", "angry"],
    ["收到就是坏的，太失望了", "neg"],
    ["谢谢，特别好用，很喜欢", "pos"],
    ["包邮吗", "neu"],
    ["scammers, I'm reporting you", "angry"],
    ["the zipper broke after one day", "neg"],
    ["perfect, thank you so much", "pos"],
    ["do you have this in blue", "neu"],
  ])("the feeling of %s is %s", (text, sentiment) =>
    expect(understand({ role: "buyer", text }).sentiment).toBe(sentiment),
  );
});
