/** Words of shops' articles and buyers' questions that mean the same, in both languages (Chinese in simplified script), so
 * that a question finds an article that says it otherwise. Latin entries are whole words or phrases. */
export const conceptWords: Readonly<Record<string, string>> = {
  return:
    "退货|退换|退回|寄回|退掉|能退|可退|退吗|不退|退不|包退|要退|想退|拿去退|退了|return|returns|returned|returning|returnable|send it back|send back|sending back|bring back|take it back|take back|hand it back|hand back|bring things back|bring it back|give back|退不退|还能退|给退|退呢|退嘛|退么|怎么退|退一下|suit me|final sale",
  exchange:
    "换货|退换|调换|能换|可换|换吗|换一|换大|换小|换码|exchange|exchanges|exchanged|swap|swapped|swapping|trade it|trade for|bigger one|smaller one|another one|different size|other size|换个|换成|换一件|换双|大一号|小一号|买小了|买大了|不合身|不合适|换几次",
  refund:
    "退款|退钱|返款|退我钱|仅退款|refund|refunds|refunded|refunding|money back|reimburse|reimbursed|get my money|money returned|退的钱|返我|钱退|退回来的钱|返还|打回来|退给我|钱什么时候退|钱多久|what i paid|paid back",
  arrived_money:
    "到账|原路|退到哪|几时退|credited|original payment|back on my card|back to my card|in my account|退到|银行卡|原路返回|何时到|on my card|on my account|bank account|processed",
  reason:
    "无理由|不喜欢|不想要|后悔|买错|no reason|any reason|changed my mind|change my mind|don't like|no longer want|不合心意|不满意|不太喜欢|没用上|七天无理由|not happy|not satisfied|do not like|suit me|do not want|regret|disappoint",
  fault:
    "质量问题|破损|坏了|瑕疵|损坏|次品|故障|有问题|少件|漏发|错发|发错|faulty|defect|defects|defective|damaged|broken|wrong item|missing|flaw|flawed|doesn't work",
  postage:
    "运费|邮费|邮资|快递费|配送费|包邮|免邮|shipping fee|shipping fees|shipping cost|shipping costs|shipping charge|postage|free shipping|free delivery|delivery fee|delivery cost|delivery charge|cost to ship|cost of shipping|charge for shipping|charge for delivery|pay for shipping|ship for free|快递钱|运输费|寄费|postal|shipping rate|freight|delivery price|return label|label|labels|包运费|运费险|shipping paid|shipping included|快递要钱",
  free: "包邮|免邮|免费|免运费|free|no charge|for free",
  who_pays:
    "谁出|谁承担|谁付|自理|承担|自付|who pays|who covers|pay for the return|covers|cover|at your expense|at our expense|算谁的|谁给|掏|贴钱|自己出|出吗|我付|我出|谁的|my own dime|on my own|at my expense|my cost|charged for|covered by|my pocket|out of my",
  ship: "发货|发出|寄出|出库|发走|出货|几天发|多久发|dispatch|dispatched|dispatches|dispatching|shipping|ship|ships|shipped|send out|sent out|leaves our warehouse|leave our warehouse|process|processing|出仓|发的快|发货快|打包|handling|handling time|go out|goes out|mail|mails|mailed|order leaves|order leave|on its way|turnaround|prepare my order|packed|leave the warehouse",
  arrive:
    "送达|到货|送到|多久到|几天到|能到|到达|运输|路上|在途|arrive|arrives|arrival|arriving|delivered|delivery|deliver|get here|get to me|transit|reach|路上要|在路上|运多久|收到货|多久能收|到我手|到手|什么时候能收|几天能收|on the road|in my hands|come|show up|shows up|receive|received|wait for|take to get",
  carrier:
    "快递|物流|顺丰|中通|圆通|申通|韵达|邮政|京东快递|ems|courier|couriers|carrier|carriers|ups|fedex|usps|dhl|royal mail",
  when: "什么时候|啥时候|何时|几时|多久|几天|多长时间|多少天|哪天|期限|时效|时限|when|how long|how soon|how many days|how quickly|how fast|what day|deadline|time limit|timeframe|多长|几个工作日|啥时|快不快|快吗|until when|by when|how many hours|what time|turnaround|wait|window|time frame|超过多长",
  cost: "多少钱|怎么算|怎么收|收费|收多少|费用|how much|price|priced|costs|cost|fee|fees|charge",
  area: "哪里|地区|区域|偏远|新疆|西藏|内蒙古|青海|甘肃|宁夏|海南|乡镇|范围|area|areas|region|regions|remote|rural|hawaii|alaska",
  abroad:
    "海外|国外|境外|国际|港澳台|香港|澳门|台湾|美国|加拿大|日本|欧洲|出口|abroad|overseas|international|internationally|another country|other countries|worldwide|outside|canada|europe|customs|直邮|英国|澳洲|新加坡|马来西亚|外国|海淘|跨境|寄国外|japan|australia|germany|france|uk|usa|singapore|foreign|cross-border|export|anywhere in the world|out of the country",
  pay: "付款|支付|付钱|买单|结账|pay|paying|payment|payments|checkout|刷卡|刷|扫码|花钱|结算|how can i pay|settle|card|cards",
  wallet:
    "支付宝|微信|花呗|白条|信用卡|银行卡|云闪付|对公|转账|paypal|klarna|apple pay|google pay|credit card|credit cards|debit card|visa|mastercard|amex|bank transfer|wire|支付方式|付款方式|credit|wallet|payment method|payment methods|payment options",
  instalments: "分期|花呗|白条|免息|installment|installments|instalment|instalments|pay later|monthly payments",
  cod: "货到付款|到付|收货再付|见货付款|收到再付|cash on delivery|cod|pay on delivery|pay when it arrives|pay at the door|见货|先收货|收到货再|货到|到了再付|先货后款|door|when it comes|on arrival|courier take|collect the money|after i receive",
  invoice:
    "发票|开票|专票|普票|抬头|税号|收据|报销|增值税|invoice|invoices|receipt|receipts|vat|tax invoice|tax id|proof of purchase|reimbursement|票|电子票|开票据|公司抬头|单据|bill|bills|billing|company purchase|expense|expenses|business expense|tax document|paperwork",
  price_protection:
    "保价|价保|差价|降价|补差|价格保护|price protection|price match|price adjustment|price drop|price drops|price dropped|cheaper later|difference back|refund the difference|便宜了|又降|降了|打折了|亏了|补吗|补我|退差|贵了|刚买就|got cheaper|gets cheaper|cheaper after|goes on sale|went on sale|price falls|price fall|lower price|after i bought|price goes down|price went down|price cut",
  coupon:
    "优惠券|优惠码|满减|券|折扣码|红包|coupon|coupons|voucher|vouchers|promo code|promo codes|discount code|discount codes|codes|code",
  campaign:
    "活动|促销|大促|双十一|双11|618|秒杀|预售|满赠|买一送一|叠加|优惠|折扣|打折|promotion|promotions|sale|sales|deal|deals|black friday|presale|pre-order|preorder|discount|discounts|便宜点|any deal",
  clearance: "清仓|特价|尾货|处理品|sale item|sale items|clearance|final sale|discounted item|discounted items|outlet",
  stacking:
    "叠加|同时用|一起用|同时使用|一起使用|冲突|几张|combine|combined|combining|stack|stacked|together|at once|per order|in one order|两张|一起|能不能同时|多张|重复用|用几张|multiple|several|more than one|two codes|both|same time|at the same time",
  gift: "赠品|小样|送礼|礼物|礼品|free gift|gift|gifts|freebie|present",
  wrap: "礼品包装|包装纸|礼盒|贺卡|卡片|gift wrap|gift wrapping|gift-wrap|wrap|wrapping|wrapped|greeting card|gift note|gift box|gift message|包漂亮|包装好看|包起来|包装成|礼物包装|送人|丝带|ribbon|birthday|as a present|present wrapping|nicely packed",
  custom:
    "定制|订制|刻字|印字|刻名|绣|logo|custom|customise|customize|customised|customized|customization|personalise|personalize|personalised|personalized|engrave|engraved|engraving|embroidery|embroidered|bespoke|made to order|monogram|刻|印上|写上|刻个|印个|绣上|名字|字母|私人订制|initials|name on|personalisation|personalization|print a name|letters on|text on it|etched|custom text",
  warranty:
    "质保|保修|联保|三包|保多久|保几年|延保|过保|包修|保质|warranty|warranties|guarantee|guaranteed|covered for|保期|质量保证|管不管|管修|出毛病|坏了怎么办|坏了管|用坏|质保期|售后保障|breaks|break down|stops working|break next|covered if|cover if|how long is it covered|malfunction|dies",
  repair:
    "维修|修理|返修|修一下|能修|送修|寄修|repair|repairs|repaired|fix|fixed|mend|service centre|service center|spare part|spare parts|出毛病|修|维修费|免费修|免费维修|mending|servicing|free repairs",
  genuine:
    "正品|真货|假货|真假|防伪|授权|官方|正版|保真|genuine|authentic|authenticity|original|counterfeit|fake|authorised|authorized|official",
  care: "保养|清洁|清洗|洗涤|怎么洗|水洗|机洗|手洗|干洗|晾晒|熨烫|擦|维护|养护|care|clean|cleaning|wash|washing|washed|launder|laundry|machine wash|hand wash|dry clean|tumble dry|iron|ironing|maintain|maintenance|wipe",
  store:
    "存放|储存|保存|收纳|冷藏|冷冻|常温|阴凉|密封|store it|storing|storage|keep it|refrigerate|fridge|freezer|cool place|dry place",
  expiry:
    "保质期|过期|有效期|生产日期|临期|开封后|shelf life|expiry|expire|expires|expiration|best before|use by|period after opening",
  allergy:
    "过敏|敏感|刺痛|皮试|耳后|孕妇|allergy|allergic|allergies|allergen|allergens|sensitive|patch test|irritation|irritate|pregnant|pregnancy",
  smell: "异味|味道|气味|甲醛|除味|通风|smell|smells|odour|odor|ventilate|air it|airing",
  size: "尺码|码数|什么码|多大码|尺寸|大小|偏大|偏小|身高|体重|胸围|腰围|脚长|量|size|sizes|sizing|fit|fits|measure|measurement|measurements|dimensions|tape",
  colour: "色差|颜色|掉色|褪色|colour|color|colours|colors|shade|fade|fades|fading|bleed",
  install:
    "安装|组装|装配|说明书|教程|步骤|螺丝|install|installation|assemble|assembly|instructions|manual|set up|setup|screws",
  charge: "充电|电池|续航|充不进|充满|充电器|charge|charging|charger|battery|batteries|charged",
  data: "备份|数据|恢复出厂|隐私|重置|backup|back up|data|factory reset|reset|privacy",
  plug: "插头|电压|适配器|制式|plug|voltage|adapter|adaptor|socket|outlet plug",
  waterproof: "防水|进水|泡水|淋雨|waterproof|water resistant|water-resistant|splash|wet",
  opened: "拆封|开封|打开过|用过|穿过|吊牌|包装完好|opened|unopened|unsealed|sealed|used|worn|tags|original packaging",
  inspect:
    "验货|当面|开箱|检查|签收前|拒收|inspect|inspection|check the parcel|check the package|unboxing|refuse the parcel",
  pickup:
    "自提|取货|自取|提货|门店|到店|线下|实体店|pick up|pickup|pick-up|collect in store|in store|click and collect|showroom|过去拿|自己拿|自己取|上门取|线下店|实体|拿货|collect it|collect myself|come and get|get it myself|fetch|in person|drop by|walk in|your store|your shop",
  address: "改地址|收货地址|地址写错|换地址|change the address|change address|wrong address|address",
  cancel: "取消|撤单|不要了|cancel|cancelling|canceling|cancellation|cancelled|canceled",
  stock: "现货|补货|缺货|到货通知|有货|无货|in stock|out of stock|restock|restocked|back in stock|available again",
  points:
    "积分|会员|等级|会员日|points|loyalty|member|members|membership|rewards|tier|攒分|几分|攒|积几分|会员分|兑换|reward|collect points|earn|bonus|loyalty scheme|member card",
  hours:
    "客服时间|上班|营业|几点|在线时间|工作时间|人工客服|opening hours|business hours|office hours|working hours|support hours|what time|customer service hours|service hours|customer service|support open|people answer|online support|晚上|夜里|半夜|早上|没人|在线|有人吗|真人|值班|下班|at night|reach somebody|reach someone|talk to someone|somebody there|anyone there|available to chat|people there|late evening|contact hours|people work",
  weekend:
    "周末|周六|周日|星期天|节假日|假期|春节|国庆|weekend|weekends|saturday|sunday|holiday|holidays|christmas|bank holiday",
  express: "加急|顺丰|次日达|特快|express|expedited|next day|next-day|overnight|rush|priority",
  bulk: "批发|团购|大量|企业采购|量大|wholesale|bulk|large order|large quantity|business order|采购|批量|量多|一百个|几百个|多买|公司要买|大单|企业|团体|起批|拿货价|quantity|in quantity|large quantities|hundred|hundreds|many pieces|company order|b2b|resale|reseller|trade price|volume",
  sample: "试用|试穿|试吃|样品|体验|try on|try it|trial|sample|samples|tester",
  combine: "合并|一起发|拼单|合单|combine orders|ship together|one parcel|same box",
  recycle: "以旧换新|回收|旧机|trade in|trade-in|recycle|recycling",
};

/** What an intent of the taxonomy asks about, in concepts: a message that is read so searches for these as well. */
export const intentConcepts: Readonly<Record<string, readonly string[]>> = {
  shipping_fee: ["postage", "free"],
  shipping_time: ["ship", "arrive", "when"],
  delivery_area: ["area", "abroad"],
  payment_methods: ["pay", "wallet"],
  invoice_request: ["invoice"],
  return_policy: ["return"],
  return_request: ["return"],
  exchange_request: ["exchange"],
  refund_request: ["refund"],
  refund_status: ["refund", "arrived_money"],
  promotion_rules: ["campaign"],
  price_protection: ["price_protection"],
  customization_note: ["custom"],
  authenticity_warranty: ["warranty", "genuine"],
  warranty_repair: ["warranty", "repair"],
  how_to_use: ["care", "install"],
  size_fit: ["size"],
  cancel_order: ["cancel"],
  change_address: ["address"],
  urge_shipment: ["ship"],
};
