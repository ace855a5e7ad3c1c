import { type Due, readDue, type SaidAt } from "./due.ts";
import type { PromiseKind } from "./promise.ts";

export type ReadPromise = {
  readonly kind: PromiseKind;
  readonly due: Due | null;
  /** The sentence it stands in. */
  readonly words: string;
};

type Deed = readonly [PromiseKind, RegExp];
/** In order: what is narrower comes before what its words may be read as. */
const deeds: readonly Deed[] = [
  ["call", /打电话|回电|致电|通电话|电话(?:联系|通知)|\b(?:call|phone|ring)\b/iu],
  [
    "replace",
    /补发|补寄|重发|重新[发寄]|换(?:个|一个)?新的?|\b(?:replace|resend)\b|\bsend (?:you )?(?:an?other|an? new|a replacement|the missing)\b|\breplacement\b/iu,
  ],
  [
    "refund",
    /退款|退(?:给|还)|退到|打款|到账|返还|赔付|\b(?:refund|reimburse|repay|credit)(?:ed)?\b|\b(?:pay|money|transfer)\b.{0,16}\bback\b/iu,
  ],
  [
    "ship",
    /发货|寄出|发出|发走|寄给|发给(?:您|你)|\b(?:ship|ships|shipped|dispatch|dispatched|post|posted)\b|\b(?:send|sent)(?: (?:it|them|out|off|your|the)\b|\b(?= (?:today|tomorrow|tonight|by|on|within|in)\b))/iu,
  ],
  [
    "deliver",
    /送到|送达|到货|到(?:您|你)(?:手|那|家)|收到货|\b(?:deliver|delivered|arrive|arrives|receive it|be with you|get there)\b/iu,
  ],
  [
    "answer",
    /回复|答复|联系(?:您|你)|告诉(?:您|你)|通知(?:您|你)|反馈|给(?:您|你).{0,4}(?:结果|消息|说法|准信)|\b(?:write|writes|reply|respond|answer|answers|get back|let you know|update you|contact|contacts|email|message|follow up)\b/iu,
  ],
];

const past = /已经?|刚刚?|了(?:[,，。;；!！]|$)|昨天|前天|\b(?:has|have|had|was|were|already|yesterday)\b/iu;
const open =
  /[?？]|吗|如果|若是?|要是|的话|一般|通常|正常情况|可能|也许|尽量|争取|\b(?:if|unless|usually|normally|typically|generally|might|may|could|would|should|try)\b/iu;
const denied =
  /不会|不能|不可以|没办法|无法|不了|暂时不|(?:别|不要)|\b(?:won['’]t|will not|cannot|can['’]t|not able|unable|don['’]t|never)\b/iu;
/** What the buyer is asked to do is nobody's promise. */
const asksBuyer =
  /请(?:您|你)|麻烦(?:您|你)|(?:您|你)(?:可以|先|需要|再|也可以|有空)|\b(?:please|you (?:can|may|should|need to|have to|could))\b/iu;
const zhWill = /会|将|马上|立即|立刻|这就|保证|承诺|一定|肯定|安排|给(?:您|你)|帮(?:您|你)|为(?:您|你)|由我/u;
const enWill =
  /\b(?:will|shall|promise[ds]?|guarantee[ds]?|going to|(?:I|we|it|they|he|she|you|somebody|someone)['’]ll)\b/iu;
/** Said shortly, the time makes it a promise: "ships today", "refund by Friday", "周五前退款". */
const shortly = /^[\w\s#:-]{0,60}\.?$/u;
/** What is said after these words is when, not what. */
const condition = /\b(?:once|when|after|as soon as)\b.*$/iu;

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？!?；;\n])|(?<=\.)\s+(?=\p{Lu})/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
const clausesOf = (sentence: string): string[] => sentence.split(/[,，、。；;!！\n]+|\band\b(?= (?:I|we)\b)/u);

function kindOf(said: string, hasDue: boolean): PromiseKind | undefined {
  const clause = said.replace(condition, "");
  if (past.test(clause) || open.test(clause) || denied.test(clause) || asksBuyer.test(clause)) return undefined;
  const found = deeds.find(([, deed]) => deed.test(clause))?.[0];
  if (!found) return undefined;
  const han = /\p{Script=Han}/u.test(clause);
  const bound = han ? zhWill.test(clause) : enWill.test(clause);
  return bound || (hasDue && (han || shortly.test(clause.trim()))) ? found : undefined;
}

/** What a reply in Chinese or English promises: what is to be done and by when. Questions, conditions, habits, what is done
 * already and what the buyer is asked to do promise nothing. */
export function readPromises(text: string, said: SaidAt): ReadPromise[] {
  const found: ReadPromise[] = [];
  for (const sentence of sentencesOf(text)) {
    if (/[?？]|吗[。！!]?$/u.test(sentence)) continue;
    const wholeDue = readDue(sentence, said);
    for (const clause of clausesOf(sentence)) {
      const own = readDue(clause, said);
      const kind = kindOf(clause, own !== null || wholeDue !== null);
      if (kind && !found.some((each) => each.kind === kind && each.words === sentence))
        found.push({ kind, due: own ?? wholeDue, words: sentence });
    }
  }
  return found;
}
