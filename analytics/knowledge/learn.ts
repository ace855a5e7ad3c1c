import { conditions } from "./claim-words.ts";
import { plainText, subjectsOf } from "./terms.ts";

export type Reply = { readonly question: string; readonly reply: string; readonly at: Date; readonly source: string };
/** What an article could say: a question as it was asked, a reply as it was given, and where else it was. */
export type Learned = {
  readonly title: string;
  readonly body: string;
  readonly times: number;
  readonly sources: readonly string[];
};

/** Long numbers, addresses of mail, links: what belongs to one customer or one order. */
const personal = /\d{5,}|\d{3}[-\s]\d{4}|#\s?\w*\d|@|https?:|www\.|[A-Z]{2}\d{4,}/u;
/** Replies that do something for somebody, and say nothing about the shop. */
const forOne =
  /已(?:经)?(?:为|帮|给)您|帮您(?:查|改|催|登记|备注|处理|联系)|您的(?:订单|快递|包裹|地址|退款)|稍等|请您?提供|查一下|核实|\b(?:your order|your parcel|your package|your refund|i(?:'ve| have| will|'ll)|let me|one moment|please (?:send|provide|share|wait)|checked|looking into)\b/iu;
const leastSubjects = 1;
/** Two questions are one where this much of what they ask for is the same. */
const sameQuestion = 0.5;

const keysOf = (text: string): Set<string> => new Set(subjectsOf(text).map(({ term }) => term));
function alike(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let both = 0;
  for (const term of one) if (two.has(term)) both++;
  return both / Math.max(1, one.size + two.size - both);
}
const conditionsOf = (text: string): string =>
  conditions.flatMap(([name, pattern]) => (pattern.test(plainText(text)) ? [name] : [])).join();

/** Drafts of articles from what people replied, newest reply of each question first of all: one a question, those given
 * most often first. Replies about one order or one customer teach nothing and are left out. */
export function learnFrom(replies: readonly Reply[]): Learned[] {
  type Group = { keys: Set<string>; under: string; replies: Reply[] };
  const groups: Group[] = [];
  for (const each of [...replies].sort((one, two) => two.at.getTime() - one.at.getTime())) {
    const keys = keysOf(each.question);
    const isPlain = !personal.test(`${each.question} ${each.reply}`) && !forOne.test(each.reply);
    if (!isPlain || keys.size < leastSubjects) continue;
    const under = conditionsOf(each.question);
    const group = groups.find((known) => known.under === under && alike(known.keys, keys) >= sameQuestion);
    if (group) group.replies.push(each);
    else groups.push({ keys, under, replies: [each] });
  }
  return groups
    .sort((one, two) => two.replies.length - one.replies.length)
    .flatMap(({ replies: [newest, ...others] }) =>
      newest
        ? [
            {
              title: newest.question.trim().slice(0, 80),
              body: newest.reply.trim(),
              times: others.length + 1,
              sources: [newest, ...others].map(({ source }) => source),
            },
          ]
        : [],
    );
}
