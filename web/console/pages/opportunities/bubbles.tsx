import { useCallback } from "react";
import type { Opportunity } from "../../api/types.ts";
import Chart, { type Paint } from "../../parts/chart.tsx";
import { change, figure, short } from "../../words/figures.ts";
import { type Language, useLanguage, useWords } from "../../words/language.tsx";
import { nicheWords } from "./words.ts";

/** Niches by demand (right), growth (up) and searches per item on sale (the area of the circle). */
export default function Bubbles({ niches, onPick }: { niches: readonly Opportunity[]; onPick: (at: number) => void }) {
  const { language } = useLanguage();
  const t = useWords(nicheWords);
  const draw = useCallback((paint: Paint) => optionOf(niches, paint, language), [niches, language]);
  return (
    <Chart
      label={t.picture}
      draw={draw}
      height={320}
      onPick={onPick}
      columns={[
        { name: t.term },
        { name: t.searches, number: true },
        { name: t.growth, number: true },
        { name: t.ratio, number: true },
      ]}
      rows={niches.map((one) => [
        one.terms[0] ?? "",
        figure(one.searches, "count", language),
        change(one.growth, language),
        figure(one.supplyDemandRatio, "ratio", language),
      ])}
    />
  );
}

function optionOf(niches: readonly Opportunity[], paint: Paint, language: Language) {
  const t = nicheWords[language];
  const most = Math.max(...niches.map(({ supplyDemandRatio }) => supplyDemandRatio));
  const axis = (name: string, formatter: (value: number) => string) => ({
    name,
    nameLocation: "middle",
    nameGap: 30,
    nameTextStyle: { color: paint.quiet },
    type: "value",
    scale: true,
    boundaryGap: ["15%", "20%"],
    axisLabel: { color: paint.quiet, formatter },
    axisLine: { lineStyle: { color: paint.line } },
    splitLine: { lineStyle: { color: paint.line } },
    splitNumber: 4,
  });
  return {
    grid: { left: 40, right: 24, top: 24, bottom: 36, containLabel: true },
    xAxis: axis(t.axisSearches, (value) => short(value, language)),
    yAxis: { ...axis(t.axisGrowth, (value) => change(value, language)), nameGap: 50 },
    tooltip: {
      renderMode: "richText",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const one = niches[dataIndex];
        return one
          ? `${one.terms[0] ?? ""}\n${t.searches} ${figure(one.searches, "count", language)}\n${t.growth} ${change(one.growth, language)}\n${t.ratio} ${figure(one.supplyDemandRatio, "ratio", language)}`
          : "";
      },
    },
    series: [
      {
        type: "scatter",
        data: niches.map(({ searches, growth, supplyDemandRatio }) => ({
          value: [searches, growth],
          // The area, not the width, goes with the figure.
          symbolSize: 18 + 46 * Math.sqrt(supplyDemandRatio / most),
        })),
        itemStyle: { color: paint.accent, opacity: 0.75, borderColor: paint.paper },
        label: {
          show: true,
          position: "bottom",
          color: paint.ink,
          width: 130,
          overflow: "truncate",
          formatter: ({ dataIndex }: { dataIndex: number }) => niches[dataIndex]?.terms[0] ?? "",
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}
