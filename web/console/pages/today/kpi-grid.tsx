import { useState } from "react";
import type { Fact, Kpi, Pictures } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { Section } from "../../parts/section.tsx";
import { Sparkline } from "../../parts/sparkline.tsx";
import { change, figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { isGood, metricMeaning, metricName } from "../../words/metrics.ts";
import { todayWords } from "./words.ts";

/** What a merchant looks at first; the others are one click away. */
const first = ["revenue", "orders", "visitors", "conversion_rate", "aov", "refund_amount"];

function KpiCard({ kpi, facts, pictures }: { kpi: Kpi; facts: readonly Fact[]; pictures: Pictures | undefined }) {
  const { language } = useLanguage();
  const t = useWords(todayWords);
  const open = useEvidence();
  const name = metricName(kpi.metric, language);
  const series = pictures?.series.find(({ metric }) => metric === kpi.metric);
  const own = facts.filter(({ id }) => id === kpi.fact);
  const tone = kpi.significant ? (isGood(kpi.metric, kpi.change) ? "good" : "bad") : "quiet";
  return (
    <li className="kpi">
      <button
        type="button"
        className="kpi-button"
        title={metricMeaning(kpi.metric, language)}
        onClick={() => open({ title: name, facts: own })}
      >
        <span className="kpi-name">{name}</span>
        <span className="kpi-value">{figure(kpi.value, kpi.unit, language, true)}</span>
        <span className={`kpi-change ${tone}`}>
          {kpi.change === 0
            ? t.asUsual
            : `${kpi.change > 0 ? "↑" : "↓"} ${change(Math.abs(kpi.change), language).replace("+", "")}`}
        </span>
        <span className="quiet kpi-change">{t.usual(figure(kpi.baseline, kpi.unit, language, true))}</span>
        <span className="hidden">{t.source}</span>
        {series && <Sparkline series={series} />}
      </button>
    </li>
  );
}

export function KpiGrid({
  kpis,
  facts,
  pictures,
}: {
  kpis: readonly Kpi[];
  facts: readonly Fact[];
  pictures: Pictures | undefined;
}) {
  const t = useWords(todayWords);
  const [all, setAll] = useState(false);
  const moved = kpis.filter(({ metric, significant }) => significant && !first.includes(metric));
  const main = [...kpis.filter(({ metric }) => first.includes(metric)), ...moved];
  const order = ({ metric }: Kpi) => (first.indexOf(metric) + first.length + 1) % (first.length + 1);
  const ranked = [...main].sort((one, two) => order(one) - order(two));
  const rest = kpis.filter((kpi) => !main.includes(kpi));
  return (
    <Section title={t.figures} aside={<span className="quiet small">{t.band}</span>}>
      <ul className="kpis">
        {[...ranked, ...(all ? rest : [])].map((kpi) => (
          <KpiCard key={kpi.metric} kpi={kpi} facts={facts} pictures={pictures} />
        ))}
      </ul>
      {!all && rest.length > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t.allFigures(rest.length)}
        </button>
      )}
    </Section>
  );
}
