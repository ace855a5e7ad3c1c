import type { Fact } from "../../core/facts.ts";
import type { Day, DayRange } from "../../core/time.ts";
import { readMetrics } from "../playbook/understanding/mentions.ts";
import { readPeriods } from "../playbook/understanding/periods.ts";
import { dated, mentionsIn } from "./period-mentions.ts";
import { isChange, metricOf, type Statement } from "./statement.ts";

const item = /^\s*(?:[-•·*]\s|\d{1,2}[.)、]\s)/u;
const compared = /变化|变动|环比|同比|之前|上期|chang|previous|before|earlier|versus|\bvs\b/iu;

type Frame = { readonly time: DayRange | undefined; readonly metric: string | undefined };
const only = <Each>(found: readonly Each[]): Each | undefined => (found.length === 1 ? found[0] : undefined);

/** The time and the metric that lines without figures around a list give to all of it; undefined where they give two. */
function frameOf(lines: readonly Statement[], lastDay: Day): Frame {
  const bare = lines.filter(({ facts }) => facts.length === 0);
  const times = bare.flatMap(({ words }) => only(mentionsIn(words, lastDay))?.range ?? []);
  const metrics = new Set(bare.flatMap(({ words }) => only(readMetrics(words))?.metric ?? []));
  const days = new Set(times.map(({ from, to }) => `${from} ${to}`));
  return { time: days.size === 1 ? times[0] : undefined, metric: only([...metrics]) };
}

const isOf = (fact: Fact, { time, metric }: Frame, words: string, lastDay: Day): boolean => {
  const own = readPeriods(words.replaceAll(/‹\d+›/g, " x "), { lastDay });
  const timed = time !== undefined && !isChange(fact) && !own.period && !own.compare && !compared.test(words);
  const named = metric !== undefined && readMetrics(words).length === 0;
  return !(timed && fact.source.period && !dated(fact, time)) && !(named && metricOf(fact) !== metric);
};

/** A heading above a list, or a line below it ("all of yesterday"), holds for every line that names no other time or metric. */
export function frameFault(statements: readonly Statement[], lastDay: Day): string | undefined {
  const all = statements.filter(({ words }) => words.trim() !== "");
  for (const [at, { words }] of all.entries()) {
    if (!item.test(words) || (at > 0 && item.test(all[at - 1]?.words ?? ""))) continue;
    const length = all.slice(at).findIndex((each) => !item.test(each.words));
    const end = length < 0 ? all.length : at + length;
    const list = all.slice(at, end);
    const frame = frameOf(all.slice(Math.max(0, at - 1), end + 1), lastDay);
    const astray = list.some((line) =>
      line.facts.some((fact) => metricOf(fact) && !isOf(fact, frame, line.words, lastDay)),
    );
    if (astray) return "a line of its list is of other days, or of another metric, than is said above or below it";
  }
  return undefined;
}
