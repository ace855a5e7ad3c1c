export const themeNames = [
  "quality",
  "broken",
  "size",
  "smell",
  "color",
  "assembly",
  "delivery",
  "packaging",
  "missing",
  "service",
  "price",
  "description",
] as const;
export type ThemeName = (typeof themeNames)[number];

/** Words of each theme in both languages, simplified script, lower case. */
export const themeWords: Record<ThemeName, RegExp> = {
  quality:
    /质量|做工|材质|用料|太薄|有点薄|偏薄|很薄|单薄|不结实|不耐用|粗糙|毛刺|掉漆|生锈|起球|掉色|廉价感|劣质|晃|不稳|\b(?:quality|flims[iy]\w*|cheap(?:ly)? made|thin|wobbl\w*|shak[ey]\w*|rough|peel\w*|rust\w*|fad(?:ed|es|ing)|fell apart|poorly made|shoddy)\b/gu,
  broken:
    /破损|坏了|坏的|碎了|碎的|裂|断了|断裂|磕|划痕|变形|凹|不能用|用不了|没法用|\b(?:broken?|broke|crack(?:ed|s)?|damaged?|defect\w*|shatter\w*|dent(?:ed|s)?|scratch\w*|doesn'?t work|stopped working|faulty|bent|torn|ripped)\b/gu,
  size: /尺寸|尺码|大小|太大|太小|偏大|偏小|偏短|偏长|装不下|放不下|放不进|容量小|不合身|\b(?:siz(?:e|es|ing)|too (?:big|small|large|tight|short|long|loose|narrow|wide)|smaller than|larger than|bigger than|does(?:n'?t| not) fit|didn'?t fit|fit)\b/gu,
  smell:
    /味道|异味|气味|有味|味儿|刺鼻|难闻|发臭|很臭|甲醛|\b(?:smell(?:s|y|ed)?|odou?rs?|stink\w*|stank|fumes?|chemical)\b/gu,
  color: /颜色|色差|发黄|偏色|\bcolou?r(?:s|ed)?\b|\bshade\b|\bdiscolou?r\w*/gu,
  assembly:
    /安装|组装|螺丝|孔位|没对齐|对不上|说明书|不好装|难装|\b(?:assembl\w*|instructions?|screws?|holes?|align\w*|put together|install\w*|set ?up)\b/gu,
  delivery:
    /物流|快递|发货|送货|配送|到货慢|太慢了|迟迟不|\b(?:deliver(?:y|ed|ies)|shipping|shipped|shipment|courier|arriv(?:ed|es|al)|late|delayed?|carrier|took (?:weeks|forever|ages))\b/gu,
  packaging:
    /包装|纸箱|箱子破|外箱|没有?泡沫|裸装|\b(?:packag(?:e|ing|ed)|packed|wrapp(?:ed|ing)|cardboard|bubble wrap)\b/gu,
  missing:
    /少发|漏发|少了|缺件|缺少|配件|发错|错发|没有配|\b(?:missing|incomplete|wrong (?:item|one|colou?r|size|product)|left out|not included|without the)\b/gu,
  service:
    /客服|态度|服务|不理人|没人理|不回复|售后|推诿|敷衍|\b(?:customer (?:service|support)|support|service|rude|unhelpful|ignored|no (?:reply|response)|refus(?:ed|es))\b/gu,
  price: /太贵|偏贵|价格|降价|性价比|不值|\b(?:pric(?:e|ey|es)|expensive|overpriced|not worth|value for money)\b/gu,
  description:
    /不符|描述|与图片|跟图片|和图片|实物|货不对板|图文|虚假|\b(?:not as (?:described|pictured|shown|advertised)|misleading|description|looks nothing like|unlike the (?:picture|photo)s?|advertised)\b/gu,
};
/** Right before a word, these say that the trouble is not there: 没有异味, "no smell". */
export const denied =
  /(?:没有?|无|没啥|没什么|毫无|不存在|\bno|\bnot|\bwithout(?: any)?|\bnever|\bdidn'?t|\bdoesn'?t)\s*$/u;
