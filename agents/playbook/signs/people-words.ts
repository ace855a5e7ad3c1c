/** Words that tell what a merchant's question about people and campaigns is about; simplified script, lower case. */
const either = (chinese: string, english: string) => new RegExp(`${chinese}|\\b(?:${english})\\b`, "iu");

/** Those who buy. */
export const buyersWord = either(
  "客户|顾客|客人|买家|会员|用户|老客|新客|熟客|回头客|客群|老主顾|主顾|买主|大户|金主|土豪|粉丝|人群|消费榜|谁(?!的|家)",
  "customers?|cust[a-z]{2,4}rs?|buyers?|shoppers?|clients?|clientele|spenders?|patrons?|members?|vips?|people|folks?|regulars|whales?|who|anyone who",
);
/** They have gone. */
export const goneWord = either(
  "沉睡|睡[着著]|忘了|没动过|流失|休眠|唤醒|唤回|召回|挽回|消失|失联|好久没|很久没|再也不|不来了|没再|没来|没下单|没买过?|没复购|没回来|没动静|没光顾|没消费|没露面|没回购|(?:天|周|月|年|阵子).{0,4}没",
  "haven'?t|hasn'?t|have not|has not|didn'?t come|not (?:bought|ordered|purchased|returned|come)|no (?:orders?|purchases?) (?:in|for|since)|stopped|(?:went|gone|going) (?:silent|quiet|away|cold|dark)|(?:dropped|drop|fell|dropping) off|(?:once and |then )?never (?:returned|came|come|back)|left us|lapsed?|lapsing|churn\\w*|dormant|inactive|sleep\\w*|asleep|lost|losing|slipp\\w+ away|slipping|drift\\w*|disappear\\w*|vanish\\w*|win(?:ning)?[- ]?back|re-?engage\\w*|reactivat\\w*|used to (?:buy|order|shop)|once bought|at risk of leaving",
);
/** They buy most. */
export const bestWord = either(
  "vip|(?<![a-z])v\\d(?!\\d)|大客户|大户|金主|土豪|最(?:忠实|忠诚|值钱|舍得|有钱|铁|活跃|核心|优质|大的)|花钱(?:最|多)|消费榜|(?:消费|花|买|贡献|金额|下单|掏|砸).{0,5}(?:最多|最高|最狠|最猛|排行|前\\S{1,3}[名位个])|(?:会员)?等级|前\\s*(?:\\d+|[一二三四五六七八九十]+)\\s*(?:名|位|大|个)?.{0,3}(?:客|买|户|会员)|客户.{0,4}前\\s*(?:\\d+|[一二三五十]+)",
  "vips?|best|biggest|top|most valuable|highest|largest|heavy|premium|whales?|big[- ]spend\\w*|(?:spen[dt]|spending|bring in|brought in|worth|buys?|bought|pay|paid) (?:us )?(?:the )?most|most (?:cash|money|loyal|revenue)|biggest[- ]spend\\w*|rank\\w*|by (?:lifetime |total )?(?:spend|spending|amount)|tiers?",
);
/** They come in groups. */
export const groupWord = either(
  "分层|分群|分一?下?组|分类|分级|分成|分几|几类|几种|几层|几拨|结构|构成|分布|归类|画像|哪几种人|占比|比例|各占|rfm|r.?f.?m|新老|价值客户",
  "rfm|segment\\w*|group(?:s|ed|ing)?|break(?:down)?|split|cluster\\w*|versus|vs|mix|make-?up|base|percentage|overview of our|by behaviou?r|one-time|one-off|categori[sz]e\\w*|classif\\w*|divided?|habits|kinds of|types of|recency|repeat|new and|come back",
);

/** What buyers wrote about products, and their stars. */
export const reviewWord = either(
  "评价|评论|差评|好评|中评|评分|星级|打分|口碑|买家秀|反馈|一星|两星|低分|低星|掉分|吐槽|嫌弃|抱怨|不满意?|诟病|反映",
  "rev(?:ie|ei)ws?|ratings?|rated|stars?|scores?|feedback|complain\\w*|complaints?|unhappy|dissatisfied|gripes?|grumbl\\w*|criticis\\w*|pain points?|mention\\w*|hate|dislike|issues (?:customers|buyers|people)",
);
export const fallWord = either(
  "掉|跌|降|下滑|滑坡|走低|变差|变坏|变低|恶化|变多|变糟|往下|走下坡|不如(?:以前|之前|上)",
  "f[ae]ll\\w*|drop\\w*|declin\\w*|slip\\w*|slid\\w*|worse\\w*|los(?:e|es|ing)|lost|lower|down|deteriorat\\w*|sink\\w*|sank|dip\\w*|tank\\w*|slump\\w*|more bad reviews",
);
/** Of reviews, those that give stars: what can fall. */
export const starsWord = either(
  "评分|星级|好评率|口碑|掉分|评价|差评|分数|星",
  "ratings?|rated|stars?|scores?|reviews?|feedback",
);
/** What they say, rather than how many stars. */
export const sayWord = either(
  "说|抱怨|吐槽|嫌弃|不满|主要|归类|分析|总结|问题|毛病|集中|提到|反映|反馈|看法|怎么样|诟病|哪些方面|关键词|原因",
  "say\\w*|said|complain\\w*|complaints?|mention\\w*|themes?|patterns?|summar\\w*|analy\\w*|issues?|problems?|unhappy|pain points?|about|common|gripes?|criticis\\w*|hate",
);

