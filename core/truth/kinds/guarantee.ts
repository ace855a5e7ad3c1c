import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const perUnit: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  个月: 30,
  月: 30,
  年: 365,
  周: 7,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  hour: 1 / 24,
};
/** How long, and of what: a way back for money or goods, a warranty, a price, or a result. */
function pledged({ n, u }: Groups, match: string): Said {
  const count = amountOf(n ?? "");
  const each = perUnit[(u ?? "").replace(/s$/u, "")];
  const long = each !== undefined && count * each >= 90 && /guarantee/u.test(match);
  const what = /退|换|refund|return|money|exchange|send|\bback\b/u.test(match)
    ? "returns"
    : /保修|质保|warrant|联保|包修|repair|replacement/u.test(match) || long
      ? "warranty"
      : /保价|买贵|差价|price/u.test(match)
        ? "price"
        : /假一|正品|真|fake|authentic|genuine/u.test(match)
          ? "authentic"
          : "other";
  return {
    what,
    ...(each && !Number.isNaN(count)
      ? { days: Math.round(count * each) }
      : /终身|终生|永久|一辈子|lifetime|for life|forever/u.test(match)
        ? { days: Number.POSITIVE_INFINITY }
        : {}),
  };
}

const material =
  /(?:100%|百分百|百分之百)\s*(?:纯|优质|新疆|天然|澳洲)?(?:棉|聚酯|涤|羊毛|羊绒|桑蚕丝|真丝|亚麻|麻|粘|锦纶|尼龙|皮|牛皮|果汁|全麦|原浆|苹果|橙|椰|cotton|polyester|wool|linen|silk|leather|nylon|bamboo|juice|cashmere|acrylic)/u;
