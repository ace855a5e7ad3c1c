import type { churnRisks, Segment, stages } from "../../../core/segments/tree.ts";
import { folded } from "./catalog.ts";
import type { Rule } from "./rule.ts";
import { type Scan, sticky } from "./scan.ts";

type Trait = "email" | "phone" | "consent" | "refusal" | "tier";
const traits: readonly [Trait, RegExp][] = [
  [
    "refusal",
    sticky(
      "(?:已经?)?(?:拒收|拒绝(?:接收)?|退订了?|不(?:愿意?|想|同意|接受|接收)(?:接收|接受)?)(?:过)?(?:任何)?(?:营销|短信|推广|广告|消息|邮件|通知)?(?:信息|消息)?",
      "(?:have |has |had )?(?:opted|opt) out(?: of marketing)?|unsubscribed|refus(?:e|es|ed|ing) marketing|(?:do not|don['’]?t|does not|doesn['’]?t|did not|didn['’]?t) (?:want|accept|agree to) (?:any )?(?:marketing|mails?|e-?mails?|messages|newsletters?)|no marketing",
    ),
  ],
  [
    "consent",
    sticky(
      "(?:愿意|同意|接受|可以?|允许|订阅了?|能)(?:接收|接受)?(?:我们的)?(?:营销|推广|触达|短信|联系|被?营销|广告)(?:信息|消息|触达)?(?:的)?",
      "(?:have |has |had )?(?:opted|opt) in(?: to marketing)?|accept(?:s|ed|ing)? marketing|agree(?:s|d)? to marketing|(?:are )?subscribed|subscribers?|subscribe|(?:can|may) be (?:contacted|e-?mailed|written to|reached|messaged)|(?:want|wants) (?:marketing|the newsletter)|reachable|marketing consent|consent(?:ed|s)? to marketing",
    ),
  ],
  [
    "email",
    sticky(
      "(?:留了?|有|填了?)(?:下)?(?:电子)?(?:邮箱|邮件)(?:地址)?|(?:电子)?邮箱(?:地址)?",
      "(?:have |has |with |left |gave )?(?:us )?(?:an? |any |their )?(?:e-?mail)(?: address(?:es)?)?(?: on file)?",
    ),
  ],
  [
    "phone",
    sticky(
      "(?:留了?|有|填了?)(?:下)?(?:手机号?码?|电话(?:号码)?)|手机号?码?|电话(?:号码)?",
      "(?:have |has |with |left |gave )?(?:us )?(?:an? |any |their )?(?:phone|telephone|mobile|cell)(?: ?numbers?)?(?: on file)?",
    ),
  ],
  [
    "tier",
    sticky(
      "(?:有|是)(?:会员等级|等级|会员)",
      "(?:have |has |with |in )?(?:an?|any) (?:membership |loyalty |vip )?tier|(?:are )?(?:loyalty )?members(?! (?:of|in|from))",
    ),
  ],
];
const missing = sticky(
  "没(?:有)?(?:留|填)?(?:下|过)?|未(?:留|填)",
  "no|without(?: an?)?|(?:have|has|did|do|does)(?: not|n['’]?t)(?: (?:have|left|give|given|leave))?|lacks?|missing",
);
export const trait: Rule = ({ scan }) => {
  const own = traits.find(([, words]) => scan.take(words))?.[0];
  if (own) return { field: "has", of: own };
  return scan.attempt((): Segment | undefined => {
    if (!scan.take(missing)) return undefined;
    const lacked = traits.find(([, words]) => scan.take(words))?.[0];
    return lacked === undefined ? undefined : { not: { field: "has", of: lacked } };
  });
};

const vip = sticky(
  "(?:重要的?|高价值的?)?vip(?:会员|客户|顾客|用户|买家)?|大客户|(?:店里|我们)?最有价值的?(?:客户|顾客|用户)?|高价值(?:客户|顾客|用户)",
  "(?:our )?(?:vips?|vip (?:customers?|members?|buyers?)|(?:most valuable|high[- ]value|best) (?:customers?|buyers?|clients?))",
);
/** VIPs: those with a tier where the shop has tiers, else the best fifth by money among those who buy often (docs/customers.md). */
export const vips: Rule = ({ scan, shop }) => {
  if (shop.tiers.some((tier) => /vip/iu.test(tier))) {
    const named = scan.attempt(() => shop.tiers.find((tier) => scan.take(exactly(tier))));
    if (named) return { field: "tier", in: [named] };
  }
  if (!scan.take(vip)) return undefined;
  if (shop.tiers.length > 0) return { field: "has", of: "tier" };
  return {
    all: [
      { field: "money_score", min: 5 },
      { field: "frequency_score", min: 4 },
    ],
  };
};
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
function exactly(name: string): RegExp {
  const plain = escaped(folded(name));
  const [open, close] = [/^[a-z0-9]/.test(plain) ? "(?<![a-z0-9])" : "", /[a-z0-9]$/.test(plain) ? "(?![a-z0-9])" : ""];
  return new RegExp(`${open}${plain}${close}`, "yu");
}

