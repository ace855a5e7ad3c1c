import Button from "antd/es/button";
import type { Imported } from "../../api/types.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { csvRows } from "./csv-rows.ts";
import { fileName } from "./file-names.ts";
import { importWords } from "./import-words.ts";

const shownRows = 20;
/** The server sends the beginning of a long list: so much of it. */
const mostSent = 200_000;
function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A line a file, and the rows that were not taken with their reasons. */
export function ImportResult({ result }: { result: Imported }) {
  const { language } = useLanguage();
  const t = useWords(importWords);
  const count = (value: number) => figure(value, "count", language);
  const files = Object.entries(result.files);
  const [file, ...numbers] = t.counts;
  const isSame = files.every(([, { inserted, updated, rejected }]) => inserted + updated + rejected === 0);
  return (
    <div className="form">
      <p role="status" className="done">
        {t.done(figure(result.seconds, "seconds", language))}
      </p>
      {isSame && <p className="quiet">{t.nothingNew}</p>}
      <DataTable
        caption={t.title}
        columns={[{ name: file }, ...numbers.map((name) => ({ name, number: true }))]}
        rows={files.map(([name, { read, inserted, updated, unchanged, rejected }]) => [
          fileName(name, language),
          ...[read, inserted, updated, unchanged, rejected].map(count),
        ])}
      />
      {Object.entries(result.rejectedRows ?? {}).map(([name, text]) => {
        const kind = name.replace(/\.csv$/, "");
        const [head = [], ...rows] = csvRows(text, shownRows + 1);
        return (
          <details key={name} open>
            <summary>
              {t.rejected(fileName(kind, language), count(result.files[kind]?.rejected ?? rows.length))}
            </summary>
            <div className="form">
              <p className="quiet small">
                {t.rejectedHow} {text.length >= mostSent && t.shortened}
              </p>
              <DataTable caption={t.first(rows.length)} columns={head.map((name) => ({ name }))} rows={rows} />
              <p>
                <Button onClick={() => save(`rejected-${name}`, text)}>{t.download}</Button>
              </p>
            </div>
          </details>
        );
      })}
      {result.notes.map((note) => (
        <p key={note} className="quiet small">
          {note}
        </p>
      ))}
    </div>
  );
}
