import { sum } from "../statistics.ts";
import type { TermDay } from "./term-day.ts";

const inField = (category: string, own: readonly string[]): boolean =>
  own.some((mine) => category === mine || category.startsWith(`${mine} > `) || mine.startsWith(`${category} > `));

/** Where the searches lead: shares of the clicked categories, or the searched category where clicks are unknown. */
function intents(recent: readonly TermDay[]): { clicked: Map<string, number>; searched: Map<string, number> } {
  const clicked = new Map<string, number>();
  const searched = new Map<string, number>();
  for (const row of recent) {
    searched.set(row.category, (searched.get(row.category) ?? 0) + row.searches);
    const shares = Object.entries(row.clickedCategories ?? { [row.category]: 1 });
    for (const [category, share] of shares)
      clicked.set(category, (clicked.get(category) ?? 0) + row.searches * Number(share));
  }
  return { clicked, searched };
}

/** The shop's category that most of the demand reaches, what part of it, and from which categories it spills over. */
export function home(recent: readonly TermDay[], own: readonly string[]) {
  const { clicked, searched } = intents(recent);
  const total = Math.max(sum([...clicked.values()]), 1);
  const mine = [...clicked]
    .filter(([category]) => inField(category, own))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const share = sum(mine.map(([, amount]) => amount)) / total;
  const all = sum([...searched.values()]);
  const from = [...searched]
    .filter(([category, amount]) => category !== mine[0]?.[0] && !inField(category, own) && amount >= 0.2 * all)
    .sort((a, b) => b[1] - a[1]);
  return { category: mine[0]?.[0] ?? null, share, spilloverFrom: from.map(([category]) => category) };
}
