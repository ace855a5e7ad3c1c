import DownloadOutlined from "@ant-design/icons/DownloadOutlined";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTheme } from "../shell/theme.tsx";
import { useWords, type Words } from "../words/language.tsx";
import { type Column, DataTable } from "./data-table.tsx";

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);

const words: Words<{ table: string; save: string }> = {
  zh: { table: "用表格看", save: "存为图片" },
  en: { table: "As a table", save: "Save the picture" },
};

/** The page's own colours, for the picture. */
export type Paint = {
  ink: string;
  quiet: string;
  line: string;
  accent: string;
  good: string;
  bad: string;
  band: string;
  paper: string;
};
function paintOf(place: Element): Paint {
  const style = getComputedStyle(place);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"),
    quiet: of("quiet"),
    line: of("line"),
    accent: of("accent"),
    good: of("good"),
    bad: of("bad"),
    band: of("band"),
    paper: of("paper"),
  };
}

type Given = {
  /** What the picture says, for those who cannot see it. */
  readonly label: string;
  readonly draw: (paint: Paint) => EChartsCoreOption;
  readonly height?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly onPick?: (at: number) => void;
};

/** A picture with the same figures as a table beside it. `draw` must stay the same function while its data do. */
export default function Chart({ label, draw, height = 280, columns, rows, onPick }: Given) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const { dark } = useTheme();
  const t = useWords(words);
  useEffect(() => {
    const here = place.current;
    if (!here) return;
    const shown = init(here);
    chart.current = shown;
    const fit = new ResizeObserver(() => shown.resize());
    fit.observe(here);
    return () => {
      fit.disconnect();
      shown.dispose();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours follow the theme, which is set on the page itself.
  useEffect(() => {
    if (!place.current || !chart.current) return;
    const paint = paintOf(place.current);
    chart.current.setOption(
      { animation: false, textStyle: { color: paint.ink, fontFamily: "inherit" }, ...draw(paint) },
      true,
    );
  }, [draw, dark]);
  useEffect(() => {
    const shown = chart.current;
    if (!shown || !onPick) return;
    const pick = (event: { dataIndex?: number }) => onPick(event.dataIndex ?? 0);
    shown.on("click", pick as never); // its own type names more fields than we read
    return () => void shown.off("click", pick as never);
  }, [onPick]);
  const save = () => {
    const link = document.createElement("a");
    link.href =
      chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: getComputedStyle(document.body).backgroundColor }) ??
      "";
    link.download = `${label.slice(0, 40)}.png`;
    link.click();
  };
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      <figcaption>
        <details>
          <summary>{t.table}</summary>
          <DataTable caption={label} columns={columns} rows={rows} />
        </details>
        <button type="button" className="link small" onClick={save}>
          <DownloadOutlined aria-hidden /> {t.save}
        </button>
      </figcaption>
    </figure>
  );
}
