import Segmented from "antd/es/segmented";
import { useState } from "react";
import type { Pictures } from "../../api/types.ts";
import { change, figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { isGood, metricName } from "../../words/metrics.ts";
import { placeName } from "../../words/places.ts";
import { chartWords } from "./chart-words.ts";

type Segment = Pictures["segments"][number]["rows"][number];
type Cell = Segment["cells"][number];
/** Fewer people than this on either side, and a rate's move is chance (as the gate of `compare_metric` has it). */
const fewest = 20;
const money = new Set(["revenue", "aov"]);

/** How far a part moved, 0 … 1, for the depth of its colour: half as much again is as deep as it gets. */
const depth = (move: number) => Math.min(1, Math.abs(move) / 0.5);

function HeatCell({ cell, segment, currency }: { cell: Cell | undefined; segment: Segment; currency: string }) {
  const { language } = useLanguage();
  const t = useWords(chartWords);
  if (!cell || cell.after === null || !cell.before) return <td className="number quiet">–</td>;
  const move = cell.after / cell.before - 1;
  const people = Math.min(segment.visitors.before ?? fewest, segment.visitors.after ?? fewest);
  if (people < fewest)
    return (
      <td className="number quiet" title={t.few}>
        –<span className="hidden">{t.few}</span>
      </td>
    );
  const unit = money.has(cell.metric) ? currency : cell.metric === "visitors" ? "count" : "share";
  const values = `${figure(cell.before, unit, language)} → ${figure(cell.after, unit, language)}`;
  return (
    <td
      className={`number heat ${isGood(cell.metric, move) ? "up" : "down"}`}
      style={{ "--depth": `${Math.round(depth(move) * 55)}%` } as Record<string, string>}
      title={values}
    >
      {change(move, language)}
      <span className="hidden"> ({values})</span>
    </td>
  );
}

/** Each part of the shop against the usual, metric by metric. */
export function HeatMap({ segments, currency }: { segments: Pictures["segments"]; currency: string }) {
  const { language } = useLanguage();
  const t = useWords(chartWords);
  const [dimension, setDimension] = useState(segments[0]?.dimension ?? "");
  const shown = segments.find((each) => each.dimension === dimension) ?? segments[0];
  if (!shown) return null;
  const metrics = [...new Set(shown.rows.flatMap(({ cells }) => cells.map(({ metric }) => metric)))].filter((metric) =>
    shown.rows.some(({ cells }) => cells.some((cell) => cell.metric === metric && cell.before && cell.after !== null)),
  );
  return (
    <>
      <Segmented
        aria-label={t.part}
        value={shown.dimension}
        onChange={setDimension}
        options={segments.map((each) => ({ value: each.dimension, label: placeName(each.dimension, language) }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1). */}
      <section className="table-scroll" tabIndex={0} aria-label={t.heat}>
        <table className="heat-map">
          <caption className="hidden">{t.heat}</caption>
          <thead>
            <tr>
              <th scope="col">{placeName(shown.dimension, language)}</th>
              {metrics.map((metric) => (
                <th key={metric} scope="col" className="number">
                  {metricName(metric, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((segment) => (
              <tr key={segment.value}>
                <th scope="row">{placeName(segment.label, language)}</th>
                {metrics.map((metric) => (
                  <HeatCell
                    key={metric}
                    cell={segment.cells.find((each) => each.metric === metric)}
                    segment={segment}
                    currency={currency}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet small">{t.heatHelp}</p>
    </>
  );
}
