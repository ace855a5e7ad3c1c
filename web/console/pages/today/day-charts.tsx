import { lazy, Suspense } from "react";
import type { Pictures } from "../../api/types.ts";
import { Section } from "../../parts/section.tsx";
import { LoadingState } from "../../parts/states.tsx";
import { shortDay, weekdayText } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { chartWords } from "./chart-words.ts";
import { Funnel } from "./funnel.tsx";
import { HeatMap } from "./heat-map.tsx";

const Waterfall = lazy(() => import("./waterfall.tsx"));

/** The day as pictures: where the change came from, the funnel then and now, and which parts of the shop moved. */
export default function DayCharts({ pictures, currency }: { pictures: Pictures; currency: string }) {
  const { language } = useLanguage();
  const t = useWords(chartWords);
  const against =
    pictures.comparedWith.length === 0
      ? null
      : t.against(
          weekdayText(pictures.date, language),
          pictures.comparedWith.map((day) => shortDay(day, language)).join(language === "zh" ? "、" : ", "),
        );
  return (
    <div className="charts">
      {pictures.bridge && (
        <Section title={t.bridge} aside={<span className="quiet small">{against}</span>}>
          <Suspense fallback={<LoadingState rows={6} />}>
            <Waterfall bridge={pictures.bridge} currency={currency} />
          </Suspense>
        </Section>
      )}
      {pictures.funnel.length > 1 && (
        <Section title={t.funnel} aside={<span className="quiet small">{against}</span>}>
          <Funnel steps={pictures.funnel} />
        </Section>
      )}
      {pictures.segments.length > 0 && pictures.comparedWith.length > 0 && (
        <Section title={t.heat} aside={<span className="quiet small">{against}</span>}>
          <HeatMap segments={pictures.segments} currency={currency} />
        </Section>
      )}
    </div>
  );
}
