import type { ShopData } from "../core/context.ts";
import type { PromiseKind } from "../core/promises/promise.ts";
import type { Todo } from "../core/report.ts";
import { addDays, startOfDay } from "../core/time.ts";
import { type Judged, judgePromises } from "../db/promises/settle.ts";
import type { Writing } from "./findings.ts";

const named = 3;
/** Broken ones are still owed for a week; then they are history, not work. */
const owedMs = 7 * 86_400_000;

const kinds: Readonly<Record<PromiseKind, readonly [zh: string, en: string]>> = {
  ship: ["发货", "shipping"],
  deliver: ["送达", "delivery"],
  refund: ["退款", "refund"],
  replace: ["补发", "replacement"],
  answer: ["人工回复", "a person's answer"],
  call: ["回电", "a call"],
};

export type PromisesOfMorning = { readonly todo: Todo[]; readonly notes: string[] };

function listed(rows: readonly Judged[], { pen, day }: Writing): string {
  const clock = new Intl.DateTimeFormat(pen.say("zh-CN", "en-GB"), {
    timeZone: day.shop.timezone,
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const each = rows.slice(0, named).map(({ kind, order, customer, dueAt, id }) => {
    const at = dueAt === null ? "" : clock.format(dueAt);
    const what = order ?? customer ?? id;
    return pen.say(`${kinds[kind][0]} ${what} ${at} 前`, `${kinds[kind][1]} ${what} by ${at}`);
  });
  return each.join(pen.say("、", "; ")) + (rows.length > named ? "…" : "");
}

/** What was promised and is due, or was not done, as the rows up to the end of the day tell it: for the next morning's list.
 * Nothing at all where nothing was promised. */
export async function promisesOfMorning(data: ShopData, writing: Writing): Promise<PromisesOfMorning> {
  const { day, pen, book } = writing;
  const at = startOfDay(addDays(day.date, 1), day.shop.timezone);
  const judged = await judgePromises(data, at);
  const dayEnds = startOfDay(addDays(day.date, 2), day.shop.timezone);
  const due = judged.filter(({ verdict, dueAt }) => verdict.state === "open" && dueAt !== null && dueAt < dayEnds);
  const broken = judged.filter(
    ({ verdict, dueAt }) => verdict.state === "broken" && at.getTime() - (dueAt?.getTime() ?? 0) <= owedMs,
  );
  const owed = broken.filter(({ verdict }) => verdict.because === "not_done");
  const add = (id: string, label: string, rows: readonly Judged[]) =>
    book.add({
      id,
      label,
      value: rows.length,
      unit: "count",
      source: { table: "promises", ids: rows.map((row) => row.id), asOf: at.toISOString() },
    });
  const todo: Todo[] = [];
  if (due.length > 0) {
    add("promises.due", "promises to buyers that fall due", due);
    todo.push({
      id: "promises.due",
      action: "keep_promises",
      text: pen.say(
        `兑现承诺:${pen.count(due.length)} 条对买家的承诺今天到期(${listed(due, writing)})。`,
        `Keep promises: ${pen.count(due.length)} to buyers fall due today (${listed(due, writing)}).`,
      ),
    });
  }
  if (owed.length > 0) {
    add("promises.broken", "promises to buyers broken and still owed", owed);
    todo.push({
      id: "promises.broken",
      action: "mend_promises",
      text: pen.say(
        `补救承诺:${pen.count(owed.length)} 条承诺过了时间还没做到(${listed(owed, writing)})。`,
        `Mend promises: ${pen.count(owed.length)} are past their time and not done (${listed(owed, writing)}).`,
      ),
    });
  }
  return { todo, notes: noteOf(judged, writing, at) };
}

/** How the promises that fell due on the day came out. */
function noteOf(judged: readonly Judged[], { day, pen }: Writing, at: Date): string[] {
  const began = startOfDay(day.date, day.shop.timezone);
  const fell = judged.filter(({ dueAt }) => dueAt !== null && dueAt >= began && dueAt < at);
  if (fell.length === 0) return [];
  const count = (state: string) => pen.count(fell.filter(({ verdict }) => verdict.state === state).length);
  return [
    pen.say(
      `当天到期的承诺 ${pen.count(fell.length)} 条:兑现 ${count("kept")} 条,违约 ${count("broken")} 条。`,
      `Promises that fell due that day: ${pen.count(fell.length)}; kept ${count("kept")}, broken ${count("broken")}.`,
    ),
  ];
}