/** The desk that answers buyers. */
export const serviceWord = either(
  "客服|接待|首响|响应|回复(?:速度|率|时间|得?快)|解决率|转人工|人工|机器人|服务质量|质检|工单|售后池|客诉",
  "support|customer (?:service|care)|c[a-z]{3,6}r service|service (?:quality|desk|team|numbers|performance|levels?|stats|data|report|metrics|kpis?)|first response|response times?|repl(?:y|ies|ying) (?:time|to)|answer(?:ing|ed)? (?:customers|buyers)|chats?|conversations?|escalat\\w*|hand-?(?:off|over)s?|resolution|resolved|frt|tickets?|tikets?|tickts?|inbox|queue|helpdesk|backlog",
);
export const ticketWord = either(
  "工单|售后池|(?:等|等着|在等|排队).{0,6}(?:回复|人工|客服|处理|回)|没(?:人)?(?:回复?|处理|接|理|管|关|跟进)(?:的|了|完)?|压着|积压的(?:咨询|会话|工单)|未(?:处理|关闭|回复)|处理完了没|待(?:处理|回复)",
  "tickets?|tikets?|tickts?|queue|unanswered|unresolved|pending|cases?|picked up|nobody (?:has )?answered|waiting (?:for|on)|still waiting|backlog|outstanding|inbox",
);

/** Campaigns, what they offer and what is paid for them. */
export const campaignWord = either(
  "活动|促销|推广|广告|优惠(?!价)|投放|直通车|优惠券|满减券|券|满减|大促|折扣|清仓|营销|专场|特卖|秒杀",
  "camp[a-z]{2,5}s?|marketing|promos?|promotions?|ads?|adverts?|advertis\\w*|coupons?|vouchers?|deals?|offers?|discounts?|sales on|sale|sales event|giveaways?|clearance",
);
export const planWord = either(
  "策划|规划|设计|方案|怎么(?:做|设|打|搞|甩|发|定)|想(?:做|搞|冲|办|弄)|搞(?:个|一|场|点)|出个|拟|安排个|计划(?:做|搞|一|个)|定个|弄个|办(?:个|一)|来(?:个|一)场|清一清|甩出去|搞(?:促销|活动)",
  "plan|design|draft|put together|set up|suggest|propose|come up with|build|create|(?:should|could|can) (?:we|i) (?:run|do|offer|plan|hold)|what (?:deal|promo\\w*|sale|discount|campaign) (?:should|could)|ideas?|launch|organi[sz]e|think of|(?:want|like|going) to run|help me (?:run|do|make)",
);
export const listWord = either(
  "哪些|有啥|有什么|在跑|在搞|进行中|到期|能用|可用|挂着|正在|排期|日程|要开始|要上|要开|几张|几个|清单|日历|列一?下|列出|结束了",
  "what'?s on|running|active|live|on now|on at|right now|at the moment|today|calendar|current\\w*|upcoming|coming|planned|scheduled|list|which|are there|do we have|ended|end dates?|ending|expire\\w*|available|customers use",
);
export const paidOffWord = either(
  "效果|成效|花了|花费|花多少|烧了|烧钱|回本|赚|亏|划算|投产|roi|带来|带了|点击|转化|回报|值不值|值得|成绩|表现|战绩|产出|复盘|费用|数据|报表|哪个好|最好",
  "profit\\w*|perform\\w*|roi|roas|acos|spen[dt]|spending|revenue|worth|pa(?:y|id|ys|ying) off|return|results?|get for|got for|came back|came from|brought|cpc|cost per|ctr|clicks?|impressions?|effective|how (?:did|are|is|was) (?:our|the) (?:ads?|campaigns?|promo\\w*)|work(?:ed|ing)|did (?:best|worst|better)|reports?|vs return|ad results",
);

/** Words are to be written, and which. */
export const writeWord = either(
  "写|来[条段句版]|整[条段句版]|给[一]?[条段句版]|润色|改写|拟一?[条段篇份则]|编一?[条段个]|起个|想个|想几个|怎么回|措辞|给.{0,8}(?:文案|话术)",
  "write|writing|short|compose|word|wording|rewrite|draft|come up with|need|give me|product d[ei]scription|suggest|polish|phrase",
);
export const textWord = either(
  "标题|文案|短信|简讯|话术|朋友圈|海报|宣传语|口号|标语|推文|卖点|介绍|回复(?!率|速度|时间)|名字",
  "messages?|e-?mails?|sms|texts?|titles?|headlines?|cop(?:y|ies)|captions?|slogans?|taglines?|reply template|d[ei]scriptions?|answer|repl(?:y|ies) to|newsletter|something for our|apolog\\w*|wording",
);
export const orderWord = either(
  "订单|单号|包裹|快递",
  "orders? (?:from|of|by|over|that|with|#|no)|parcels?|shipments?",
);
/** Orders that nobody paid, marks on orders, and teaching the machine: other desks' business. */
export const othersWord = either(
  "没给钱|没付|未付|催付|打标|标签|以后|从现在|别再|改一下|记住|能用你吗",
  "(?:hasn'?t|haven'?t|not|didn'?t) pa(?:id|y)|unpaid|nudge|tag|label|from now on|can you (?:read|see|use)|do you (?:read|see|actually)",
);
export const refundWord = either("退货|退款|退的|赔", "refund\\w*|returns|(?<!never )returned|send-?backs?");
