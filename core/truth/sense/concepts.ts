/**
 * What persuasion speaks of, in Chinese and English at once: a line in one language teaches the other. Each is only a hint
 * that the model weighs, alone and in pairs; none decides anything. Patterns meet folded text whose numbers are `0`.
 */
export const concepts: Readonly<Record<string, RegExp>> = {
  stock:
    /库存|现货|存货|余货|仓|货架|剩|余下|可售|可拍|补货|断货|断码|尾货|尾单|名额|配额|\b(?:stock\w*|inventory|warehouse|shelf|shelves|left|remain\w*|available|availability|suppl(?:y|ies)|quantit\w+|restock\w*|batch)\b/u,
  few: /仅|只|就这|不多|没多少|有限|稀|限量|最后|紧张|告急|见底|少|\b(?:only|just|last|few|fewer|final|limited|handful|couple|scarce\w*|rare\w*|low|hardly|barely|scant|tail)\b/u,
  gone: /卖完|售完|售罄|抢光|抢完|卖光|抢空|秒空|清空|没了|没有了|没货|下架|绝版|停产|断货|走完|出完|不补|不再|\b(?:gone|sold out|sell out|selling out|sells out|vanish\w*|disappear\w*|run out|runs out|running out|discontinued|snapped|empty|emptying|taken)\b/u,
  hurry:
    /赶紧|赶快|抓紧|趁|手慢|手快|手速|拼手|速|快(?:来|抢|拍|买|下|用|点|快)|别(?:犹豫|拖|等|错过|磨)|犹豫|立刻|立即|抢|错过|不候|上车|\b(?:hurry|quick\w*|fast|grab|snap|rush|act|now|dash|don't (?:wait|miss|delay|sleep|put|hesitate)|miss|snooze|never|blink|before)\b/u,
  end: /截止|结束|到期|过期|恢复|作废|失效|收官|尾声|倒计时|倒数|为止|关闭|撤|截单|末班|收走|收回|有效期|涨价|停|期限|\b(?:ends?|ending|ended|expir\w+|over|clos(?:e|es|ing)|finish\w*|stops?|deadline|countdown|runs? out|dies|until|till|window|timer|wraps?|call|chance|back to|goes? up|rises?|increas\w+|jumps?)\b/u,
  when: /今天|今日|今晚|今夜|明天|明早|明日|后天|周[一二三四五六日末]|星期|月底|零点|点(?:前|整|钟)|本周|这周|马上|即将|就要|一会|转眼|\b(?:today|tonight|tomorrow|midnight|noon|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|soon|week|month|hours?|minutes?|moment)\b/u,
  denied:
    /不(?!仅|但|止|只|要钱|收|花|犹豫|补|买|下单|候|容|输|同|锈)|没有?(?!了|之一)|未|无(?!理由|忧|敌|效)|勿|别(?:的|忘)|\b(?:no|not|cannot|can't|don't|doesn't|isn't|aren't|won't|without|nor)\b/u,
  asks: /[?？]|吗|呢$|请问|\b(?:which|what|how|would you|could you|can you|shall i|please)\b/u,
  makeup:
    /(?:棉|涤纶|羊毛|亚麻|丝|糖|酒精|湿度|浓度|电量|音量|亮度|果汁|可可)|\b(?:cotton|polyester|wool|linen|silk|sugar|alcohol|humidity|battery|volume|juice|cocoa|elastane|viscose)\b/u,
  use: /请(?!问)|先|再|安装|清洗|清洁|冲洗|擦|拧|按住|打开|关闭|放入|取出|晾干|收纳|存放|使用前|说明书|插|拆|\b(?:press|turn|wipe|clean|wash|rinse|insert|remove|install|attach|hold|store|keep|leave|dry|open|unplug|screw|fold|put|pour|stir|place|switch|plug|tighten)\b/u,
  deal: /优惠|活动|折(?!叠|页|痕|返|射|磨|成|边|扇|好|起|耳)|券|福利|促销|特价|大促|秒杀|清仓|甩卖|特惠|补贴|让利|满减|\b(?:deals?|offers?|sales?|codes?|coupons?|promos?|promotion\w*|discount\w*|bargains?|saver?s?|savings?|rates?|clearance|reduc\w+|markdown)\b/u,
  price:
    /价|钱|块|元|费|付|¥|￥|成本|预算|[$£€]|\b(?:prices?|priced|costs?|pay\w*|charg\w+|pounds?|quid|dollars?|pence|penny|pennies|money|rrp|cheap\w*|worth|value)\b/u,
  cheap:
    /便宜|低价|底价|最低|更低|这么低|划算|实惠|白菜价|地板|抄底|省|击穿|亏本|\b(?:cheap\w*|low\w*|bargain\w*|affordable|less|undercut\w*|little|rock[- ]bottom|beat\w*)\b/u,
  top: /最|第一|冠军|之王|王者|天花板|顶级|独家|独一|首选|榜首|榜|扛把子|领先|领导|销冠|爆|无敌|王牌|极致|无双|没有之一|头一|\b(?:no\.? ?0|number (?:one|0)|top\w*|most|best\w*|leading|leader|favou?rite|ultimate|first|unbeat\w+|unmatch\w+|unrival\w+|supreme|champion|bestseller|hit|chart|everyone|every)\b/u,
  others:
    /别家|别人|别处|别的|同行|隔壁|对面|其他|其它|市面|全网|全国|全球|世界|外面|大牌|竞品|同款|同类|行业|业内|哪家|谁家|杂牌|牌子|专柜|一线|普通|平台|京东|淘宝|拼多多|亚马逊|抖音|小红书|全城|国民|对手|传统|进口|\b(?:others?|rivals?|compet\w+|elsewhere|anywhere|brands?|chains?|high street|nobody|no one|internet|online|world\w*|nation\w*|country|market|amazon|dyson|britain\w*|uk|america\w*|europe\w*|designer|ordinary|department store|shops|stores|sellers|names?|makers?|globe|global\w*)\b/u,
  own: /本店|我们家|小店|店里|店内|我家|全店|我店|老板|掌柜|主播|直播间|我们|\b(?:our|we|we've|we're|us|my|shop|store)\b/u,
  ever: /从来|从没|从未|历史|史上|开店|以来|没有过|头一[回次]|第一次|至今|到目前|上市|记录|历次|从前|以前的活动|新低|\b(?:ever|never|all[- ]time|record|to date|so far|history|since|before|launch|year)\b/u,
  cut: /降|减|立省|砍|打折|(?<!翻|对|三|可|弯|骨)折(?!叠|页|痕|返|射|磨|边|扇|好|起|伞|成)|跌|跳水|甩|少(?:付|了|你|花)|骨折|腰斩|崩|便宜了|半价|优惠|省下|划掉|抹|\b(?:off|sav(?:e|es|ed|ing|ings)|cut|slash\w*|drop\w*|reduc\w+|marked?|knock\w*|shav\w+|down|lop\w*|chop\w*|half|instead|less|markdown|cheaper|discount\w*|fall\w*|fell|take)\b/u,
  was: /原价|之前|上周|吊牌|标价|挂牌|老价|平时|以前|日常价|昨天|\b(?:was|were|usually|used to|normally|previously|original\w*|rrp|list|formerly|ticket|valued|last (?:week|month))\b/u,
  official:
    /官方|旗舰|授权|正品|原装|专柜|直营|直供|行货|原厂|正规|真货|保真|正宗|\b(?:official\w*|authori[sz]ed|genuine\w*|authentic\w*|original|licen[sc]ed?|direct|manufacturer|factory|real deal|registered|warrant)\b/u,
  proof:
    /认证|检测|质检|证书|专利|金奖|获奖|大奖|奖|标准|检验|报告|临床|验证|背书|\b(?:certif\w+|award\w*|patent\w*|approv\w+|test\w*|clinic\w+|proven|scien\w+|laborator\w+|winner|winning|voted|seal|study|research)\b/u,
  endorsed:
    /推荐|指定|御用|代言|专家|医生|央视|明星|网红|博主|院士|教授|医院|国宴|国家队|宇航|航天|军工|故宫|协会|联名|博士|影后|科学院|热搜|\b(?:endors\w+|recommend\w*|seen|celebrit\w+|doctors?|dentists?|dermatolog\w+|experts?|scientists?|nasa|athletes?|hospitals?|television|tv|vogue|royal\w*|team|professionals?|vets?|p[ae]+diatric\w+|engineers?|universit\w+|government|stars?|chosen|choice|featured|swear)\b/u,
  free: /免费|包邮|免邮|免运|赠|附赠|白送|白拿|白领|零元|0元|不要钱|不花|免单|分文|一分不|一毛|不收|送(?!货|达|到)|(?<![a-z]-)\bfree(?! (?:to|hand|end|from|of (?!charge|cost))|-?standing|ze)\b|\b(?:on us|on the house|no charge|complimentary|for nothing|nothing|gifts?|presents?|bonus|throw in|without charge|at no (?:cost|charge|extra)|zero|absorb|foot|cover the cost|not a penny)\b/u,
  ship: /运费|邮费|邮|快递费|快递|到家|送货|\b(?:ship\w*|deliver\w*|post\w*|carriage|courier|parcel)\b/u,
  sold: /卖|销|售|热卖|下单|出货|成交|付款|入手|拍下|发出|回购|买过|已拍|订单|\b(?:sell\w*|sold|orders?|ordered|bought|buy|buys|shipped|purchas\w+|outsell\w*|went|seller)\b/u,
  people:
    /人(?!工|造|为|体)|位|顾客|买家|客户|客人|家庭|用户|粉丝|妈妈|姐妹|宝妈|大家|家家|朋友|闺蜜|年轻人|回头客|老客|\b(?:people|customers?|buyers?|homes?|families|family|users?|everyone|everybody|shoppers?|reviewers?|millions?|thousands?|hundreds?|friends?|clients?|households?|owners?|fans?)\b/u,
  rating:
    /好评|评分|评价|(?<!明|卫|火|金|流)星(?!期|座|空|角|形|状|球|光)|口碑|差评|满分|打分|分(?!钟|类|开|离|拨|层)|评论|夸|\b(?:stars?|rat(?:e|ed|ing|ings|es)|reviews?|thumbs|positive|score\w*|satisf\w+|happy|rave|recommend|feedback|average\w*)\b/u,
  viral:
    /火(?!锅|车|腿)|爆(?!炸)|刷屏|风靡|疯抢|疯|网红|热议|热搜|出圈|人手一|都在|家家户户|追|\b(?:viral|craze|crazy|obsess\w*|trend\w*|talking|talk of|must[- ]have|sensation|cult|storm|rave|love[ds]?|buzz\w*|swear by|wants?)\b/u,
  assure:
    /保证|承诺|保障|包(?!装|裹|含|括|邮|里|边|布)|保(?:修|价|真|换)|质保|联保|兜底|负责|无忧|放心|发誓|担保|打包票|管(?:修|换|退)|\b(?:guarant\w+|promis\w+|warrant\w*|assur\w+|swear|pledge|vow|cover(?:ed|age)?|back(?:ed)?|stand behind|stake|bet|certain|risk\w*|protect\w*)\b/u,
  giveback:
    /退|赔|换(?!灯|季|电|水|洗)|返还|修(?!身)|倒贴|双倍|十倍|三倍|差价|\b(?:refund\w*|money back|return\w*|replace\w*|repair\w*|reimburs\w*|send it back|fix|quibble|fuss|exchange\w*|get (?:your|every)|double|triple)\b/u,
  forever:
    /终身|终生|永久|永远|永不|一辈子|一生|到老|绝不|再也不|从不|\b(?:lifetime|forever|for ?ever|for life|never|always|eternal\w*|outlast\w*|for good)\b/u,
  sure: /百分百|百分之百|绝对|一定|肯定|必(?!须)|无任何|零(?:风险|甲醛|副)|妥妥|闭眼|0%|\b(?:0% (?:safe|effective|success)|absolutely|totally|completely|definitely|certain\w*|sure|can't (?:lose|go|fail)|zero|whatever|guaranteed)\b/u,
  effect:
    /见效|有效|治(?!安)|瘦|美白|祛|根治|药|功效|长高|抗|修复|变形|褪色|掉色|起球|不坏|坏|变白|副作用|升值|\b(?:results?|cure[sd]?|heal\w*|effective|works?|wrinkles?|pain|fade[sd]?|break\w*|broke|shrink\w*|lasts?|indestructible|side effects|lose weight|safe|smarter)\b/u,
  versus:
    /比(?!例|较|如)|不如|胜过|吊打|秒杀|碾压|完胜|媲美|平替|不输|甩|倍|一样|没区别|不像|次品|假货|劣质|货比三家|\b(?:than|beats?|outperform\w*|outlast\w*|outsell\w*|better|superior|unlike|twice|times|inferior|rival\w*|compare[sd]?|comparison|match\w*|close|shame|look like|compete\w*|league|flimsy|double|settle|circles|nothing else|no other)\b/u,
  dearer:
    /贵|大几百|双倍价|上千|几千块|零头|\b(?:triple|dear\w*|expensive|pricey|fortune|overpriced|costing|pay (?:double|more|far|twice)|charge)\b/u,
};
/** English superlatives by their form. */
export const superlative =
  /\b(?!(?:for|inter|hon|mod|qu|requ|inv|dig|prot|sugg|man|conqu|bequ|har|arr|cont|earn|prist|att|t|b|r|w|n|v|l|ch|cr|gu|p|z|j|qu)est(?:s|ed)?\b)[a-z]{2,}(?:est)\b/u;