/** Somebody answers for it. */
export const guarantee: readonly Sign[] = [
  {
    kind: "guarantee",
    pattern: new RegExp(
      `(?<n>${zhNumber})\\s*(?<u>天|日|个月|月|年|周)(?:之?内)?(?:不喜欢|不想要|不合适|随时|都|就|能|可以?|支持|享|免费|全国|超长|有质量问题|不满意|无忧|店铺|整机|官方|品牌)*(?:无理由|包退|包换|退(?!休)|退换|退货|换货|换新|只换不修|保价|质保|保修|联保|试用|试穿|试睡|免费退|全额退|包修|价保|保障)(?:退货|退换货?|包退|包换|退款|无忧)*`,
      "gu",
    ),
    read: pledged,
  },
  {
    kind: "guarantee",
    pattern: new RegExp(
      `(?:质保|保修|联保|包修|保价|价保|无理由退换?货?|退换货?期?|全国联保)(?:期|时间|时长|期限|长达|为|是|:|达|整整|足足)*\\s*(?<n>${zhNumber})\\s*(?<u>天|日|个月|月|年|周)`,
      "gu",
    ),
    read: pledged,
  },
  {
    kind: "guarantee",
    pattern:
      /(?:随时|都能|都可以?|就能|放心|可以?直接)退(?!出|休)(?:换|款|货)?|(?:就|则|可|直接)?退(?:你|您)?(?:全款|全额)|无理由退(?:换|款)?货?|假一(?:赔|罚)[\p{Script=Han}\d]{1,3}|假货(?:包赔|必赔)|包(?:退|换|赔|修|治|好(?!看|用|包|友)|会|熟|甜|活|满意|你满意|你|终身)(?:包?[退换赔])?(?!装|包|子|含|邮|裹|括|头)|(?:不满意|不好用|不好吃|不合适|无效|没效果|没用|不甜|坏了?|破损|碎|有问题)(?:就|则|可|必|全额|一律|马上|立即|直接|都)*(?:包)?(?:退|赔|换|补发)(?:款|钱|货|全款)?|坏(?:一|果|单|件)?(?:必|包)?(?:赔|退|换)|买贵(?:了)?(?:必|就|包|可|全额|双倍)*(?:赔|退|补|免单)|差价(?:双倍|十倍|全额)?(?:补|退|返)|(?:退|补|赔|返)(?:你|您)?(?:双倍|三倍|十倍|全款|全额|差价)|(?:全额|无条件|免费|随时|终身|终生|永久)(?:退款|退货|退换|包退|包换|换新|保修|质保|维修|售后|免费|可退|保养|保障)|终身|终生|一辈子(?:不|包)|永不(?:褪色|变形|掉色|磨损|生锈|起球|断)|永久(?:有效|不|防|使用|除|性?保)|零风险|无风险|没有(?:任何)?风险|万无一失|绝(?:对|不|无)(?:[\p{Script=Han}]{0,2})?(?:掉|褪|变|起球|反弹|伤|有效|安全|正品|放心|无|副|假|骗|失望|后悔|过敏|刺激)|(?:100%|百分百|百分之百)(?:[\p{Script=Han}]{1,4})?|保证(?!金|(?:插座|电压|底部|桌面|表面|双手|周围|室内|空气|通风|干燥|平整|接地|水))|担保|承诺(?!书)|打包票|立竿见影|药到病除|一(?:用|抹|喷|贴|擦|喝|吃)(?:就|即|见)(?:效|好|白|灵|瘦)|(?:立刻|马上|当天|\d+天|[一二三五七]天)(?:就)?(?:见效|瘦|白|变白|祛斑|生发|治好)|根治|无效(?:退|全额|不要钱)|无副作用|零(?:副作用|添加|刺激|伤害)|正品保障|品质保障|售后无忧|无忧售后|(?:购物|下单|购买)(?:有)?(?:保障|无忧)|七天无理由|运费险/gu,
    read: pledged,
    unless: material,
  },
  {
    kind: "guarantee",
    pattern: new RegExp(
      `\\b(?<n>${enNumber}|lifetime|full)[- ](?<u>days?|months?|years?|weeks?)[- ](?:[\\w-]+[- ]){0,3}?(?:returns?|refunds?|guarantee|warranty|money[- ]back|replacement|exchange|trial|cover)\\b`,
      "gu",
    ),
    read: pledged,
  },
  {
    kind: "guarantee",
    pattern: new RegExp(
      `\\b(?:return|exchange|refund|send)(?:s|ed|able|ing)?(?: (?:it|them|back|any|unwanted|items?|within|for|in|up to|free|accepted|are|is|policy|of))*(?: within| for| in| up to) (?<n>${enNumber})[- ](?<u>days?|months?|weeks?|years?)\\b`,
      "gu",
    ),
    read: pledged,
  },
  {
    kind: "guarantee",
    pattern:
      /\bguarantee[ds]?\b|\bguaranteeing\b|\bwarrant(?:y|ies|ed)\b|\bmoney[- ]back\b|\bfull refund\b|\byour money back\b|\bno[- ]questions?(?:[- ]asked)?\b|\brisk[- ]free\b|\b(?:no|zero) risks?\b|\bnothing to lose\b|\b100 ?% (?:satisfaction|satisfied|safe|effective|secure|risk|money|happy|results?|reliable|pain|natural|guarantee|waterproof|hypoallergenic|proven|refund|original|real)\w*|\bsatisfaction (?:is )?(?:guaranteed|assured|or)\b|\blifetime\b|\bfor life\b|\blasts? (?:forever|a lifetime)\b|\bnever (?:fades?|breaks?|rusts?|fails?|wears?|shrinks?|stains?|tears?|let you down|regret|need another|worry)\b|\bor (?:we'?ll |we |it'?s |your )(?:refund|pay|money|free|give)\b|\bif you(?:'re| are)? (?:not|don'?t) (?:\w+ ){0,4}(?:refund|money|return)\w*|\bwe (?:promise|pledge|swear|vow)\b|\bpromised? (?:results?|delivery|quality|to)\b|\bfoolproof\b|\b(?:instant|immediate|overnight|proven|permanent) results?\b|\bresults? in (?:just |only )?\w+ (?:days?|weeks?|minutes?|hours?)\b|\bfree returns?\b|\b(?:won'?t|will not|cannot|can'?t) (?:fail|break|fade|rust|disappoint|wear out)\b|\bindestructible\b|\bunbreakable\b|\bmiracle\b|\bno side[- ]effects?\b|\beasy returns?\b|\bhassle[- ]free returns?\b/gu,
    read: pledged,
    unless:
      /\b(?:no|without(?: any)?|not|void(?:s|ed)? (?:the|your)|out of) (?:guarantee|warranty)|\bwarranty (?:card|form|booklet)|\b(?:card|form) for the warranty|\bcan(?:'t|not) guarantee|\bnot guaranteed\b/u,
  },
];
