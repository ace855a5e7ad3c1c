import type { ShopContext } from "../../core/context.ts";
import type { Side } from "../../core/conversation.ts";
import { dayText } from "../../core/format.ts";
import { type Language, ownLanguage } from "../../core/language.ts";
import { marks } from "../../prompts/render.ts";
import type { Brief } from "./play.ts";
import { type Reading, readBrief } from "./read-brief.ts";

/** What is asked of the shop as it is, on no day. */
const timeless: ReadonlySet<Brief["target"]> = new Set(["knowledge_edit", "help"] as const);

/** The newest known day, where the days asked for lie wholly after it: the answer is then for that day, and says so. */
export const staleness = (brief: Brief, ctx: ShopContext): string | null =>
  ctx.knownUntil &&
  !timeless.has(brief.target) &&
  ctx.knownUntil < (brief.period?.from ?? ctx.asOf) &&
  ctx.knownUntil < ctx.asOf
    ? ctx.knownUntil
    : null;
/** The same words, with "yesterday" being the newest known day. */
export const readBriefAgain = (reading: Reading, side: Side, ctx: ShopContext): Reading => {
  const again = readBrief(reading.brief.text, side, [], ctx).brief;
  return { ...reading, brief: { ...reading.brief, period: again.period, compare: again.compare } };
};
export const staleNote = (day: string, language: Language) => {
  const bound = `${marks.open}${marks.middle}${dayText(day, language)}${marks.close}`;
  return ownLanguage(language) === "zh"
    ? `(数据到${bound}为止,以下以这一天为“昨天”。)`
    : `(The newest data are of ${bound}; "yesterday" is that day here.)`;
};
