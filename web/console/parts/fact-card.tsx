import { useState } from "react";
import type { Fact } from "../api/types.ts";
import { dayText, figure, rangeText } from "../words/figures.ts";
import { factLabel, tableName } from "../words/labels.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { metricMeaning } from "../words/metrics.ts";
import { DaysOf } from "./days-of.tsx";
import { evidenceWords } from "./evidence-words.ts";
import { RowsOf } from "./rows-of.tsx";
import { sourceOf } from "./source-of.ts";

/** One figure: what it is, where it came from, and its rows when they are asked for. */
export function FactCard({ fact, alone = false }: { fact: Fact; alone?: boolean }) {
  const { language } = useLanguage();
  const t = useWords(evidenceWords);
  const [open, setOpen] = useState(alone);
  const source = sourceOf(fact);
  const meaning = source.metric ? metricMeaning(source.metric, language) : "";
  return (
    <article className="fact">
      <h3>{factLabel(fact.label, language)}</h3>
      <p className="fact-value">{figure(fact.value, fact.unit, language)}</p>
      <dl>
        <dt>{t.from}</dt>
        <dd>
          {tableName(source.table, language)}
          {source.rows !== undefined && ` · ${t.rows(figure(source.rows, "count", language))}`}
        </dd>
        {source.period && (
          <>
            <dt>{t.days}</dt>
            <dd>{rangeText(source.period.from, source.period.to, language)}</dd>
          </>
        )}
        {meaning !== "" && (
          <>
            <dt>{t.how}</dt>
            <dd>{meaning}</dd>
          </>
        )}
      </dl>
      {source.asOf && <p className="quiet small">{t.asOf(dayText(source.asOf, language))}</p>}
      {source.canOpen !== "no" && (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.hide : source.canOpen === "days" ? t.byDay : t.show}
        </button>
      )}
      {open && source.canOpen === "rows" && <RowsOf source={source} />}
      {open && source.canOpen === "days" && <DaysOf source={source} />}
    </article>
  );
}
