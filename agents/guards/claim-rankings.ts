import type { Fact } from "../../core/facts.ts";
import { isChange, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";
import { wayWordsIn } from "./way-words.ts";

const most =
  /没有(?:哪|谁|任何|别的|其他)[^,，。;；]{0,24}(?:比[^,，。;；]{1,40}?(?:高|多|好|大|强)|[高多超好]过)|\bno (?:other |single )?(?:channel|device|product|one|item|source)\b[^,;.]{0,40}\b(?:more|higher|better|bigger|larger)\b|最[高多大好贵强]|第一(?!次|时间|步)|榜首|首位|居首|领跑|\b(?:highest|largest|biggest|greatest|strongest|best|the most|topped)\b(?!\s+sell)|\b(?:came|comes|ranks|ranked|is|was|placed) (?:first|top)\b/iu;
const least =
  /没有(?:哪|谁|任何|别的|其他)[^,，。;；]{0,24}(?:比[^,，。;；]{1,40}?(?:低|少|小|差|弱)|[低少差]过)|\bno (?:other |single )?(?:channel|device|product|one|item|source)\b[^,;.]{0,40}\b(?:less|fewer|lower|worse|smaller)\b|最[低少小差弱]|垫底|末位|排(?:在)?最后|倒数第一|\b(?:lowest|smallest|weakest|worst|the least|the fewest)\b|\b(?:came|comes|ranks|ranked|is|was|placed) (?:last|bottom)\b(?!\s+(?:week|month|year))/iu;
const kindOf = (fact: Fact): string => /^, (\w+) /.exec(scopeOf(fact))?.[1] ?? "";

/** A first or a last among rows: its fact's value against those of its kind that were looked up for the same days. */
export function rankingFault({ words, facts: own }: Statement, { book, after }: Surroundings): string | undefined {
  // "Which sold least? A, with ‹0›": asked here, answered in the next one.
  const facts = own.length === 0 && /[?？]\s*$/u.test(words.trim()) ? after : own;
  const listed = wayWordsIn(words).filter(({ way }) => way === "first" || way === "last");
  const ends = least.exec(words)?.[0] ?? listed.find(({ way }) => way === "last")?.said;
  const said = ends ?? most.exec(words)?.[0] ?? listed.find(({ way }) => way === "first")?.said;
  const anchor = facts.find((fact) => typeof fact.value === "number" && metricOf(fact) && kindOf(fact));
  if (!said || !anchor || isChange(anchor)) return undefined;
  const { period } = anchor.source;
  const rows = book.filter(
    (fact) =>
      metricOf(fact) === metricOf(anchor) &&
      kindOf(fact) === kindOf(anchor) &&
      !isChange(fact) &&
      fact.source.period?.from === period?.from &&
      fact.source.period?.to === period?.to,
  );
  const sign = ends ? -1 : 1;
  const beaten = rows.some((row) => sign * (Number(row.value) - Number(anchor.value)) > 0);
  const alone = rows.every((row) => row.value === anchor.value);
  return beaten || alone ? `no fact bears "${said}"` : undefined;
}
