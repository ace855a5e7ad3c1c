/** A model's words that no tool stands behind, whatever numbers they hold: things said to be done, promises, addresses. */
type Said = {
  readonly sentence: string;
  readonly hasFact: boolean;
  /** One of its facts is a promise that a tool stands behind. */
  readonly proved?: boolean;
};

const done =
  /\b(?:I(?:'ve| have)|we(?:'ve| have)|has been|have been|was|were|is now|are now)\s+(?:\w+\s+){0,3}?(?:refunded|cancelled|canceled|exchanged|replaced|reimbursed|compensated|upgraded|shipped|resent|credited|waived)\b|(?:已经?|刚刚?)(?:成功)?(?:帮您?|为您|给您|替您)?(?:办理?好?|申请)?(?:了)?(?:退款|退货|取消|换货|补发|发货|赔偿|补偿|返现|修改好?|改好)|(?:退款|取消|换货|补发|赔偿|修改)(?:已经?)?(?:办好|完成|成功|到账)/iu;
const promise =
  /\b(?:I|we)(?:'ll| will| am going to| are going to| promise| guarantee)\s+(?:\w+\s+){0,3}?(?:refund|compensate|reimburse|send|ship|replace|credit|waive|give|deliver|make sure)\b|\bguarantee[ds]?\b|\byou(?:'ll| will) (?:get|receive|be (?:refunded|compensated))\b|(?:我们?|本店|店铺)?(?:保证|承诺(?!的?送达|的?发货时间)|担保|一定会?|肯定会?|必定)(?:给|为|帮|让|在)?(?:您|你)?|(?:将|会)(?:给|为|帮)(?:您|你)(?:全额)?(?:退款|赔|补|换|免|发)/iu;
const address = /https?:\/\/|\bwww\.|[\w.+-]+@[\w-]+\.\w+/i;
const question = /[?？]\s*$/;

/** Why a sentence may not be sent; undefined where it may. */
export function promiseFault({ sentence, hasFact, proved }: Said): string | undefined {
  if (address.test(sentence)) return "no tool returned this address";
  if (question.test(sentence)) return undefined;
  if (promise.test(sentence) && !proved) return "it promises what no tool stands behind";
  if (done.test(sentence) && !hasFact) return "it says that something is done, and no fact says so";
  return undefined;
}

const shortestLeak = 40;
/** Whether an answer repeats what an agent was told about how to answer. */
export function leaks(text: string, told: readonly string[]): boolean {
  const squeezed = text.replaceAll(/\s+/g, " ");
  return told.some((prompt) => {
    const source = prompt.replaceAll(/\s+/g, " ");
    for (let at = 0; at + shortestLeak <= source.length; at += shortestLeak / 2)
      if (squeezed.includes(source.slice(at, at + shortestLeak))) return true;
    return false;
  });
}
