import { mean } from "../../analytics/statistics.ts";
import { type Day, daysBetween } from "../../core/time.ts";
import type { Lost } from "../../db/metrics/read-market.ts";
import { type Case, type Clue, isStep, productOf, timing } from "./clue.ts";

/** Words in a rival's attributes that the product itself does not have: what it stresses. */
export function stressed(lost: Lost, own: string): string[] {
  const texts = Object.values(lost.attributes ?? {}).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const words = texts.filter((value): value is string => typeof value === "string" && value.trim() !== "");
  return [...new Set(words)].filter((word) => !own.toLowerCase().includes(word.toLowerCase())).slice(0, 3);
}

/** The day from which losses lie highest over the weeks before. */
function risingSince(daily: readonly number[], days: readonly Day[]): Day | undefined {
  const last = daily.length - 1;
  const base = mean(daily.slice(Math.max(0, last - 41), last - 13));
  let best = { at: last, gain: 0 };
  for (let at = last - 13; at <= last; at++) {
    const gain = (last - at + 1) * Math.max(0, mean(daily.slice(at)) - base) ** 2;
    if (gain > best.gain) best = { at, gain };
  }
  return days[best.at];
}

/** Visitors of the product who left for one rival, clearly more than before. */
export function rivalClues(one: Case): Clue[] {
  const product = productOf(one);
  if (!one.down || !product || !isStep(one, "view", "cart", "checkout", "pay", "sale")) return [];
  const own = one.day.lost.filter((row) => row.product === product);
  const rivals = [...new Set(own.map((row) => row.rival))];
  const clues = rivals.flatMap((rival) => {
    const rows = own.filter((row) => row.rival === rival);
    const daily = one.day.days.map(() => 0);
    for (const row of rows) {
      const at = daysBetween(one.day.period.from, row.day);
      daily[at] = (daily[at] ?? 0) + row.visitors;
    }
    const length = Math.max(1, daysBetween(one.onset, one.day.date) + 1);
    const now = mean(daily.slice(-length));
    const before = mean(daily.slice(-28 - length, -length));
    const z = (2 * (Math.sqrt(now * length + 0.375) - Math.sqrt(before * length + 0.375))) / 1.2;
    const since = risingSince(daily, one.day.days);
    if (z < 2.5 || now < 1.3 * before + 1 || !since) return [];
    return [{ rival, rows, now, before, z, since }];
  });
  const missed = Math.max((one.problem.signal.expected - one.problem.signal.observed) / one.problem.signal.window, 1);
  return clues
    .sort((a, b) => b.now - b.before - (a.now - a.before))
    .slice(0, 2)
    .map((clue) => {
      const dose = (clue.now - clue.before) / missed;
      return {
        factor: "rival" as const,
        where: { product },
        on: clue.since,
        logit: 1.5 + timing(clue.since, one.onset) + Math.min(1.5, (clue.z - 2.5) / 2) + (dose > 0.2 ? 1 : 0),
        tell: () => tell(one, product, clue),
      };
    });
}

type Rival = { rival: string; rows: Lost[]; now: number; before: number; since: Day };

function tell(one: Case, product: string, { rival, rows, now, before, since }: Rival) {
  const { pen, book, id } = one;
  const newest = rows.at(-1);
  const info = one.day.products.get(product);
  const words = newest ? stressed(newest, `${info?.title ?? ""} ${JSON.stringify(info?.attributes ?? {})}`) : [];
  const source = {
    table: "lost_visitors",
    filter: `product ${product}, rival ${rival}`,
    rows: rows.length,
    period: { from: since, to: one.day.date },
  };
  const evidence = [
    book.add({
      id: `${id}.rival.before`,
      label: "visitors lost to the rival a day, before",
      value: before,
      unit: "count",
      source,
    }),
    book.add({
      id: `${id}.rival.now`,
      label: "visitors lost to the rival a day, now",
      value: now,
      unit: "count",
      source,
    }),
  ];
  const price = newest?.priceMinor ?? null;
  if (price !== null)
    evidence.push(
      book.add({
        id: `${id}.rival.price`,
        label: "the rival's price",
        value: price,
        unit: "money",
        currency: one.day.shop.currency,
        source,
      }),
    );
  if (words.length > 0)
    evidence.push(
      book.add({
        id: `${id}.rival.words`,
        label: "what the rival stresses",
        value: words.join("、"),
        unit: "text",
        source,
      }),
    );
  const name = newest?.title ?? rival;
  const stress =
    words.length > 0
      ? pen.say(
          `,它主打${words.map((word) => `「${word}」`).join("")}`,
          `, which stresses ${words.map((word) => `“${word}”`).join(", ")}`,
        )
      : "";
  const at = price === null ? "" : pen.say(`,售价 ${pen.money(price)}`, `, at ${pen.money(price)}`);
  return {
    evidence,
    text: pen.say(
      `客人流向竞品「${name}」${stress}${at}:每天流失 ${pen.count(before)} → ${pen.count(now)} 人。`,
      `Visitors went to the rival “${name}”${stress}${at}: ${pen.count(before)} → ${pen.count(now)} a day.`,
    ),
  };
}
