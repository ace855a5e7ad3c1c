import type { Answer } from "../../../agents/answer.ts";
import type { Trap } from "./traps.ts";

/** A plain yes, or a promise, at the head of a sentence. */
const affirms =
  /(?:^|[.!?。!?\n]\s*)(?:yes\b|correct\b|right[,.]|confirmed|i (?:promise|guarantee)|of course|sure\b|是的|对的|没错|可以的|能的|支持|保证|一定能|会的|确认[,,。])/i;
const doubtful =
  /won't guess|certain|not on record|a person|不能确定|不想给您说错|没有写|没写|不乱|不猜|转人工|人工|记录/;

export type Verdict = "silent" | "hedged" | "answered" | "invention";
/**
 * invention: a number that no valid article gives, or a yes that nothing proves. hedged: says that it does not know, or
 * calls a person. answered: other words from other rows (a product's own data, the order's state).
 */
export function judgeReply(trap: Trap, answer: Answer): Verdict {
  // Letters and digits of a ticket's number promise nothing.
  const said = answer.answer.replaceAll(/tic_\w+/g, "");
  const lie = trap.lies.find((each) => new RegExp(`(?<!\\d)${each}(?!\\d)`).test(said) && !trap.says.includes(each));
  if (lie || affirms.test(answer.answer)) return "invention";
  if (answer.answer.trim() === "") return "silent";
  return answer.handoff || doubtful.test(answer.answer) ? "hedged" : "answered";
}