const stageWords: Record<(typeof stages)[number], RegExp> = {
  won_back: sticky(
    "回流(?:的)?|(?:被)?(?:召回|唤回|唤醒|挽回)(?:成功|回来)?(?:的|了)?|失而复得的?",
    "won[- ]back|(?:came|come) back after (?:a long|sleeping|silence)|reactivated|recovered|returning after sleep",
  ),
  at_risk: sticky(
    "有流失(?:迹象|苗头|倾向)(?:的)?|濒临流失的?|有流失危险的?",
    "at risk(?! of)|(?:starting to )?slip(?:ping)?(?: away)?|drifting(?: away)?",
  ),
  sleeping: sticky("沉睡(?:的)?|休眠(?:的)?|睡眠(?:的)?|睡着的?", "sleeping|sleepers?|asleep|dormant|lapsed"),
  lost: sticky(
    "(?:已经?|彻底)?流失(?:了)?(?:的)?(?!风险|迹象|概率|可能|预警|倾向)|走掉的|跑掉的",
    "lost|churned|gone(?! (?:for|since|silent|quiet))|lapsed for good",
  ),
  new: sticky("新(?:的)?(?:客户?|顾客|买家|用户|会员|人)", "new|newcomers?|newly won|first[- ]timers?"),
  active: sticky("活跃(?:的)?", "active"),
};
const stageOpens = sticky(
  "处[在于](?:阶段)?|阶段(?:是|为)|生命周期(?:阶段)?(?:是|为|在|处于)?",
  "(?:whose )?(?:lifecycle )?stage(?: is| of|:)?|in the stage",
);
const joined = sticky("或者?|、", "or");
/** A list of names: the first, and more behind "or". */
function namesHere<Name extends string>(scan: Scan, ways: Readonly<Record<Name, RegExp>>): Name[] {
  const names = Object.keys(ways) as Name[]; // the record's own keys
  const one = () => names.find((name) => scan.take(ways[name]));
  const first = one();
  const found = first === undefined ? [] : [first];
  while (found.length > 0) {
    const next = scan.attempt(() => (scan.take(joined) ? one() : undefined));
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}
export const stage: Rule = ({ scan }) => {
  const opened = scan.take(stageOpens) !== undefined;
  const named = namesHere(scan, stageWords);
  if (opened) scan.take(/阶段/uy);
  return named.length > 0 ? { field: "stage", in: named } : undefined;
};

const riskWords: Record<(typeof churnRisks)[number], RegExp> = {
  high: sticky("很?高|大|较高", "(?:very )?high|big|serious"),
  medium: sticky("中等?|一般", "medium|moderate|middling|average"),
  low: sticky("很?低|小|较低", "low|small|little"),
};
const riskNoun = sticky(
  "(?:的)?流失(?:的)?(?:风险|概率|可能性?)",
  "(?:churn(?:ing)?|attrition)[- ]risk|risk of (?:churn(?:ing)?|leaving|going)|probability of leaving|likelihood to (?:churn|leave)",
);
const leaving = sticky(
  "(?:快|即将|马上|可能|很可能)(?:要)?(?:流失|走|跑)(?:的|了)?|容易流失的?",
  "(?:very |most )?likely to (?:leave|churn|go)|about to (?:leave|churn|go)|at (?:high |great )?risk of (?:leaving|churn(?:ing)?|going)",
);
export const churnRisk: Rule = ({ scan }) =>
  scan.first<Segment>([
    () => (scan.take(leaving) ? { field: "churn", in: ["high"] } : undefined),
    () => {
      if (!scan.take(riskNoun)) return undefined;
      scan.take(sticky("是|为|在|:", "is|of|:"));
      const named = namesHere(scan, riskWords);
      return named.length > 0 ? { field: "churn", in: named } : undefined;
    },
    () => {
      scan.take(sticky("", "at|an?"));
      const named = namesHere(scan, riskWords);
      return named.length > 0 && scan.take(riskNoun) ? { field: "churn", in: named } : undefined;
    },
  ]);
export { exactly, joined };
