import { useCallback, useMemo } from "react";
import type { Pictures } from "../../api/types.ts";
import Chart, { type Paint } from "../../parts/chart.tsx";
import { figure, short } from "../../words/figures.ts";
import { type Language, useLanguage, useWords } from "../../words/language.tsx";
import { metricName } from "../../words/metrics.ts";
import { placeName } from "../../words/places.ts";
import { chartWords } from "./chart-words.ts";

type Bridge = NonNullable<Pictures["bridge"]>;
const ratios: Readonly<Record<string, string>> = {
  "visitors>viewers": "view_rate",
  "viewers>adders": "cart_rate",
  "adders>checkouts": "checkout_rate",
  "checkouts>buyers": "pay_rate",
  "visitors>buyers": "conversion_rate",
  "buyers>orders": "orders_per_buyer",
  "orders>revenue": "aov",
};
/** A link of the chain: the metric that it is, or "from → to" where steps in between were not measured. */
function partName({ from, to }: Bridge["parts"][number], language: Language): string {
  const metric = from === null ? to : ratios[`${from}>${to}`];
  return metric ? metricName(metric, language) : `${placeName(from ?? "", language)}→${placeName(to, language)}`;
}

/** From the usual revenue to the day's, step by step. */
export default function Waterfall({ bridge, currency }: { bridge: Bridge; currency: string }) {
  const { language } = useLanguage();
  const t = useWords(chartWords);
  const names = useMemo(
    () => [t.usual, ...bridge.parts.map((part) => partName(part, language)), t.thatDay],
    [t, bridge, language],
  );
  const money = (value: number) => figure(value, currency, language, true);
  const draw = useCallback(
    (paint: Paint) => optionOf(bridge, names, paint, language, currency),
    [bridge, names, language, currency],
  );
  return (
    <Chart
      label={t.bridgeSays(money(bridge.before), money(bridge.after))}
      draw={draw}
      columns={[{ name: t.step }, { name: t.effect, number: true }]}
      rows={[bridge.before, ...bridge.parts.map(({ effect }) => effect), bridge.after].map((value, at) => [
        names[at] ?? "",
        money(value),
      ])}
    />
  );
}

function optionOf(
  { before, after, parts }: Bridge,
  names: string[],
  paint: Paint,
  language: Language,
  currency: string,
) {
  let level = before;
  const floats = parts.map(({ effect }) => {
    const start = level;
    level += effect;
    return { base: Math.min(start, level), size: Math.abs(effect), good: effect >= 0 };
  });
  const narrow = matchMedia("(max-width: 760px)").matches;
  const bar = (value: number, color: string, name: string) => ({ value, itemStyle: { color }, name });
  const whole = (value: number) => bar(value, paint.quiet, "");
  const brief = (value: number) => short(narrow ? Math.round(value) : value, language, narrow);
  const signed = (value: number) => `${value > 0 ? "+" : ""}${brief(value)}`;
  return {
    grid: { left: 8, right: 8, top: 24, bottom: narrow ? 8 : 4, containLabel: true },
    xAxis: {
      type: "category",
      data: names,
      axisLabel: {
        color: paint.quiet,
        interval: 0,
        rotate: narrow ? 60 : 0,
        fontSize: 12,
        width: narrow ? 90 : 96,
        overflow: "break",
      },
      axisLine: { lineStyle: { color: paint.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      axisLabel: { color: paint.quiet, formatter: (value: number) => short(value, language) },
      splitLine: { lineStyle: { color: paint.line } },
    },
    tooltip: {
      trigger: "item",
      renderMode: "richText",
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        `${names[dataIndex] ?? ""}  ${figure(dataIndex === 0 ? before : (parts[dataIndex - 1]?.effect ?? after), currency, language)}`,
    },
    series: [
      {
        type: "bar",
        stack: "way",
        silent: true,
        itemStyle: { color: "transparent" },
        data: [0, ...floats.map(({ base }) => base), 0],
      },
      {
        type: "bar",
        stack: "way",
        barMaxWidth: 56,
        label: {
          show: true,
          position: "top",
          color: paint.ink,
          fontSize: narrow ? 10 : 12,
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            dataIndex === 0 || dataIndex > parts.length
              ? brief(dataIndex === 0 ? before : after)
              : signed(parts[dataIndex - 1]?.effect ?? 0),
        },
        data: [
          whole(before),
          ...floats.map(({ size, good }) => bar(size, good ? paint.good : paint.bad, "")),
          whole(after),
        ],
      },
    ],
  };
}
