/** Metrics of the interface (`Metric` in interfaces.md) and the few more that merchants ask for by name. */
export type MetricName =
  | "revenue"
  | "net_revenue"
  | "visitors"
  | "bounce_rate"
  | "view_rate"
  | "cart_rate"
  | "checkout_rate"
  | "pay_rate"
  | "conversion_rate"
  | "aov"
  | "revenue_per_buyer"
  | "orders"
  | "orders_per_buyer"
  | "units"
  | "buyers"
  | "carts"
  | "refund_rate"
  | "refund_amount"
  | "rating"
  | "ship_hours"
  | "response_seconds"
  | "resolution_rate"
  | "stock_cover_days";

/** Words for each metric: Chinese in simplified script, English in lower case; `|` parts them. */
export const metricWords: Record<MetricName, string> = {
  revenue:
    "销售额|营业额|成交额|成交金额|支付金额|交易额|销售金额|营收|收入|业绩|流水|gmv|卖了多少钱|卖多少钱|卖了多少|做了多少钱|进账|赚了多少|销售情况|销售|生意|revenue|sales|takings|turnover|income|gross sales|money made|how much did we make|how much did we sell",
  net_revenue: "净销售额|净收入|净额|净营收|实收|扣掉退款|退款后|net sales|net revenue|net of refunds|after refunds",
  visitors:
    "访客数|访客|访问人数|来访人数|独立访客|浏览人数|人流|客流|进店人数|uv|流量|visitors|traffic|unique visitors|footfall|sessions|visits",
  bounce_rate: "跳失率|跳失|跳出率|跳出|bounce rate|bounces|bounce",
  view_rate: "商品浏览率|浏览率|详情页访问率|view rate|product view rate",
  cart_rate: "加购率|加购转化率|加车率|加购转化|add to cart rate|add-to-cart rate|atc rate|cart rate",
  checkout_rate: "下单转化率|下单转化|下单率|结算率|checkout rate|checkout completion|checkout conversion",
  pay_rate: "支付率|支付成功率|付款率|付款转化率|pay rate|payment rate|payment success rate",
  conversion_rate:
    "转化率|成交转化率|成交转化|支付转化率|支付转化|总转化|转化|成交率|cvr|conversion rate|conversions|conversion|convert|converting",
  aov: "笔单价|单均价|每单金额|平均订单金额|订单均价|aov|average order value|average order|avg order value|basket size|basket value",
  revenue_per_buyer: "客单价|人均消费|客单|revenue per buyer|spend per customer|revenue per customer|average spend",
  orders:
    "订单数量|订单量|订单数|单量|支付订单数|成交单数|几单|多少单|多少订单|多少个订单|多少笔订单|出单|orders|order count|number of orders|order volume",
  orders_per_buyer: "人均订单数|人均单数|人均下单|orders per buyer|orders per customer|order frequency",
  units: "销量|件数|销售件数|卖了几件|卖了多少件|units sold|units|pieces sold|items sold",
  buyers: "买家数|支付人数|成交人数|下单人数|购买人数|支付买家数|买家|buyers|paying customers|number of customers",
  carts: "加购人数|加购数|加购件数|加购|加车|购物车|add to carts|add to cart|add-to-carts|adds to cart|carts",
  refund_rate: "退款率|退货率|退货退款率|品退率|售后率|refund rate|return rate|refund ratio|returns rate",
  refund_amount:
    "退款金额|退款额|退了多少钱|退款总额|退款|refund amount|refunded amount|amount refunded|refunds|refund total",
  rating: "评分|好评率|店铺分|动态评分|dsr|星级|rating|ratings|star rating|stars|review score",
  ship_hours:
    "发货时长|发货时效|发货速度|平均发货时间|发货时间|发货多久|shipping time|ship time|time to ship|fulfilment time|fulfillment time|dispatch time",
  response_seconds:
    "响应时间|响应时长|回复时长|回复速度|首次响应|首响|平均响应|应答时间|response time|first response time|reply time|time to first response|frt",
  resolution_rate: "解决率|问题解决率|一次解决率|resolution rate|resolved rate|first contact resolution|fcr",
  stock_cover_days:
    "库存天数|库存可售天数|可售天数|库存周转天数|周转天数|stock cover|days of stock|days of cover|days of inventory|weeks of cover",
};
