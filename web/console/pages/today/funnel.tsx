import type { Pictures } from "../../api/types.ts";
import { figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { placeName } from "../../words/places.ts";
import { chartWords } from "./chart-words.ts";

type Steps = Pictures["funnel"];
const share = (part: number | null | undefined, whole: number | null | undefined) =>
  part === null || part === undefined || !whole ? null : part / whole;

/** How many people reached each step, that day and usually. It is a table whose cells are as wide as their figures. */
export function Funnel({ steps }: { steps: Steps }) {
  const { language } = useLanguage();
  const t = useWords(chartWords);
  const most = Math.max(1, ...steps.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const width = (value: number | null) => `${Math.max(0.5, ((value ?? 0) / most) * 100)}%`;
  const kept = (at: number, side: "before" | "after") => {
    const value = share(steps[at]?.[side], steps[at - 1]?.[side]);
    return at === 0 || value === null ? "" : figure(value, "share", language);
  };
  const bar = (value: number | null, at: number, side: "before" | "after") => (
    <td>
      <span className={`bar ${side}`} style={{ width: width(value) }} />
      <span className="bar-text">
        {value === null ? "–" : figure(Math.round(value), "count", language)}
        <span className="quiet small"> {kept(at, side)}</span>
      </span>
    </td>
  );
  return (
    <>
      <table className="funnel">
        <caption className="hidden">{t.funnel}</caption>
        <thead>
          <tr>
            <th scope="col">{t.step}</th>
            <th scope="col">
              <span className="swatch after" aria-hidden="true" />
              {t.now}
            </th>
            <th scope="col">
              <span className="swatch before" aria-hidden="true" />
              {t.before}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, before, after }, at) => (
            <tr key={step}>
              <th scope="row">{placeName(step, language)}</th>
              {bar(after, at, "after")}
              {bar(before, at, "before")}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t.ofStep}</p>
    </>
  );
}
