import { useCallback } from "react";
import Chart, { type Paint } from "../../parts/chart.tsx";
import { figure, short, shortDay } from "../../words/figures.ts";
import { type Language, useLanguage, useWords } from "../../words/language.tsx";
import { metricName } from "../../words/metrics.ts";
import { placeName } from "../../words/places.ts";
import { chartWords } from "../today/chart-words.ts";
import type { Drawing } from "./figures-of.ts";

const keyName = (drawing: Drawing, key: string, language: Language) =>
  drawing.dimension === "day" ? shortDay(key, language) : placeName(key, language);

/** The figures of an answer as a picture: a line over days, bars over parts. */
export default function AnswerChart({ drawing }: { drawing: Drawing }) {
  const { language } = useLanguage();
  const t = useWords(chartWords);
  const name = metricName(drawing.metric, language);
  const compared = drawing.points.some(({ before }) => before !== undefined);
  const draw = useCallback((paint: Paint) => optionOf(drawing, paint, language), [drawing, language]);
  const value = (given: number | undefined) => (given === undefined ? "–" : figure(given, drawing.unit, language));
  return (
    <Chart
      label={`${name} · ${placeName(drawing.dimension, language)}`}
      draw={draw}
      height={drawing.dimension === "day" ? 220 : Math.max(160, drawing.points.length * (compared ? 52 : 36) + 40)}
      columns={[
        { name: placeName(drawing.dimension, language) },
        { name, number: true },
        ...(compared ? [{ name: t.before, number: true }] : []),
      ]}
      rows={drawing.points.map((point) => [
        keyName(drawing, point.key, language),
        value(point.value),
        ...(compared ? [value(point.before)] : []),
      ])}
    />
  );
}

function optionOf(drawing: Drawing, paint: Paint, language: Language) {
  const inTime = drawing.dimension === "day";
  const ratio = drawing.unit === "share";
  const axisText = (value: number) => (ratio ? figure(value, "share", language) : short(value, language));
  const names = {
    type: "category",
    data: drawing.points.map(({ key }) => keyName(drawing, key, language)),
    axisLabel: { color: paint.quiet, width: 96, overflow: "truncate" },
    axisLine: { lineStyle: { color: paint.line } },
    axisTick: { show: false },
    inverse: !inTime,
  };
  const amounts = {
    type: "value",
    axisLabel: { color: paint.quiet, formatter: axisText },
    splitLine: { lineStyle: { color: paint.line } },
    splitNumber: 4,
  };
  const label = {
    show: !inTime,
    position: "right",
    color: paint.ink,
    formatter: ({ value }: { value: number }) => axisText(value),
  };
  const row = (color: string, values: (number | null)[]) =>
    inTime
      ? { type: "line", data: values, symbolSize: 6, itemStyle: { color }, lineStyle: { color, width: 2 } }
      : { type: "bar", data: values, barMaxWidth: 18, itemStyle: { color, borderRadius: 3 }, label };
  const before = drawing.points.map((point) => point.before ?? null);
  return {
    grid: { left: 8, right: inTime ? 16 : 56, top: 16, bottom: 8, containLabel: true },
    xAxis: inTime ? names : amounts,
    yAxis: inTime ? amounts : names,
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      valueFormatter: (value: number) => figure(value, drawing.unit, language),
    },
    series: [
      row(
        paint.accent,
        drawing.points.map(({ value }) => value),
      ),
      ...(before.some((value) => value !== null) ? [row(paint.quiet, before)] : []),
    ],
  };
}
