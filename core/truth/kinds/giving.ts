import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const freeOf = ({ least }: Groups, match: string): Said => {
  const from = amountOf(least ?? "");
  const what = /邮|运费|ship|deliver|post|freight/u.test(match)
    ? /退|return/u.test(match)
      ? "returns"
      : "shipping"
    : /退|return/u.test(match)
      ? "returns"
      : /赠|送|gift|sample|bonus|bogo|get/u.test(match) || givenThing.test(match)
        ? "gift"
        : "other";
  return { what, ...(Number.isNaN(from) ? {} : { least: from }) };
};

/** A thing that comes along, and no service. */
const givenThing =
  /^(?:free|complimentary|gratis) (?!trials?|returns?|consultations?|advice|apps?|guides?|parking|wifi|quotes?|estimates?|installation|assembly|repairs?|engraving|gift|for|with|and|to|or|if|when|on|in|at|today|now|forever|of|exchanges?|replacements?|support|service|downloads?)\w+/u;
/** Costs nothing. */
export const free: readonly Sign[] = [
  {
    kind: "free",
    pattern:
      /(?:满\s*[¥$£€]?(?<least>\d[\d.]*)\s*(?:元|块)?\s*(?:即|就|可|享|全国)?)?(?:全场|全国|全店|全部|下单|统统|都|一律|一件也|一件)?(?:包邮|免邮|免运费?|免快递费|邮费全免|运费(?:全)?免(?:费|单)?|包运费|包快递|运费我(?:们)?(?:出|包)|0运费|零运费|不收(?:运费|邮费)|免费(?:配送|送货|快递|邮寄|寄|包邮|退换?|送货上门|上门))/gu,
    read: freeOf,
    unless: /不包邮|运费自理|不(?:免|包)/u,
  },
  {
    kind: "free",
    pattern:
      /免费|(?<![\d.])0元(?:购|领|拿|试用|入手|带走|带回家)?|零元(?:购|领|拿)?|不(?:要|花|收)(?:你)?(?:一分)?(?:钱|费用)|分文不取|白送|白拿|白嫖|免单|(?:买|拍|下单|购|满).{0,6}?(?:即|就|还|再|另|额外)?(?:赠|送)(?!货|到|达|礼(?:佳|首|必|自)|人|长辈|女友|男友|朋友|父母|给(?:他|她|妈|爸|朋友|女))(?:你|您)?.{0,10}|(?:赠|附赠|赠送|加赠|再送|还送|另送|额外送|随单送|随机送|免费送|下单送|白送|送您|送你)(?!货|到|达)[\p{Script=Han}a-z0-9]{1,8}|送(?:您|你)?(?:精美|超值|神秘|大|小|好|惊喜)?(?:礼品|礼物|赠品|好礼|豪礼|礼包|福利)|送(?:运费险|赠品|礼品|小礼物|大礼包|收纳袋|配件|电池|贴膜|好礼|豪礼)|买[一二三\d]+(?:赠|送|得)[一二三\d]+|加量不加价|免手续费|免息|0首付/gu,
    read: freeOf,
    unless: /(?:不是|不|非)免费|(?:退|寄|归还?)回|(?:请|一起|一并)寄|暂无赠品|不含赠品|无赠品|恕不免费/u,
  },
  {
    kind: "free",
    pattern:
      /\b(?:free|complimentary|gratis|zero[- ]cost|no[- ]cost)\b(?! ends?\b| edges?\b| of\b| from\b| to (?:contact|ask|move|reach|get|message|call|write|email|browse|choose|use our|be)\b| size\b| time\b|[- ]?standing|[- ]range|[- ]flow|[- ]spirit|[- ]hand|[- ]motion|[- ]form|[- ]wheel| and easy| space\b| fall| up\b| radicals?| will\b)(?: (?:and fast |fast |express |worldwide |uk |next[- ]day |standard |international |tracked |home |local )*(?:shipping|delivery|postage|p&p|freight|returns?|gift|gifts|sample|trial|\w+))?(?:[^.\n]{0,20}?(?:over|above|from|orders? of|spend) [¥$€£]\s?(?<least>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?))?/gu,
    read: freeOf,
    unless:
      /\b(?:not|isn'?t|never|no longer|aren'?t) free\b|\b(?:feel|set|be|break|roam|hands|worry|stress|care|carefree)[- ]free\b|\b(?:sugar|gluten|dairy|bpa|lead|wrinkle|tangle|chemical|cruelty|nut|oil|fragrance|paraben|alcohol|phthalate|latex|nickel|rust|dust|smoke|fat|caffeine|plastic|acid|lint|crease|iron|drip|odou?r|noise|toxin|frizz|sulfate|sulphate|duty|tax|ad|pet|pvc|animal|mess|hassle|fuss|pain|maintenance|wire|cordless|flicker|interest|smoke|allerg\w+|soy|gmo|oil|tear|flame|foot|barrier|trouble|fuel|streak|scratch|residue|germ|bug|guilt|grain|meat|egg|wheat|lactose|formaldehyde|aluminium|aluminum|fluoride|silicone|microplastic|mercury|cadmium|solvent|voc|halogen|led)[ -]free\b|\bfeel free\b/u,
  },
  {
    kind: "free",
    pattern: new RegExp(
      `\\b(?:on the house|on us\\b|no (?:extra |additional |added )?(?:charge|cost)\\b|at no (?:extra |additional )?(?:charge|cost)|without (?:extra|additional) (?:charge|cost)|free of charge|(?:deliver\\w*|ship\\w*|post\\w*|send\\w*)(?: \\w+){0,3} free of charge|(?:shipping|delivery|postage)(?: is| are)?(?: all)? (?:free|included|on us|paid|covered)|we (?:pay|cover) (?:the |your )?(?:shipping|delivery|postage)|no (?:shipping|delivery|postage) (?:fee|fees|cost|costs|charge|charges)|costs? (?:you )?nothing|won'?t cost you|buy (?:${enNumber}),? ?(?:and )?get (?:${enNumber})(?: free)?|(?:ships?|shipped|delivered|posted|sent)(?: to you| everywhere| anywhere| worldwide)* free\\b|bonus (?:gift|item|pack|pair)|gift with (?:every|each|your|purchase)|(?:throw|throwing|thrown) in an?|giveaway|giving away|we(?:'ll| will) (?:give|send) you an? )`,
      "gu",
    ),
    read: freeOf,
  },
];

