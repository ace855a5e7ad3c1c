/**
 * Words that mean much the same to a buyer, in both languages, so that what was learned from one serves the others.
 * They are features beside the words themselves and decide nothing alone. Chinese in simplified script.
 */
export const conceptWords: Readonly<Record<string, string>> = {
  refund:
    "退款|退钱|返款|退我钱|退回来的钱|仅退款|退我|返还|refund|refunds|refunded|refunding|money back|reimburse|reimbursement|reimbursed|reembolso|devolver el dinero|返金",
  back: "退货|退回|寄回|退换|退了|要退|想退|退掉|能退|可退|退不|退吗|包退|return|returns|returned|returning|send it back|send them back|send back|sending back|devolver|devolución|devolução|返品",
  exchange:
    "换货|换个|换一|换成|换新|调换|能换|换大|换小|换码|换尺码|换颜色|改成|exchange|exchanges|exchanged|swap|swapped|replace|replacement|switch|trade|cambiar|cambio|trocar|troca|交換",
  cancel:
    "取消|不要了|不想要了|撤单|撤销|撤回|别发了|不买了|拦截|拦下|拦回|拒收|砍单|cancel|cancelled|canceled|cancelling|cancellation|call off|stop the order|don't want it anymore|cancelar|キャンセル",
  ship: "发货|出库|寄出|发出|派送|配送|打包|发走|没发|发了|不发|揽收|ship|ships|shipped|shipping|dispatch|dispatched|send out|sent out|enviar|envío|envio|発送",
  arrive:
    "送到|到货|收到|收货|送达|到了|能到|几天到|到家|签收|arrive|arrives|arrived|arriving|get here|delivered|deliver|delivery|received|receive|turn up|show up|turned up|llega|llegar|chega|届",
  track:
    "物流|快递单号|单号|运单|到哪|到哪里|走到哪|进度|状态|追踪|更新|轨迹|track|tracking|status|update|whereabouts|where is|where's|where are|progress|eta",
  courier:
    "快递|顺丰|圆通|中通|申通|韵达|京东快递|邮政|ems|快递员|配送员|派送员|派件员|小哥|骑手|驿站|丰巢|快递柜|自提|自提点|courier|carrier|ups|fedex|usps|dhl|royal mail|driver|mailman|hermes|evri|pickup point|locker|correos",
  address:
    "地址|收货人|收件人|门牌|小区|楼号|省|市区|收货信息|address|addresses|zip|postcode|zip code|apartment|apt|flat number|street|recipient|dirección|endereço|住所",
  phone: "电话|手机号|号码|联系方式|phone number|telephone|call me|ring me|mobile number|teléfono",
  order:
    "订单|下单|那单|这单|拍的|拍了|下的单|我的单|我买的|我订的|刚买|刚拍|order|orders|ordered|purchase|purchased|pedido|注文",
  invoice:
    "发票|开票|专票|增票|抬头|税号|收据|票据|普票|电子票|报销|小票|invoice|invoices|receipt|receipts|vat|tax id|tax invoice|proof of purchase|factura|fatura|nota fiscal|領収書|领収书",
  price:
    "价格|多少钱|价位|几块|啥价|卖多少|怎么卖|售价|报价|底价|how much|price|prices|pricing|cost|costs|precio|preço|値段|いくら",
  cheaper:
    "便宜|优惠|打折|折扣|少点|抹零|砍价|降点|最低|划算|折后|几折|让点|discount|discounts|cheaper|deal|deals|lower|best price|bargain|knock off|percent off|descuento|desconto|割引",
  dropped:
    "降价|降了|跌价|掉价|便宜了|价保|保价|差价|价格保护|补差|price drop|price dropped|dropped|went down|price adjustment|price protection|difference|price match|marked down|now on sale",
  coupon:
    "优惠券|券|红包|优惠码|折扣码|满减券|代金券|coupon|coupons|promo code|code|codes|voucher|vouchers|cupón|cupom|クーポン",
  campaign:
    "活动|满减|促销|双十一|双11|618|秒杀|预售|定金|尾款|拼团|拼购|买一送一|第二件|会员日|百亿补贴|国补|大促|跨店|凑单|sale|promotion|promo|offer|campaign|black friday|bogo|presale|flash sale|giveaway|promoción",
  gift: "赠品|送的|小样|礼品|送什么|送不送|赠送|gift|gifts|freebie|freebies|free sample|samples|regalo|brinde",
  postage:
    "运费|邮费|包邮|免邮|邮资|配送费|快递费|shipping fee|shipping cost|postage|free shipping|delivery fee|delivery charge|shipping charge|gastos de envío|frete|送料",
  pay: "付款|支付|付钱|付了|付不|扣款|扣了|结账|结算|转账|pay|paid|paying|payment|payments|checkout|charge|charged|transaction|pagar|pago|pagamento|支払",
  wallet:
    "微信|支付宝|花呗|白条|信用卡|银行卡|分期|货到付款|对公|免息|礼品卡|e卡|购物卡|paypal|klarna|afterpay|apple pay|google pay|credit card|debit card|card|cards|visa|amex|installments|instalments|cash on delivery|gift card|tarjeta|cartão|pix|boleto",
  twice: "两次|重复|双倍|两遍|扣了两|两笔|twice|double|duplicate|two times|duplicated",
  stock:
    "有货|现货|缺货|没货|无货|库存|补货|断货|断码|上架|下架|售罄|卖完|还有吗|还有没有|in stock|out of stock|stock|restock|restocked|restocking|available|availability|sold out|unavailable|back in|any left|disponible|agotado|estoque|在庫",
  size: "尺码|码数|多大码|什么码|尺寸|大小|大码|小码|均码|身高|体重|斤|公分|腰围|胸围|脚长|肩宽|偏大|偏小|合身|size|sizes|sizing|size chart|fit|fits|fitting|inches|waist|inseam|height|weight|true to size|runs small|runs large|talla|tamanho|サイズ",
  colour:
    "颜色|色号|款式|花色|色差|黑色|白色|红色|蓝色|粉色|灰色|color|colour|colors|colours|shade|black|white|blue|red|pink|grey|gray|navy",
  made: "材质|面料|材料|成分|什么做的|含量|配料|纯棉|真皮|实木|material|fabric|made of|ingredients|cotton|leather|wool|polyester|solid wood",
  spec: "功率|容量|续航|电池|防水|内存|分辨率|接口|重量|多重|参数|规格|配置|支持|兼容|wattage|capacity|battery life|waterproof|compatible|compatibility|specs|specifications|weigh|dimensions|voltage|watt|works with|work with",
  differ:
    "区别|差别|不同|哪个好|哪款好|哪个更|对比|比较|差在哪|vs|versus|difference between|compare|compared|better|which one|which is",
  recommend:
    "推荐|建议买|适合|合适|送人|送礼|选哪|买哪|挑|参谋|搭配|预算|求推荐|recommend|recommendation|recommendations|suggest|suggestion|suggestions|what should i|gift for|present for|looking for|budget|goes with|go with|best for",
  genuine:
    "正品|真货|假货|真假|真伪|保真|防伪|授权|旗舰店|自营|行货|国行|翻新|全新|原装|是不是真|genuine|authentic|real|fake|counterfeit|original|authorised|authorized|official|legit|refurbished|knockoff",
  warranty:
    "保修|质保|保修期|联保|三包|保多久|保几年|过保|在保|包修|延保|售后期|warranty|guarantee|guaranteed|warrantied|garantía|garantia|保証",
  repair:
    "维修|返修|修一下|能修|修吗|怎么修|送修|寄修|报修|修好|修理|网点|repair|repaired|repairs|fix|fixed|mend|service center|service centre|technician|spare part|spare parts|reparar|conserto|修理",
  broken:
    "坏了|坏的|碎了|破了|裂|漏水|漏液|漏气|划痕|瑕疵|质量问题|不亮|没反应|打不开|开不了|充不进|不能用|用不了|失灵|变形|掉色|开线|开胶|异响|过期|发霉|有问题|broken|broke|damaged|defective|faulty|cracked|crack|leaks|leaking|scratched|scratch|torn|ripped|doesn't work|not working|stopped working|won't turn on|dead|defect|shattered|smashed|snapped|stain|stained|mold|mould|expired|roto|quebrado|defeito|壊れ|不良",
  months: "个月|半年|一年|两年|去年|前年|几年|month|months|a year|years|last year",
  missing:
    "少了|少发|漏发|缺|没有给|没给|少一|不够数|没送|没放|少件|missing|only got|only received|incomplete|forgot to include|not included|wasn't included|left out|short|falta|faltando|足り",
  wrong:
    "发错|错了|不对|不一样|不是我|拿错|搞错|不符|wrong|incorrect|mistake|not what i ordered|different from|someone else's|equivocado|errado|違う",
  late: "还没|还不|怎么还|一直|好几天|超时|延迟|晚了|迟迟|都几天|still|yet|late|delayed|delay|overdue|hasn't|haven't|not arrived|taking so long|todavía|ainda",
  lost: "丢了|丢件|没收到|未收到|不见了|找不到|被偷|代签|谁签|lost|stolen|never arrived|never got|didn't receive|not received|disappeared|nothing here|nowhere|perdido",
  stuck:
    "卡在|停在|不动|没动|没更新|异常|中转|退回去|stuck|hasn't moved|no movement|no update|returned to sender|exception|customs|海关|清关",
  hurry:
    "催|快点|尽快|加急|抓紧|赶紧|急用|着急|速度|搞快|hurry|asap|urgent|urgently|expedite|speed up|rush|right away|immediately|urgente",
  when: "什么时候|啥时候|何时|几时|多久|几天|哪天|几号|多长时间|when|how long|how soon|how many days|what day|what time|by when|cuándo|quando|いつ",
  where: "哪里|哪儿|在哪|去哪|where|dónde|onde|どこ",
  how: "怎么|怎样|如何|咋|how do i|how to|how can i|how does|how do you|cómo|como|どう",
  why: "为什么|为啥|凭什么|怎么回事|什么原因|什么情况|咋回事|why|how come|what's going on|what happened|por qué|por que|なぜ",
  may: "可以|能不能|能否|可不可以|行不行|行吗|能吗|支持|can i|could i|may i|am i able|is it possible|allowed|do you accept|puedo|posso|できます",
  could: "麻烦|帮我|帮忙|请帮|给我|能帮|can you|could you|please|would you|help me|podrías|お願い",
  want: "我要|我想|想要|要求|申请|i want|i'd like|i would like|i need|wanna|want to|quiero|quero|したい",
  fault:
    "不喜欢|不合适|不满意|太大|太小|太紧|太松|买错|拍错|选错|don't like|doesn't fit|too big|too small|too tight|too loose|changed my mind|by mistake|accidentally",
  use: "怎么用|使用|安装|说明书|教程|设置|连接|配对|组装|充电|清洗|洗涤|保养|滤芯|手洗|机洗|set up|setup|install|installation|assemble|assembly|instructions|manual|connect|pair|clean|wash|care|reset|tutorial",
  note: "备注|留言|附言|贺卡|卡片|包装|礼盒|刻字|定制|印字|刻|绣|写上|放门口|放门卫|别放|note|gift wrap|wrap|wrapped|engrave|engraved|engraving|personalise|personalize|personalized|custom|customise|customize|leave it|doorbell|logo|embroidered",
  account:
    "账号|帐号|账户|登录|登陆|密码|验证码|注册|注销|会员|实名|积分|京豆|绑定|解绑|个人信息|account|log in|login|sign in|password|verification|profile|email address|points|membership|subscription|unsubscribe|newsletter|cuenta|conta|アカウント",
  human:
    "人工|真人|活人|转人工|客服电话|主管|经理|领导|负责人|专员|human|real person|agent|representative|rep|manager|supervisor|operator|someone real|persona|atendente|人間",
  robot: "机器人|自动回复|智能客服|robot|bot|ai|automated|chatbot",
  complain:
    "投诉|举报|差评|曝光|工商|消协|12315|律师|起诉|报警|complaint|complain|report you|review|lawyer|bbb|sue|trading standards|chargeback|denunciar|reclamación|procon",
  cheat:
    "骗|欺骗|虚假|坑人|坑|垃圾|忽悠|耍我|黑店|无良|态度|失望|恶心|scam|scammers|fraud|liars|lied|ripoff|rip off|terrible|awful|worst|disgusting|ridiculous|unacceptable|pathetic|joke|estafa",
  hello:
    "你好|您好|在吗|在不|有人吗|哈喽|早上好|晚上好|hello|hi|hey|good morning|good afternoon|good evening|anyone there|hola|olá|こんにちは",
  thanks: "谢谢|多谢|感谢|辛苦|麻烦了|谢了|thanks|thank you|thx|cheers|appreciate|gracias|obrigado|obrigada|ありがとう",
  done: "好的|知道了|明白|收到|没事了|没有了|不用了|解决了|再见|拜拜|嗯嗯|okay|ok|got it|bye|goodbye|that's all|no worries|all set|never mind|adiós",
  policy:
    "七天|7天|无理由|运费险|几天内|期限|政策|规定|谁出|谁承担|影响|return policy|return window|restocking fee|final sale|who pays|policy|days to return|eligible",
  doorstep: "上门|取件|自己寄|寄到哪|审核|售后单|服务单|退货地址|return label|label|rma|pickup|drop off|collect it",
  money: "元|块|块钱|rmb|dollars|bucks|quid|euros|pounds|percent",
  compensate:
    "赔|补偿|赔偿|赔付|补给|补贴|多收|返现|compensate|compensation|partial refund|overcharged|goodwill|keep it and",
  arrived:
    "到账|原路|退到|几个工作日|银行卡|流水|refund status|business days|processed|my refund|bank statement|credited|in my account",
  fail: "失败|不了|不成功|不行|报错|提示|系统|不能|无法|error|failed|fails|fail|declined|can't|cannot|won't|unable|not working|doesn't let|won't let",
  more: "加一|多一|再加|一起发|合并|少买|数量|改一下|修改|add|another|extra|quantity|combine|merge|edit|change|remove|modify",
};
