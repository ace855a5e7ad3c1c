import { amountOf } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const what = (_: Groups, match: string): Said => ({ what: match });

/** Who stands behind it: official, authorised, genuine, certified, tested. */
export const official: readonly Sign[] = [
  {
    kind: "official",
    pattern:
      /官方(?:旗舰|正品|授权|认证|直营|直供|店|指定|出品|推荐|合作|正版|渠道|质检|背书|网店|自营)?|旗舰店|专卖店|直营店|(?:100%|百分百|保证|假一赔[十三四\d]+)?正品|正版授权|(?:品牌|厂家|原厂|总部|正规|独家|一级|总)?授权(?:经销|店|商|代理|渠道|正品|销售)?|(?:通过|经过?|获得?|荣获|取得|拥有|具有|符合|有)?[\p{Script=Han}a-z0-9-]{0,8}认证|原装正品|原厂正品|专柜正品|专柜同款|(?:厂家|工厂|原厂|源头|产地)(?:直销|直供|直发)|专利(?!申请中)|(?:质检|检测|检验|权威)(?:报告|合格|机构|认可)|iso\s?\d{4,5}|(?:通过|符合|获)?(?:fda|sgs|3c|gmp|haccp|ccc|欧盟|海关)(?:认证|检测|标准|批准|备案|认可)|驰名商标|著名商标|中华老字号|老字号|非遗|(?:荣获|获得|斩获|摘得)[\p{Script=Han}a-z0-9]{0,10}(?:奖|金奖|大奖|称号|荣誉)|金奖|大奖得主|免检|米其林|(?:专家|主厨|大厨|大师|名厨|医生|药师|营养师|明星|央视|cctv|权威|院士|博士|机构|协会)(?:们)?(?:都|也|一致|强烈|联名|共同)?(?:在)?(?:推荐|同款|力荐|认可|背书|指定|合作|展播|上榜品牌)|保真|(?<!是不)真品|行货|国行|正规军|特供|专供|指定(?:供应商|产品|用品|品牌)|临床(?:验证|证明|试验|测试)|(?:经|有)?(?:科学|实验室?|医学)(?:证明|证实|验证|检测)/gu,
    read: what,
    unless: /身份认证|实名认证|认证(?:手机|邮箱|账号|码)|授权(?:登录|码|书?签)/u,
  },
  {
    kind: "official",
    pattern:
      /\b(?:official(?:ly)?|authori[sz]ed|licen[sc]ed|accredited|certified|certification|certificat(?:e|es)|patent(?:ed)?|patents|award[- ]winning|prize[- ]winning|endorsed|verified|approved|legit(?:imate)?|trademarked)\b(?: (?:by|store|shop|dealer|reseller|retailer|distributor|partner|seller|supplier|merchandise|product|agent|stockist|brand|outlet|to|under|iso|ce|fda|ul|organic|authentic|genuine))*|\b(?:100% |totally |fully |completely |guaranteed )?(?:authentic|genuine|original)(?: (?:product|products|item|items|goods|brand|article|quality|merchandise|guaranteed|apple|nike|sony|samsung|leather|silk|wool|oak|cashmere|\w+ product))?\b(?!ly|ity)|\b(?:fda|ce|ul|iso|usda|gots|oeko[- ]?tex|fsc|rohs|energy star)[- ](?:approved|certified|cleared|registered|tested|listed|marked|compliant|\d{4,5})\b|\biso ?\d{4,5}\b|\b(?:doctor|dentist|dermatologist|expert|vet|nutritionist|scientist|physician|celebrity)s?[- ](?:recommend(?:ed)?|approved|tested|endorsed|trust(?:ed)?)\b|\b(?:clinically|scientifically|medically|lab(?:oratory)?|independently|dermatologically)[- ](?:proven|tested|verified|validated|shown|studied)\b|\bas seen on tv\b|\b(?:direct )?from the (?:manufacturer|factory)\b|\bfactory[- ]direct\b|\b(?:tested|recommended|approved|endorsed|used|trusted|designed|developed) by (?:\w+ )?(?:dermatologists?|doctors?|experts?|scientists?|dentists?|vets?|nasa|professionals?|celebrities|chefs?|nutritionists?|engineers? at|the royal|laborator\w+|independent)\b|\bwinner of\b|\bnasa\b|\bwon (?:the|an?) [\w ]{0,24}(?:award|prize|medal)\b|\breal (?:brand|deal|thing)\b|\bnot a (?:fake|copy|replica|knock[- ]?off)\b|\bflagship store\b|\bno (?:fakes|replicas|counterfeits?)\b/gu,
    read: what,
    unless:
      /\bapproved (?:by (?:the|your)|your|refund|return)|\bcertificate of posting|\boriginal (?:packag|box|condition|price|tag|design|art|label|order|receipt|payment|invoice|wrapp)|\bauthentic(?:ation|ate)|\bverified (?:purchase|buyer|email|address)|\bgift certificate|\bbirth certificate|\brequest (?:has been |was |is )?approved/u,
  },
];

