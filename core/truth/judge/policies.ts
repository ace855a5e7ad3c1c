import { minorFromDecimal } from "../../money.ts";
import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Claim, Said } from "../claim.ts";
import { viewsOf } from "../fold.ts";
import { type Goods, type Grounds, type Policy, proved, refuse, type Verdict } from "../grounds.ts";
import { offersFor } from "./offers.ts";

const folded = (text: string): string => viewsOf(text)[0]?.text ?? "";
const subjects: Readonly<Record<string, RegExp>> = {
  returns: /退|换货|return|refund|money[- ]back|exchange/u,
  warranty: /保修|质保|联保|包修|warrant|guarantee|repair/u,
  price: /保价|价保|买贵|差价|price (?:match|protect|guarantee)/u,
  authentic: /假一|正品|authentic|genuine/u,
  shipping:
    /包邮|免邮|免运费|免(?:除)?(?:快递|邮)费|运费(?:全)?免|0运费|free (?:[\w-]+ )*(?:shipping|delivery|postage)|(?:shipping|delivery|postage) is free|no (?:shipping|delivery) (?:fee|cost|charge)/u,
};
const spans = new RegExp(
  `(?<n>${zhNumber})\\s*个?(?<u>天|日|月|年|周)|(?<n2>${enNumber})[- ]?(?<u2>days?|months?|years?|weeks?)`,
  "gu",
);
const perUnit: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  月: 30,
  年: 365,
  周: 7,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};
const sentencesOf = (text: string) => folded(text).split(/[\n。;；!！?？]|\.\s/u);
const without =
  /(?:不|没有?|无|非|未)(?:支持|提供|享受|能|可|可以|包|免)?$|\b(?:no|not|don't|doesn't|cannot|can't|without|never)(?: \w+){0,2} ?$/u;

/** The sentences of a policy that are about a subject and do not deny it. */
const about = ({ title, body }: Policy, subject: RegExp): string[] =>
  sentencesOf(`${title}\n${body}`).filter((sentence) => {
    const at = sentence.search(subject);
    return at >= 0 && !without.test(sentence.slice(0, at));
  });

const daysIn = (sentence: string): number[] =>
  [...sentence.matchAll(spans)].flatMap(({ groups = {} }) => {
    const count = amountOf(groups["n"] ?? groups["n2"] ?? "");
    const each = perUnit[(groups["u"] ?? groups["u2"] ?? "").replace(/s$/u, "")];
    return each && !Number.isNaN(count) ? [Math.round(count * each)] : [];
  });

/** A guarantee, by a policy that is live (or the product's own record) that says the same thing for as long. */
export function judgeGuarantee({ said, words }: Claim, goods: Goods | undefined, { policies }: Grounds): Verdict {
  const texts: readonly Policy[] = goods ? [...policies, { id: goods.id, title: "", body: goods.record }] : policies;
  const subject = subjects[said.what ?? ""];
  const plain = folded(words);
  const exact = texts.find(({ title, body }) => folded(`${title}\n${body}`).includes(plain));
  if (exact && (!subject || said.days === undefined)) return proved("policy", "articles", [exact.id], exact.title);
  if (!subject) return refuse("no_policy");
  const fitting = texts.flatMap((policy) => about(policy, subject).map((sentence) => ({ policy, sentence })));
  if (fitting.length === 0) return refuse("no_policy");
  const held = fitting.find(({ sentence }) => covers(sentence, said, plain));
  return held
    ? proved("policy", "articles", [held.policy.id], held.policy.title)
    : refuse("policy_differs", fitting[0]?.policy.title ?? null);
}
const forever = /终身|终生|永久|lifetime|for life/u;
/** What a sentence says must hold the claim's own promise: its days, or the thing that is promised beside a return. */
function covers(sentence: string, { days }: Said, claim: string): boolean {
  if (days === Number.POSITIVE_INFINITY) return forever.test(sentence);
  if (days !== undefined) return daysIn(sentence).includes(days);
  const promised = [
    "无理由",
    "全额",
    "双倍",
    "三倍",
    "免费",
    "包退",
    "包换",
    "赔",
    "假一",
    "full refund",
    "no questions",
    "money back",
    "risk",
    "free return",
    "lifetime",
  ];
  const own = promised.filter((each) => claim.includes(each) || claim.includes(each.replace(" ", "-")));
  return own.every((each) => sentence.includes(each) || sentence.includes(each.replace(" ", "-")));
}

const thresholds =
  /(?:满|达到?|over|above|from|spend|orders? of|超过)\s*(?:[¥$€£]|rmb|usd|gbp|eur)?\s*(\d[\d,]*(?:\.\d+)?)/u;
/** Free, by an offer that gives it or a policy that says so; a condition on record must be said with it (16 CFR 251.1(c)). */
export function judgeFree({ said, words }: Claim, goods: Goods | undefined, grounds: Grounds): Verdict {
  const least = said.least === undefined ? 0 : minorFromDecimal(said.least.toFixed(3), grounds.currency);
  const gives = said.what === "gift" ? "gift" : said.what === "shipping" ? "shipping" : null;
  const offers = offersFor(grounds, goods).filter((each) => each.gives === gives);
  const price = goods ? Math.min(...goods.prices) : 0;
  const offer = offers.find((each) => each.least === least || (each.least <= price && least === 0));
  if (offer) return proved("offer", "campaigns, coupons", [offer.id], offer.name);
  const subject = said.what === "shipping" ? subjects["shipping"] : undefined;
  const plain = folded(words);
  const texts = grounds.policies.flatMap((policy) =>
    (subject
      ? about(policy, subject)
      : sentencesOf(`${policy.title}\n${policy.body}`).filter((each) => each.includes(plain) && plain.length > 2)
    ).map((sentence) => ({ policy, sentence })),
  );
  const bare = new Set(["免费", "free", "赠", "送"]);
  if (texts.length === 0 || bare.has(plain))
    return refuse(offers.length > 0 ? "policy_differs" : "no_policy", offers[0]?.name ?? null);
  const held = texts.find(({ sentence }) => {
    const from = thresholds.exec(sentence)?.[1];
    const needed = from ? minorFromDecimal(from.replaceAll(",", ""), grounds.currency) : 0;
    return needed === least || (least === 0 && goods !== undefined && needed <= price);
  });
  return held
    ? proved("policy", "articles", [held.policy.id], held.policy.title)
    : refuse("policy_differs", texts[0]?.policy.title ?? null);
}
