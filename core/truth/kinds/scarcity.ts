import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

const unit =
  "(?:件|个|只|双|条|套|台|瓶|盒|本|张|把|份|单|包|箱|袋|支|块|位|席|名额|款|对|枚|罐|组|顶|部|辆|批|码)(?!步骤|环节|问题|数字|字|月|小时|口袋|夹层|按键|档位|孔)";
const left = ({ n = "", below }: Readonly<Record<string, string | undefined>>): Said => {
  const count = amountOf(n);
  return Number.isNaN(count) ? {} : { left: count, ...(below ? { below: true } : {}) };
};

const notSides = /\b(?:left|right)[- ](?:hand|side|pocket|arm|foot|leg|shoe|over|ear|sleeve|corner|panel)/u;
/** Few are left, or there never were many. */
export const scarcity: readonly Sign[] = [
  {
    kind: "scarcity",
    pattern: new RegExp(
      `(?:仅剩|只剩|就剩|还剩|单剩|剩余|剩|剩下|仅余|只余|余下|余量|尚余|仅存|现存|可售|可卖|在售|存货|现货|库存)(?:只|仅|还|就|有|剩|余|下|了|量|数|约|:|为)*(?:最后)?(?<below>不到|不足|少于|低于)?\\s*(?<n>${zhNumber})\\s*${unit}`,
      "gu",
    ),
    read: left,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `(?:仅有|只有|就|仅|只)(?:有|剩)?(?<below>不到|不足)?\\s*(?<n>${zhNumber})\\s*${unit}(?=了|啦|库存|现货|可|余货|[,.!。!、;~\\s]|$)`,
      "gu",
    ),
    read: left,
    beside: /剩|库存|现货|抢|卖|货|了|手慢|仅/u,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(`(?:最后|倒数|还有|就有|剩个?)(?:的|仅剩)?\\s*(?<n>${zhNumber})\\s*${unit}`, "gu"),
    read: left,
  },
  {
    kind: "scarcity",
    pattern:
      /最后(?:的)?(?:几|这|那|少量|少许|一点|库存|现货|存货|余货|名额)|手慢(?:则|就|了|有|便)?(?:无|没)|手快有|(?:即将|马上|快要?|很快就?|眼看|就要|随时|瞬间|秒)(?:售罄|售空|卖完|断货|抢光|抢完|抢空|没货|没了|告罄|卖光|清空|断码|脱销)|要(?:卖完|断货|抢光|没货|卖光|售罄)了?|(?:售|卖|抢|送|发|领)完(?:即止|为止|不补|无补|就?下架|就?没有?|没了|再无)|(?:库存|存货|现货|余量|货|数量|名额|席位)(?:已|已经|所|真的|实在|本就|本身)?(?:剩)?(?:无几|不多|有限|告急|紧张|见底|吃紧|稀少|越来越少|不够|堪忧)|所剩(?:无几|不多|有限|寥寥)|寥寥无几|绝版|断码|货源紧|供不应求|难求|先到先得|先抢先得|欲购从速|卖断货|(?:没|不剩)(?:剩)?(?:几|多少)(?:件|个|双|套|条|只|台|瓶|盒)?了?|(?:再|还)?不(?:抢|买|拍|下手|下单|囤|入手).{0,4}就?(?:真的?)?(?:没了|没有了|没货|晚了|抢不到|买不到)|(?:剩|余|存)(?:下)?(?:得|的)?(?:已经?|真的|实在)?(?:不多|很少|极少|没几)|(?:快|要|将|即将|几乎|差不多)(?:空|见底|清空|搬空|卖空|扫空|没|完)了?|(?:补货|到货)(?:遥遥无期|无望|要等|时间未定|不定)|(?:下次|再次)(?:到货|补货)(?:不知|未知|遥遥)|就这(?:几|一|两|点|么)(?:些|点|件|个|双|套|条)?(?:货|了)|(?:少量|零星)(?:现货|库存|余货|尾货)|余货|稀缺|孤品|仅此(?:一|几)(?:件|批|双|套|个)|不再补货|不补货|抢一(?:件|个)少一|卖一(?:件|个)少一|快抢空/gu,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `(?:全球|全国|全网|本店|每日|每天|仅|只|首批)?限量(?:发售|供应|款|版|抢购|销售)?(?:仅|只)?\\s*(?<n>${zhNumber})?\\s*(?:件|个|只|双|条|套|台|瓶|盒|份)?`,
      "gu",
    ),
    read: (groups) => ({ ...left(groups), ...(groups["n"] ? { below: true } : {}) }),
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `\\b(?:only|just|last|final|merely|barely|down to(?: the| our)?(?: last| final)?|a mere|(?<below>less than|fewer than|under))\\s+(?:the\\s+|our\\s+)?(?:last\\s+|about\\s+)?(?<n>${enNumber})\\s+(?!hours?\\b|hrs?\\b|days?\\b|minutes?\\b|mins?\\b|weeks?\\b)(?:[\\w'-]+\\s+){0,3}?(?:left|remain(?:s|ing)?|in (?:our )?(?:stock|store|warehouse)|available|to go|still (?:here|there)|on hand)\\b`,
      "gu",
    ),
    read: left,
    unless: notSides,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `\\b(?<n>${enNumber})\\s+(?:[\\w'-]+\\s+){0,2}?(?:left|remain(?:s|ing)?)\\b(?! (?:hand|side|hours?|days?|minutes?))`,
      "gu",
    ),
    read: left,
    unless: new RegExp(
      `${notSides.source}|\\b(?:hours?|days?|minutes?|time|week) (?:left|remain)|\\bturn|\\bto the left|\\bstep`,
      "u",
    ),
  },
  {
    kind: "scarcity",
    pattern: new RegExp(`\\bstocks?(?: count| level| left)? ?[:=] ?(?<n>${enNumber})\\b`, "gu"),
    read: left,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `\\b(?:stocks?|inventory|supply|supplies|availability|quantity|numbers?)\\b[^.!?;]{0,30}?\\b(?:dropped|fallen|dwindled|shrunk|slipped|sunk|fell|drops|falls|dwindles)(?: right| all the way)? (?:down )?to (?:just |only )?(?<n>${enNumber})\\b(?! ?(?:hours?|days?|%|percent))`,
      "gu",
    ),
    read: left,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `\\bdown to (?:the |our |its )?(?:last |final )?(?<n>${enNumber})\\b(?! (?:hours?|days?|%|percent|kg|cm|degrees?))`,
      "gu",
    ),
    read: left,
    unless: /[$£€¥]|price|reduced|marked|cut|from \d/u,
  },
  {
    kind: "scarcity",
    pattern:
      /\b(?:the |our )?(?:last|final|remaining) (?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: (?:pieces?|units?|items?|pairs?|sets?|boxes|bottles?|copies|of (?:them|these)))?\b(?! (?:days?|hours?|weeks?|months?|years?|minutes?|chances?|steps?|pages?|inch|cm|times?|digits?|characters?))/gu,
    read: left,
    unless: /\b(?:lasts?|lasted) (?:up|for)|as long as/u,
  },
  {
    kind: "scarcity",
    pattern:
      /\b(?:last|final|remaining) (?:few|pieces?|units?|items?|pairs?|stocks?|copies|ones|batch|sizes)\b|\b(?:almost|nearly|practically|virtually|all but|about to be|soon to be|close to being|just about) (?:gone|sold[- ]out|out of stock|finished)\b|\bsell(?:s|ing)? (?:out|fast|quick(?:ly)?)\b|\b(?:going|moving|disappearing|vanishing|flying|selling) (?:fast|quick(?:ly)?|out)\b|\bflying off\b|\b(?:run(?:s|ning)?|get(?:ting)?) (?:low|out|short)\b(?! of (?:time|power|battery|ink|water|cord|cable|lead|room|space|paper|oil|milk|reach))|\b(?:low|limited|scarce|dwindling|short) (?:in )?(?:stocks?|quantit\w+|suppl\w+|availability|numbers?|inventory)\b|\bdown to (?:the |our )?(?:last |final )?(?:\d+|few|handful|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:suppl\w+|quantit\w+|numbers|inventory|availability) (?:is|are) (?:very |extremely |strictly )?(?:low|limited|short|scarce|dwindling)\b|\bstocks? (?:is|are|levels? (?:is|are))? ?(?:very |extremely |getting )?(?:low|limited|short|dwindling)\b|\b(?:strictly |very |super )?limited[- ](?:edition|run|release|batch|production|series|drop)\b|\bwhile (?:stocks?|suppl\w+|quantit\w+|they|it) last|\bwon'?t last\b|\bbefore (?:it'?s|they'?re|it is|they are|we'?re|we|they|it|stocks?|this|these)(?: (?:is|are|all|runs?|sells?|selling|sell))* ?(?:gone|out|disappears?|vanish\w*)\b|\bfirst[- ]come\b|\b(?:very |only (?:a )?|just a )few (?:left|remaining|remain|pieces|units|in stock)\b|\bhardly any\b|\bonce (?:it'?s|they'?re) gone\b|\bgone (?:soon|forever|for good|in a flash)\b|\bnot many (?:left|remain\w*)\b|\bnever (?:be )?restock\w*\b|\bno (?:more )?restocks?\b|\bwon'?t be (?:restock\w*|back)\b|\bend of (?:the )?line\b|\b(?:won'?t|not) be (?:re)?made again\b/gu,
    unless: /\b(?:sold out|out of stock) (?:items?|sizes?) (?:are|will)/u,
  },
];
