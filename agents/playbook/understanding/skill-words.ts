/** What `concept-words.ts` is for buyers, for a merchant's questions. */
export const skillWords: Readonly<Record<string, string>> = {
  sales:
    "销售额|营业额|成交|流水|业绩|gmv|卖了多少|进账|订单量|单量|多少单|客单价|收入|sales|revenue|takings|turnover|aov|orders|made|income|earned",
  compare:
    "对比|相比|比上|比去年|同比|环比|比较|差多少|相较|pk|和上|跟上|vs|versus|compare|compared|comparison|against|year over year|week over week|than last",
  why: "为什么|为啥|原因|怎么回事|咋回事|什么导致|归因|怎么掉|怎么跌|怎么涨|why|cause|caused|reason|reasons|explain|what happened|driving|behind|attribution",
  fell: "下滑|下降|掉|跌|下跌|变差|少了|腰斩|减少|缩水|drop|dropped|fell|down|decline|declined|decrease|dip|plunge|tanked|lower|worse",
  rose: "上涨|上升|涨|增长|暴涨|爆单|飙升|变好|up|rise|rose|increase|increased|jump|jumped|spike|growth|surge|higher",
  conversion:
    "转化|转化率|支付率|成交率|下单率|漏斗|加购|conversion|convert|converting|converts|cvr|funnel|checkout rate|add to cart",
  traffic:
    "流量|访客|渠道|来源|引流|进店|uv|pv|曝光|跳失|traffic|visitors|visits|sources|source|channel|channels|referral|organic|sessions|bounce",
  rank: "排行|排名|前十|前五|top|榜|卖得最好|最好卖|最差|热销|爆款|倒数|最高的|最低的|最多的|best|worst|bestselling|best sellers|top sellers|ranking|rank|bottom|highest|lowest|most",
  product: "商品|单品|链接|宝贝|sku|这款|那款|这个品|款|product|products|item|items|listing|skus|this one",
  refund: "退款|退货|退换|售后率|仅退款|退回|refund|refunds|return|returns|returned|refunded",
  stock:
    "库存|补货|断货|缺货|备货|进货|采购|断码|可售天数|安全库存|stock|restock|reorder|replenish|inventory|out of stock|run out|running low|cover",
  dead: "滞销|积压|压货|卖不动|呆滞|动销|清仓|压仓|死库存|没动|dead stock|slow|slow moving|slow movers|not selling|clearance|overstock|overstocked|stale|unsold|gathering dust",
  customers:
    "客户|顾客|会员|老客|新客|复购|回购|流失|沉睡|人群|画像|rfm|vip|买家|分层|customers|customer|buyers|repeat|loyal|churn|segment|segments|lapsed|retention|ltv|cohort",
  search:
    "搜索|搜|热搜|搜索词|关键词|搜索量|热词|词|search|searches|searching|searched|keyword|keywords|trending|terms|queries",
  chance:
    "机会|蓝海|选品|新品|需求|空白|拓品|拓展|供不应求|上什么|做什么品|opportunity|opportunities|gap|gaps|demand|unmet|niche|add to the range|launch|untapped|new products",
  ads: "广告|投放|推广|roi|直通车|千川|万相台|投产|花费|投流|roas|ads|ad|ad spend|campaign|campaigns|cpc|ctr|cpa|google ads|meta ads|facebook",
  promo:
    "活动|促销|优惠券|满减|发券|折扣|大促|双十一|618|店庆|方案|策划|引流品|promotion|promo|coupon|coupons|discount|sale|bundle|offer|voucher|plan|black friday",
  write:
    "写|文案|标题|润色|改写|起名|话术|翻译|口播|笔记|短信|朋友圈|write|draft|rewrite|copy|title|caption|description|subject line|email text|slogan|wording|polish|translate",
  unpaid:
    "未付款|没付|待付款|催付|拍下不付|未支付|催拍|催单|没付钱|unpaid|abandoned|pending payment|haven't paid|hasn't paid|didn't pay|reminder|remind|not paid",
  order: "订单|单号|这单|那单|待发货|单子|order|orders|order number",
  act: "取消|退掉|发货|备注|打标|标记|批量|关闭|同意|拒绝|改地址|退给|合并|cancel|refund|ship|tag|mark|note|bulk|close|approve|reject|fulfil|fulfill|hold",
  find: "查|找|看下|列出|调出|哪些订单|谁买|find|look up|lookup|show|list|pull up|which orders|who ordered|who bought",
  review:
    "评价|评论|差评|好评|吐槽|口碑|抱怨|反馈|中差评|review|reviews|feedback|complain|complaining|complaints|ratings|stars|testimonials",
  service:
    "客服|响应|回复率|解决率|首响|质检|转人工|接待|满意度|询单|会话|绩效|response time|resolution|csat|agents|handoff|handover|chats|conversations|service|support|reply time",
  report:
    "日报|巡检|巡店|体检|待办|早报|异常|注意什么|要处理|重点|daily|report|inspection|briefing|to do|todo|attention|checklist|anomalies|checkup|digest",
  forecast:
    "预测|预估|预计|能卖多少|未来|走势|接下来|能到多少|forecast|predict|prediction|projection|project|expected|outlook|next month|will we",
  suppose:
    "如果|假如|要是|假设|的话会|会怎样|会怎么样|影响多大|模拟|what if|suppose|if we|if i|simulate|would happen|impact of|assuming",
  teach:
    "教|记住|知识库|机器人回|自动回复|以后问|改成回|回答改|问答|话术改|teach|faq|bot|answer should|knowledge base|when asked|when someone asks|remember|policy|update the answer",
  help: "你能|你会|功能|怎么用|帮助|能干|会干|what can you|help|how do i use|features|capabilities|commands|can you do",
  price: "价格|降价|涨价|提价|定价|打折|price|prices|pricing|raise|cut",
  when: "昨天|今天|上周|本周|上个月|本月|去年|最近|近7天|yesterday|today|last week|this week|last month|this month|last year|lately|recently",
  lots: "多少|几个|多不多|how many|how much|number of|count",
};
