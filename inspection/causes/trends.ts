import { mean, sum } from "../../analytics/statistics.ts";
import { addDays, type Day, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, productOf, timing } from "./clue.ts";

/** A holiday or a shopping festival: the whole shop sells more or less than on a usual day. */
export function holidayClues(one: Case): Clue[] {
  const holiday = one.day.holidays.at(-1);
  const concerned = ["visitors", "orders", "revenue", "conversion_rate"].includes(one.problem.signal.metric);
  if (!holiday || !concerned || Object.keys(one.problem.where).length > 0) return [];
  let first = one.day.days.length - 1;
  while (one.day.holidays[first - 1]?.key === holiday.key) first--;
  const { pen } = one;
  return [
    {
      factor: "seasonality",
      where: {},
      // A festival of sales that sells less is no explanation.
      logit: (holiday.sale && one.down ? -2 : 0.5) + timing(one.day.days[first] ?? one.day.date, one.onset),
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.holiday`,
            label: "holiday",
            value: pen.say(holiday.zh, holiday.en),
            unit: "text",
            source: { table: "calendar", ids: [one.day.date] },
          }),
        ],
        text: pen.say(
          `${pen.day(one.day.date)}是${holiday.zh},买家的习惯和平日不同。`,
          `${pen.day(one.day.date)} is ${holiday.en}: people shop otherwise than on a usual day.`,
        ),
      }),
    },
  ];
}

/** The market itself moved: searches of the product's category, or of all the shop's categories, the same way. */
export function trendClues(one: Case): Clue[] {
  if (one.problem.signal.metric !== "visitors" && one.problem.signal.metric !== "orders") return [];
  const product = productOf(one);
  const category = one.problem.where.category ?? (product ? one.day.products.get(product)?.category : undefined);
  const own = category ? [category] : [...new Set([...one.day.products.values()].map((info) => info.category))];
  const rows = one.day.terms.filter((row) => own.includes(row.category));
  const newest =
    rows
      .map((row) => row.day)
      .sort()
      .at(-1) ?? "";
  if (newest < addDays(one.day.date, -2)) return [];
  const length = Math.max(1, daysBetween(one.onset, newest) + 1);
  const start = addDays(newest, 1 - length);
  const searches = (from: Day, to: Day) =>
    sum(rows.filter((row) => row.day >= from && row.day <= to).map((row) => row.searches));
  const now = searches(start, newest) / length;
  const before = searches(addDays(start, -28), addDays(start, -1)) / 28;
  const change = before > 0 ? now / before - 1 : 0;
  if (before * length < 100 || Math.sign(change) !== Math.sign(one.problem.signal.change) || Math.abs(change) < 0.15)
    return [];
  // How far the mean of so many days strays by itself, by the four weeks before.
  const daily = Array.from({ length: 28 }, (_, back) => searches(addDays(start, -1 - back), addDays(start, -1 - back)));
  const noise = Math.sqrt(mean(daily.map((value) => (value - before) ** 2)) * (1 / length + 1 / 28)) / before;
  const { pen } = one;
  const ago = (day: Day) => addDays(day, -364);
  const lastYear = searches(ago(start), ago(newest)) / length;
  const beforeThat = searches(ago(addDays(start, -28)), ago(addDays(start, -1))) / 28;
  const wave = beforeThat * length >= 100 ? lastYear / beforeThat - 1 : 0;
  // The same move at the same time last year is the season; without a last year only the whole shop's is taken for one.
  const seasonal = Math.sign(wave) === Math.sign(change) && Math.abs(wave) >= 0.4 * Math.abs(change);
  return [
    {
      factor: seasonal || !category ? "seasonality" : "category_trend",
      where: category ? { category } : {},
      logit:
        (category ? 1 : 0.3) +
        Math.min(2, Math.max(0, Math.abs(change) / Math.max(noise, 0.02) - 3) / 2) +
        Math.min(1.5, 3 * Math.min(Math.abs(change), Math.abs(one.problem.signal.change))),
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.market`,
            label: "change of searches in the market",
            value: change,
            unit: "change",
            source: { table: "search_terms", rows: rows.length, period: { from: addDays(start, -28), to: newest } },
          }),
        ],
        text: pen.say(
          `整个市场的搜索也${change < 0 ? "降了" : "涨了"} ${pen.percent(Math.abs(change))}${seasonal ? ",去年同期也是这样" : ""}。`,
          `Searches in the whole market went ${change < 0 ? "down" : "up"} ${pen.percent(Math.abs(change))} as well${seasonal ? ", as they did a year ago" : ""}.`,
        ),
      }),
    },
  ];
}