const zhPeople =
  "(?:人|位|名|个|户|对)?(?:用户|买家|顾客|客户|宝妈|家庭|粉丝|妈妈|网友|学生|会员|姐妹|女生|男士|司机|老客|回头客|新老顾客)?";
function counted({ n }: Groups, match: string): Said {
  const count = amountOf((n ?? "").replace(/[+多几余]/gu, ""));
  const counts = /评|review|rating|feedback/u.test(match)
    ? "reviews"
    : /顾客|买家|用户|客户|[人位名]|people|customers?|buyers?|shoppers?/u.test(match)
      ? "buyers"
      : /售|销|卖|单|sold|sales|orders?\b|付款|件|shipped/u.test(match)
        ? "sold"
        : "buyers";
  return {
    counts,
    ...(Number.isNaN(count) || count < 2 ? {} : { count }),
    ...(/月|month/u.test(match) ? { monthly: true } : {}),
  };
}
const starred = ({ n }: Groups): Said => ({ stars: amountOf(n ?? "") });
const shared = ({ n }: Groups): Said => ({ share: amountOf(n ?? "") / 100, counts: "reviews" });

/** How many bought it, and how well they liked it. */
export const popularity: readonly Sign[] = [
  {
    kind: "popularity",
    pattern: new RegExp(
      `(?<n>${zhNumber})\\s*[+多几余]*${zhPeople}(?:都|已经?|正在?|在|一致|共同|亲测|抢着|抢先|排队|选择)*(?:买|购|下单|付款|入手|好评|回购|复购|收藏|推荐|选择|信赖|信任|种草|加购|用过|使用|喜欢|见证|验证|抢|认可|支持|关注|围观|浏览|想要|拥有|拍下|囤|点赞|五星)`,
      "gu",
    ),
    read: counted,
    unless: /(?:支持|可供|适合|容纳|够)\s*[\d一二三四五六七八九十两]+\s*(?:人|位)/u,
  },
  {
    kind: "popularity",
    pattern: new RegExp(
      `(?:已售|月销量?|累计(?:销量|售出|卖出|销售)?|热销|销量|售出|卖出|狂销|年销量?|日销量?|总销量?|销售|卖了|成交|已卖|爆卖|热卖)(?:已|都|就|量|额|高达|超过|超|突破|破|达到|达|过|逾|近|了|出|:|约|上)*\\s*(?<n>${zhNumber})\\s*[+多几余]*(?:件|单|个|笔|份|套|台|双|瓶|盒|次|万)?`,
      "gu",
    ),
    read: counted,
    unless: /销售额|成交额|[¥元]\s*$/u,
  },
  {
    kind: "popularity",
    pattern: new RegExp(
      `(?<n>${zhNumber})\\s*[+多几余]*(?:(?:个|位|名)?(?:人|顾客|客人|买家|朋友|姐妹|用户)|位|名|户|个家庭)[\\p{Script=Han}]{0,8}?(?:带|领|搬|抱|请|扛|拎|捧|接)(?:走|回)`,
      "gu",
    ),
    read: counted,
  },
  {
    kind: "popularity",
    pattern: new RegExp(
      `\\b(?<n>${enNumber})\\+? (?:people|customers|buyers|homes|shoppers|of you|others)\\b[^.!?]{0,24}\\b(?:took|taken|take|carried|carry|brought|bring|bought|own|picked|chose|chosen|ordered|welcomed|gone home)\\b`,
      "gu",
    ),
    read: counted,
  },
  {
    kind: "popularity",
    pattern:
      /(?:好评率?|满意度|推荐率|回购率|复购率)(?:高达|达到?|超过?|近|为|是|:|突破)*\s*(?<n>\d{2,3}(?:\.\d+)?)\s*%/gu,
    read: shared,
  },
  {
    kind: "popularity",
    pattern:
      /(?<n>\d{2,3}(?:\.\d+)?)\s*%\s*(?:的)?(?:好评|回购|复购|满意|推荐|(?:用户|顾客|买家|客户|人|宝妈)(?:都)?(?:说|觉得|表示|认为|选择|满意|推荐|好评|喜欢|会|给))/gu,
    read: shared,
  },
  {
    kind: "popularity",
    pattern:
      /(?:评分|评价|打分|口碑|均分|综合评分|店铺评分|描述相符)(?:高达|达到?|为|是|:|平均)*\s*(?<n>[1-5](?:\.\d+)?)\s*(?:分|星|颗星)?|(?<![\d.])(?<n2>[45](?:\.\d+)?)\s*(?:星|分|颗星)(?:的)?(?:好评|评价|口碑|推荐|高分|评分|级好评)/gu,
    read: ({ n, n2 }) => starred({ n: n ?? n2 }),
  },
  {
    kind: "popularity",
    pattern:
      /(?:零|0|无|没有(?:一个)?)差评|全(?:是|部)?(?:五星|5星|好评)|好评如潮|清一色(?:的)?好评|(?:人手|家家|户户)(?:一|必备|都有)|(?:成千上万|千千万万|万千|千万|无数|众多|上万|数万|数十万|百万|数百万|几十万|几万|数千|上千|亿万|万)(?:名|位|个|的)?(?:人|用户|买家|顾客|客户|宝妈|家庭|网友|粉丝|妈妈|女性)(?:们)?|(?:深受|备受|广受|倍受)[\p{Script=Han}]{0,8}(?:喜爱|好评|欢迎|青睐|追捧|信赖|推崇)|风靡(?:全国|全球|网络|一时)?|口碑(?:爆棚|炸裂|好评|极佳|好到|超好|载道)|回头客(?:无数|超多|众多|很多|不断)|(?:都|全)说好|无人不(?:爱|夸)|赞不绝口|用过都说好|好评不断|评价(?:超|非常|都很)好|万人(?:好评|推荐|回购|种草|空巷)/gu,
    read: (_, match) => ({ what: match }),
  },
  {
    kind: "popularity",
    pattern: new RegExp(
      `\\b(?:over |more than |nearly |almost |around )?(?<n>${enNumber})\\s?\\+?(?: of)?(?: (?:our|happy|satisfied|delighted|loyal|real|verified|global|worldwide|five[- ]star|5[- ]star|positive|glowing|rave|great|customer|unique|other|paying))* ?(?:customers?|buyers?|shoppers?|users?|fans|families|homes|households|reviews?|ratings?|reviewers?|orders|sales|units sold|sold|copies sold|pieces sold|people (?:have |who |already |can'?t |love|bought|trust|own|are |were |use|chose|choose|recommend|just |viewed|viewing|watching)|parents|mums|moms|women|men)\\b`,
      "gu",
    ),
    read: counted,
    unless:
      /\bserves? |\bfor (?:\w+ )?people\b|\bper (?:order|customer)|\bup to \d+ people|\bseats?\b|\bfits\b|\border(?:s|ed) (?:was|were|no|number|#)/u,
  },
  {
    kind: "popularity",
    pattern: new RegExp(
      `\\b(?:sold|shipped|selling|bought by|used by|loved by|trusted by|chosen by|enjoyed by|owned by|recommended by)(?: (?:over|more than|nearly|almost|around|well over|already))*\\s+(?<n>${enNumber})\\s?\\+?(?: (?:units|pieces|copies|of|items|so far|this|last|pairs))?`,
      "gu",
    ),
    read: counted,
    unless: /\bsold (?:as|in|individually|separately|by the)\b[^.]{0,24}\b(?:pack|set|box|pair)/u,
  },
  {
    kind: "popularity",
    pattern:
      /(?:\b(?:rated|rating|score[sd]?|averag(?:e|ing)|reviews?|feedback)\b[^.\n]{0,16}?\b(?<n>[1-5](?:\.\d)?)(?: ?\/ ?5| out of (?:5|five)|[- ]?stars?\b)?)|\b(?<n2>[345](?:\.\d)?|five)(?: ?\/ ?5\b| out of (?:5|five)\b|[- ]stars?\b(?! hotel))/gu,
    read: ({ n, n2 }) => starred({ n: n ?? n2 }),
  },
  {
    kind: "popularity",
    pattern:
      /\b(?<n>\d{2,3}(?:\.\d+)?) ?(?:%|percent|per cent) (?:of (?:our |all |the )?(?:customers?|buyers?|users?|people|reviewers?|women|men|shoppers?|those)|positive|satisfaction|satisfied|happy|recommend(?:ed)?|feedback|would (?:buy|recommend))/gu,
    read: shared,
  },
  {
    kind: "popularity",
    pattern:
      /\b(?:thousands|millions|hundreds|tens of thousands|countless|legions|scores|loads) of (?:[\w'-]+ ){0,2}?(?:customers?|buyers?|people|users?|fans|families|homes|reviews?|orders|shoppers?|women|men|parents)\b|\b(?:loved|trusted|adored|used|recommended|chosen|preferred|praised) by (?:everyone|all|thousands|millions|hundreds|customers?|buyers|people|families|professionals|experts|celebrities|our|over|more than|mums|moms)\b|\b(?:top|highly|highest|best)[- ](?:rated|reviewed)\b|\b(?:rave|glowing|stellar|overwhelmingly positive|fantastic|excellent|amazing|only (?:good|positive|great)|nothing but (?:good|positive|great)) (?:reviews?|feedback|ratings?)\b|\b(?:everybody|everyone) (?:loves?|recommends?|agrees)\b|\bnever (?:had|received|got) a (?:bad|negative|single|poor)\b|\bno (?:bad|negative) reviews?\b|\bzero complaints\b|\bword of mouth\b|\bcan'?t all be wrong\b/gu,
    read: (_, match) => ({ what: match }),
  },
];
