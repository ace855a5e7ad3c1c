import type { Span } from "./plan.ts";

const names = [
  ["mon", "monday", "周一", "星期一"],
  ["tue", "tuesday", "周二", "星期二"],
  ["wed", "wednesday", "周三", "星期三"],
  ["thu", "thursday", "周四", "星期四"],
  ["fri", "friday", "周五", "星期五"],
  ["sat", "saturday", "周六", "星期六"],
  ["sun", "sunday", "周日", "周天", "星期日", "星期天"],
];
const groups: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  每天: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  工作日: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  周末: [6, 7],
};
const dayOf = (text: string): number | null => {
  const place = names.findIndex((each) => each.includes(text.trim().toLowerCase()));
  return place < 0 ? null : place + 1;
};

/** "mon-fri", "周一至周五", "sat, sun", "daily" as ISO weekdays; null where it names no day. A range may go round: "fri-mon". */
export function readDays(text: string): number[] | null {
  const parts = text
    .normalize("NFKC")
    .split(/[,、]/)
    .map((part) => groups[part.trim().toLowerCase()] ?? rangeOf(part));
  return parts.includes(null) ? null : [...new Set(parts.flatMap((days) => days ?? []))];
}
function rangeOf(part: string): number[] | null {
  const [first = "", last = first] = part.split(/[-–~至到]/);
  const from = dayOf(first);
  const to = dayOf(last);
  if (from === null || to === null) return null;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => ((from - 1 + index) % 7) + 1);
}

const clock = /^(\d{1,2})(?::([0-5]\d))?$/;
function minutesOf(text: string): number | null {
  const found = clock.exec(text.trim());
  const minutes = found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : Number.NaN;
  return minutes <= 1440 ? minutes : null;
}
/** "9:00-18:30", "9-22", "22:00-6:00" (into the next day); null where it is no span of time. */
export function readSpan(text: string): Span | null {
  const parts = text.normalize("NFKC").split(/[-–~至到]|\bto\b/);
  const [from, to] = parts.map(minutesOf);
  if (parts.length !== 2 || from === undefined || to === undefined || from === null || to === null || from === to)
    return null;
  return { from, to: to > from ? to : to + 1440 };
}
