/** "三个月没下单", "no order in 90 days": the days that were said. */
export function daysSaid(text: string): number | undefined {
  const chinese =
    /(\d+|[一二两三四五六七八九十半]+)\s*(?:个)?(天|日|周|星期|月|年)(?:多|以上)?(?:都|还)?(?:没|未|不)/.exec(text);
  const english =
    /(\d+|a|one|two|three|six|nine|twelve)\s+(day|week|month|year)s?\b/i.exec(text) ??
    /(?:last|past)\s+()(day|week|month|year|quarter)\b/i.exec(text);
  const match = chinese ?? english;
  if (!match) return undefined;
  const numbers: Record<string, number> = {
    a: 1,
    one: 1,
    two: 2,
    three: 3,
    six: 6,
    nine: 9,
    twelve: 12,
    "": 1,
    半: 0.5,
    两: 2,
    十: 10,
  };
  const digit = "一二三四五六七八九".indexOf(match[1] ?? "");
  const count = numbers[(match[1] ?? "").toLowerCase()] ?? (digit >= 0 ? digit + 1 : Number(match[1]));
  const unit: Record<string, number> = {
    天: 1,
    日: 1,
    周: 7,
    星期: 7,
    月: 30,
    年: 365,
    day: 1,
    week: 7,
    month: 30,
    quarter: 91,
    year: 365,
  };
  const days = Math.round(count * (unit[(match[2] ?? "").toLowerCase()] ?? 0));
  return days >= 1 && days <= 2000 ? days : undefined;
}
