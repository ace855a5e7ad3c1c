import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Section } from "../../parts/section.tsx";
import { dayText, figure } from "../../words/figures.ts";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";
import { fileName, withoutFile } from "./file-names.ts";

const words: Words<{
  has: string;
  lacks: string;
  what: string;
  file: string;
  rows: string;
  until: string;
  undated: string;
  all: string;
  nothing: string;
}> = {
  zh: {
    has: "已有的数据",
    lacks: "还缺的数据",
    what: "内容",
    file: "文件",
    rows: "行数",
    until: "截至",
    undated: "不分日期",
    all: "该有的都有了。",
    nothing: "还没有数据,从上面导入第一批文件。",
  },
  en: {
    has: "What the shop has",
    lacks: "What it lacks",
    what: "What",
    file: "File",
    rows: "Rows",
    until: "Up to",
    undated: "has no dates",
    all: "Nothing is missing.",
    nothing: "There is nothing yet: bring the first files above.",
  },
};

export const useShopData = () => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "data"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/data", { params: { path: inShop(shop) } })),
  });
};

/** Which files there are and up to which day, and what the missing ones would show. */
export function DataHeld() {
  const { language } = useLanguage();
  const t = useWords(words);
  const data = useShopData();
  return (
    <Asked query={data} rows={6}>
      {({ files }) => {
        const held = files.filter(({ rows }) => rows > 0);
        const missing = files.filter(({ rows }) => rows === 0);
        return (
          <div className="cards">
            <Section title={t.has}>
              {held.length === 0 ? (
                <p className="quiet">{t.nothing}</p>
              ) : (
                <DataTable
                  caption={t.has}
                  columns={[{ name: t.what }, { name: t.rows, number: true }, { name: t.until }]}
                  rows={held.map(({ file, rows, newest }) => [
                    fileName(file, language),
                    figure(rows, "count", language),
                    newest ? dayText(newest, language) : t.undated,
                  ])}
                />
              )}
            </Section>
            <Section title={t.lacks}>
              {missing.length === 0 ? (
                <p className="quiet">{t.all}</p>
              ) : (
                <ul className="list">
                  {missing.map(({ file }) => (
                    <li key={file}>
                      <div>
                        <strong>{fileName(file, language)}</strong> <code className="quiet small">{file}.csv</code>
                        <p className="quiet small">{withoutFile(file, language)}</p>
                      </div>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </div>
        );
      }}
    </Asked>
  );
}
