import type { Complaint } from "../../analytics/reviews/complaint-changes.ts";
import type { DayRange } from "../../core/time.ts";
import { fact } from "../fact-of.ts";

const shorter = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

type Telling = { now: DayRange; before: DayRange; titleOf: (id: string) => string; words: ReadonlyMap<string, string> };
/** What is told of one complaint, each number with the reviews and conversations behind it. */
export function complaintFacts(each: Complaint, index: number, { now, before, titleOf, words }: Telling) {
  const about = `${each.theme} of ${each.product}`;
  const own = {
    table: "reviews, past_turns, messages",
    ids: each.ids.slice(0, 200),
    rows: each.ids.length,
    period: now,
  };
  const old = {
    table: "reviews, past_turns, messages",
    filter: `product ${each.product}, ${each.theme}`,
    period: before,
  };
  const [quoted] = each.ids;
  const quote = quoted === undefined ? undefined : words.get(quoted);
  return [
    fact(`${index}.product`, "product", titleOf(each.product), "text", { table: "products", ids: [each.product] }),
    fact(`${index}.said`, `reviews that complain about ${about}`, each.reviews.said, "count", own),
    fact(`${index}.of`, `reviews of ${each.product}`, each.reviews.of, "count", own),
    fact(`${index}.talksSaid`, `conversations that complain about ${about}`, each.talks.said, "count", own),
    fact(`${index}.talksOf`, `conversations about ${each.product}`, each.talks.of, "count", own),
    fact(`${index}.share`, `share that complains about ${about}`, each.share, "share", own),
    fact(`${index}.low`, `share that complains about ${about}, low end`, each.low, "share", own),
    fact(`${index}.high`, `share that complains about ${about}, high end`, each.high, "share", own),
    fact(`${index}.before`, `share that complained about ${about} before`, each.shareBefore, "share", old),
    fact(
      `${index}.saidBefore`,
      `voices that complained about ${about} before`,
      each.reviewsBefore.said + each.talksBefore.said,
      "count",
      old,
    ),
    fact(
      `${index}.ofBefore`,
      `voices about ${each.product} before`,
      each.reviewsBefore.of + each.talksBefore.of,
      "count",
      old,
    ),
    fact(`${index}.p`, `p-value of the change of ${about}`, each.pValue, "share", own),
    ...(quoted !== undefined && quote !== undefined
      ? [
          fact(`${index}.quote`, `words of ${quoted}`, shorter(quote), "text", {
            table: "reviews, past_turns",
            ids: [quoted],
          }),
        ]
      : []),
  ];
}
