import * as chrono from "chrono-node";
import { DateTime } from "luxon";

export type Due = { readonly at: Date; readonly text: string };
/** When it is said, and where the shop is: "Friday" is the shop's. `closes`: the hour its people go home, where known. */
export type SaidAt = { readonly at: Date; readonly timezone: string; readonly closes?: number };
type Unit = "minutes" | "hours" | "days" | "weeks" | "workdays";

const hanDigits = "零一二三四五六七八九";
const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  half: 0.5,
  半: 0.5,
  两: 2,
};
/** A small number as people write it: digits, one word, or 二十四. */
function countOf(said: string): number | null {
  const text = said.trim().toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  if (text in words) return words[text] ?? null;
  const ten = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (ten) return (ten[1] ? hanDigits.indexOf(ten[1]) : 1) * 10 + (ten[2] ? hanDigits.indexOf(ten[2]) : 0);
  const at = hanDigits.indexOf(text);
  return at > 0 ? at : null;
}
const unitOf = (said: string): Unit => {
  if (/工作日|business|working/iu.test(said)) return "workdays";
  if (/分|min/iu.test(said)) return "minutes";
  if (/时|钟头|hour|hr/iu.test(said)) return "hours";
  return /周|星期|礼拜|week/iu.test(said) ? "weeks" : "days";
};

function workdaysAfter(from: DateTime, count: number): DateTime {
  let [day, left] = [from, count];
  while (left > 0) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day.endOf("day");
}

/** The last moment of a time that is counted from now on. Days are whole: "within two days" ends with the second one. */
function counted(from: DateTime, count: number, unit: Unit): DateTime {
  if (unit === "workdays") return workdaysAfter(from, count);
  if (unit === "minutes" || unit === "hours") return from.plus({ [unit]: count });
  return from.plus({ [unit]: count }).endOf("day");
}

const number = "\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半]";
const zhCounted = new RegExp(
  `(${number})\\s*个?半?\\s*(分钟?|小时|钟头|工作日|天|日|周|星期|礼拜)(?:之?以?内|之?后|左右|就)?`,
  "u",
);
const enCounted =
  /\b(?:within|in|after)\s+(?:the next\s+|about\s+)?(\d{1,3}|an?|one|two|three|four|five|six|seven|ten|half an?)\s+((?:business|working)\s+days?|minutes?|mins?|hours?|hrs?|days?|weeks?)\b/iu;

type Named = readonly [RegExp, (now: DateTime, said: SaidAt) => DateTime];
/** Ends of a time that have a name. */
const named: readonly Named[] = [
  [
    /下班(?:之?前|以前)|\bend of (?:the )?business day\b|\bclose of business\b/iu,
    (now, { closes }) => atHour(now, closes ?? 24),
  ],
  [/\b(?:by |before )?(?:the )?end of (?:the |to)day\b|(?:今天|当天|今日)(?:之?内|以内)/iu, (now) => now.endOf("day")],
  [
    /(?:本周|这周|这个?星期|周末)(?:之?内|之?前)|\b(?:by |before )?(?:the )?end of (?:the |this )?week\b|\bthis week\b/iu,
    (now) => now.endOf("week"),
  ],
  [/月底(?:之?前)?|\b(?:by |before )?(?:the )?end of (?:the |this )?month\b/iu, (now) => now.endOf("month")],
];
const atHour = (now: DateTime, hour: number): DateTime => {
  const then = now.startOf("day").plus({ hours: hour });
  return then > now ? then : then.plus({ days: 1 });
};

const hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/** Hours in words, in front of what makes them hours, as chrono reads them. */
const hoursInDigits = (text: string): string =>
  text.replaceAll(/\b([a-z]+)(?= (?:in the (?:morning|afternoon|evening)|o['’]clock|[ap]\.?m\b))/giu, (word) => {
    const at = hours.indexOf(word.toLowerCase());
    return at < 0 ? word : String(at + 1);
  });

/** A day or an hour of the calendar ("周五", "明天下午3点", "by Friday", "18:00"), read by chrono. */
function calendar(text: string, now: DateTime): Due | null {
  const reference = { instant: now.toJSDate(), timezone: now.offset };
  const read = /\p{Script=Han}/u.test(text) ? chrono.zh.hans : chrono.en.casual;
  const [found] = read.parse(hoursInDigits(text), reference, { forwardDate: true });
  if (!found) return null;
  const start = DateTime.fromJSDate(found.start.date(), { zone: now.zone });
  const at = found.start.isCertain("hour") ? start : start.endOf("day");
  return at < now ? null : { at: at.toJSDate(), text: found.text };
}

/** By when something is to be done, as a sentence in Chinese or English says it; null where it names no time or one that is
 * over. A day without an hour ends at midnight of the shop. */
export function readDue(text: string, said: SaidAt): Due | null {
  const now = DateTime.fromJSDate(said.at, { zone: said.timezone });
  for (const pattern of [zhCounted, enCounted]) {
    const match = pattern.exec(text);
    const count = match?.[1] === undefined ? null : countOf(match[1].replace(/ an?$/iu, ""));
    if (match && count !== null) return { at: counted(now, count, unitOf(match[2] ?? "")).toJSDate(), text: match[0] };
  }
  for (const [pattern, end] of named) {
    const match = pattern.exec(text);
    if (match) return { at: end(now, said).toJSDate(), text: match[0] };
  }
  return calendar(text, now);
}