const rivals =
  "(?:其他|其它|别的?|别人|别家|人家|同行|同类|同款|同价位|同级别|市面上?|市场上?|友商|竞品|对手|某|隔壁|专柜|实体店|商场|超市|大牌|国际大牌|一线品牌|进口|普通|一般|传统|外面|线下|某宝|某东|拼夕夕|淘宝|天猫|京东|拼多多|抖音|亚马逊|[a-z][a-z0-9]{1,14}|[\\p{Script=Han}]{2,4}?(?:家|牌|品牌))";
/** Better or cheaper than something else. */
export const comparison: readonly Sign[] = [
  {
    kind: "comparison",
    pattern: new RegExp(
      `(?<!性价|对|相|占|配|百分|正|反|评)比(?!例|如|较|赛|基尼|分|重|萨|特|值|划|心)(?:起)?(?:我们?|本店|自家)?(?<x>${rivals}|[\\p{Script=Han}a-z0-9 ]{1,12}?)(?:家|店|品牌|产品|的|那款|们|都|还|要|款|上|同款|东西)*(?:更|要|还|便宜|好|强|优|耐|快|省|低|轻|柔|软|厚|划算|实惠|高级|安全|健康|靠谱|专业|出色|好用|好吃|好看|清晰|结实|值)`,
      "gu",
    ),
    read: ({ x = "" }) => ({ what: x, scope: "market" }),
    unless:
      /[没未][^,。]{0,4}过比这更|比(?:今天|今日|现在|这次|图|照|原来|原价|以前|之前|昨天|活动前|双十一|双11|618|去年|上次|上回|往年|当初|预期|想象|以前|之前|往常|平时|平常|较|[a-z]?(?:s|m|l|xl)?码|上一码|标准|建议|身高|腰围)/u,
  },
  {
    kind: "comparison",
    pattern:
      /秒杀(?:同行|一切|全场|所有|别家|其他|市面|大牌|同类|同价位)|吊打|完爆|碾压|甩(?:开)?(?:同行|别家|别人|其他|大牌|友商|竞品)?.{0,6}?(?:几条街|几百条街|十条街|好几条街)|(?:不输|媲美|堪比|赛过|胜过|超过|超越|优于|强于|好过|好于|便宜过|力压|打败|击败|领先)(?:于|了)?(?:国际|一线|进口|大牌|专柜|同行|同类|同级|其他|其它|别家|市面|所有|一切|竞品|友商|品牌|戴森|苹果)|(?:平替|同行|友商|竞品)(?:的)?(?:都|也|全|做不到|没有|望尘莫及|不如|比不了|模仿|抄)|无可比拟|无与伦比|无人能及|无人可及|无可匹敌|天下无双|独一无二|绝无仅有|前无古人|空前绝后|(?:全网|全国|全球|市面|市场|行业|业内|同类)(?:上|中|里)?(?:唯一|独家|独有|首家|仅此|遥遥领先|领先|领军|没有)|(?:其他|其它|别的?|别人|人家)(?:家|店|品牌|产品|商家)(?:的|都|也|根本|没|不|卖|家)|同行(?:看|见|都|们|不|也|的|眼红|沉默)|(?:普通|一般|传统|市面上?的?)(?:产品|款|商品|品牌)的\S{1,4}倍|(?:干掉|碾压|打败|吊打|横扫|战胜)(?:了)?(?:所有|一切|全部|其他)|(?:根本)?(?:没法|没办法|无法|不能)(?:和|跟|与)我们|按在地上(?:摩擦|打)|竞品|友商|仅此一家|别无分号|(?:别家|别处|其他店|同行|市面上)(?:没有|买不到|找不到|做不到|没得)|(?:没有|无|找不到|再无)(?:对手|敌手)|(?:完胜|完虐|吊锤|秒掉|甩开|力压|干翻|打爆)|(?:没得|没法|无法|不能|怎么|无从)比|遥遥领先|行业(?:领先|标杆|龙头|老大|领军)|(?:大牌|戴森|lululemon|dyson|苹果)?平替/gu,
    read: (_, match) => ({ what: match, scope: "market" }),
  },
  {
    kind: "comparison",
    pattern:
      /\b(?:better|cheaper|faster|stronger|lighter|safer|softer|healthier|quieter|brighter|smarter|tougher|fresher|nicer|finer|greener|warmer|cleaner|easier|longer[- ]lasting|more (?:durable|reliable|powerful|effective|efficient|comfortable|affordable|accurate|advanced|beautiful|stylish|secure|sustainable)|less (?:expensive|costly)|superior|higher quality|lower priced?|lasts? (?:\w+ )?longer|works? better|outlasts?) (?:than|to) (?<x>(?!ever\b|last (?:week|month|year|time|season)|yesterday|usual|normal|it\b|you (?:think|expect)|expected|the (?:picture|photo)|before|a (?:car|taxi|trip|visit)|\d)[\w' -]{1,30})/gu,
    read: ({ x = "" }) => ({ what: x.trim(), scope: "market" }),
  },
  {
    kind: "comparison",
    pattern:
      /\b(?:bigger|larger|smaller|longer|thicker|thinner|wider|taller|heavier|deeper|\w{3,12}er) than (?<x>(?:any(?:one|thing|body)?|other|all|the (?:competition|competitors?|rest|others|leading|big|high street|next|average|usual)|our (?:rivals?|competitors?|competition)|competitors?|competing|rivals?|leading|most|ordinary|regular|standard|traditional|conventional|branded|name[- ]brands?|supermarkets?|department|amazon|ebay|ikea|apple|nike|dyson|walmart|tesco|argos|john lewis|temu|shein|similar|comparable)\b[\w' -]{0,24})/gu,
    read: ({ x = "" }) => ({ what: x.trim(), scope: "market" }),
    unless: /\b(?:other|rather) than\b/u,
  },
  {
    kind: "comparison",
    pattern:
      /\b(?:beats?|outperform(?:s|ed|ing)?|outshines?|outclass(?:es)?|puts? (?:the )?(?:others?|rest|competitors?|competition) to shame|leaves? (?:the )?(?:others?|rest|competitors?|competition) (?:behind|standing)|unlike (?:other|cheap|our competitors?|the competition|ordinary|most)|no (?:other|one else|competitor)|nobody else|nothing (?:else )?(?:compares|comes close|beats|like it)|unrivall?ed|unmatched|unequall?ed|unparalleled|unsurpassed|incomparable|second to none|in a (?:class|league) of (?:its|their) own|one[- ]of[- ]a[- ]kind|the only (?:one|brand|product|shop|store|company) |dupe (?:for|of)|just as good as|as good as|rivals? (?:the|any|even)|knocks? (?:spots|the socks) off|head and shoulders above|blows? (?:\w+ ){0,3}(?:away|out of the water)|(?:industry|market|category|world)[- ]lead(?:ing|er)|\w+ times (?:as|more|better|brighter|stronger|faster)|twice as \w+ as|half the price of|(?:better|superior|higher) quality|(?:the|all|most|any) (?:others?|rivals?|competitors?|competition)(?! side| end| hand| half| way| day| one\b)|(?:our|every|any|other) (?:rivals?|competitors?|brands?|sellers?|retailers?)|leading brand|can'?t be (?:beaten|matched)|cannot be (?:beaten|matched))\b/gu,
    read: (_, match) => ({ what: match, scope: "market" }),
    unless:
      /\bbeats? (?:the |an? )?(?:egg|cream|mixture|heat)|\bno other (?:questions?|information|options?)|\bno other [\w -]{0,24}\b(?:we|in (?:our|this|the) (?:shop|store|range))\b[\w -]{0,16}\bsells?\b/u,
  },
];

const within = (match: string): Said => ({
  scope:
    /全网|全国|全球|行业|类目|业内|平台|市场|淘宝|天猫|京东|拼多多|抖音|世界|亚洲|国内|品类|同类|uk\b|world|market|country|nation|britain|england|amazon|industry|category|online|europe|china|america/u.test(
      match,
    )
      ? "market"
      : "shop",
});
const place = ({ n, n2 }: Groups, match: string): Said => {
  const value = amountOf(n ?? n2 ?? "");
  return {
    ...within(match),
    ...(Number.isNaN(value)
      ? /第一|冠军|榜首|之王|no\.? ?1|#1|number one|销冠|最好|最多|best|most/u.test(match)
        ? { place: 1 }
        : {}
      : { place: value }),
  };
};
const zhField =
  "(?:全网|全国|全球|全店|本店|店内|店铺|类目|行业|业内|同类|平台|市场|淘宝|天猫|京东|拼多多|抖音|世界|亚洲|国内|品类|双11|双十一|618|月|年度|年|周|区域|线上|连续\\S{1,3}年|口碑|人气|销售额?|销量|热度|好评|复购|回购|收藏|品质|质量|服务|综合|排名|排行榜?|榜单|热销榜?|热卖榜?|的|上|中)";
/** Sold more than others. */
export const bestSeller: readonly Sign[] = [
  {
    kind: "best_seller",
    pattern:
      /\b(?:no other|nothing else) [\w -]{0,24}\b(?:we|in (?:our|this|the) (?:shop|store|range))\b[\w -]{0,16}\bsells? (?:as|so) (?:well|much|many|fast)\b/gu,
    read: () => ({ scope: "shop" }),
  },
  {
    kind: "best_seller",
    pattern: new RegExp(
      `${zhField}+(?:稳居|位居|高居|荣登|排|名列|蝉联|荣获|遥遥|常年|连续|长期|占据|登上|霸榜|稳坐|一直)*(?:第\\s*(?<n>[一1二2三3])(?!次|步|层|时间|天|代|章|个|件|张|排|格|档|段|款|批|季|集|页|行|遍|阶|周|年|月|道|双|只|条|课|期|版|部分|人称|大街)|冠军|榜首|no\\.?\\s*1|top\\s*(?<n2>\\d{1,3})|之王|王者|领先|之首|销冠|最高|最好|最大|居首)`,
      "gu",
    ),
    read: place,
  },
  {
    kind: "best_seller",
    pattern:
      /(?:中国|全国|全球|世界|行业|国内|亚洲|全网|全市|全城|当地)第[一1](?:品牌|名|大|家|店|选择|的)?|第一品牌|第一大品牌|行业老大|首屈一指|销冠|热销(?:款|榜|王|爆款|中|单品|好物|产品|商品|全|推荐|百|千|万|不断|\d+年)?|热卖(?:款|中|王|单品|推荐|爆款)?|爆款|爆品|畅销(?:款|榜|王|全|书|多年|单品|产品|商品|\d+年)?|爆卖|大卖|(?:(?:本店|店里|店内|全店|我家|我们家|小店)(?:里|中)?)?卖(?:爆|疯|断货|得最好|得最多|得最快)(?:了)?|断货王|人气(?:王|爆款|单品|之选|推荐|第一|最高|款)|镇店之宝|网红(?:款|爆款|同款|单品)|必(?:买|入|囤|抢)(?:清单|榜|款|单品)?|回购(?:王|率(?:第一|最高|超高))|口碑(?:爆款|之王|第一|王)|top\s?[1一](?!\d)|no\.?\s?1(?![\d-])|(?:大家|人人|所有人|全网|姐妹们?|宝妈们?)都在(?:买|抢|用|囤|推)|全网(?:爆火|热销|热卖|疯抢|都在)|最(?:受欢迎|热销|畅销|火|热门|抢手|好卖|火爆)|抢手货|霸榜|销量(?:领先|王|霸主|遥遥|最高|最好|火爆|爆表|登顶|夺冠)/gu,
    read: place,
    unless: /第一(?:次|步|层|时间|天)/u,
  },
  {
    kind: "best_seller",
    pattern:
      /(?:\b(?:the |our |uk'?s |world'?s |nation'?s |country'?s |amazon'?s |britain'?s |america'?s |china'?s |europe'?s )?(?:all[- ]time )?(?:best|top|biggest|fastest|hottest|most)[- ]?(?:selling|sellers?|sold)\b(?: (?:of|in|on|for|at|this|the|our|shop|store|range|item|product|category|uk|world|market|country|online|amazon|europe|year|month|week|season))*|(?:\b(?:rated|ranked|voted|is|the|our|as|named|uk'?s|world'?s) )?(?:#\s?1|\bno\.?\s?1|\bnumber[- ](?:one|1))(?!\d|\.\d)(?: (?:in|for|of|on|seller|choice|brand|pick|rated|best[- ]seller|selling|uk|world|online|shop|store|category|market|the|our|country))*|\btop[- ](?:pick|choice|rated seller|ranked|ranking|(?<n>\d{1,3})\b)|\bmost[- ](?:popular|loved|bought|wanted|purchased|ordered|wished[- ]for|talked[- ]about|in[- ]demand|sought[- ]after|desired|trusted)\b|\b(?:customer|crowd|fan|firm|shopper|staff|family|all[- ]time)s?'?s?[- ]favou?rites?\b|\b(?:britain|nation|world|country|america|england|europe|uk|everyone|people|china|internet)'?s favou?rites?\b|\beveryone(?:'s| is)? (?:is )?(?:buying|loves?|wants?|talking|raving)|\b(?:hot(?:test)?|top|big(?:gest)?) (?:sellers?|items?|products?|hit)\b|\b(?:chart|market|category|sales)[- ](?:topp(?:er|ing)|leader|leading)\b|\btrending\b|\bgone viral\b|\bviral (?:hit|product|sensation|tiktok)\b|\bsells? (?:more|better) than (?:any|all)\b|\bmust[- ]have of the\b|\bin (?:high|huge|great|massive) demand\b|\b(?:selling|sold) like (?:hot cakes|crazy|mad)\b|\boutsells?\b)/gu,
    read: place,
    unless:
      /\bno\.? ?1 (?:size|nail|pencil|thread)|\b(?:dial|button|setting|knob|page|row)\b|\bstep (?:no\.?|number) ?1|\bplayer number|\b(?:requires?|needs?|size) (?:no\.?|number)|\bmost (?:popular )?questions?\b/u,
  },
];
