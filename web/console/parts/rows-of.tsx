import { useQuery } from "@tanstack/react-query";
import { api, got } from "../api/client.ts";
import { inShop, useShop } from "../api/shop.tsx";
import { dayText, figure } from "../words/figures.ts";
import { columnName, tableName } from "../words/labels.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { placeName } from "../words/places.ts";
import { statusName } from "../words/statuses.ts";
import { DataTable } from "./data-table.tsx";
import { evidenceWords } from "./evidence-words.ts";
import type { FactSource } from "./source-of.ts";
import { ErrorState, LoadingState } from "./states.tsx";

/** The rows that a source names. */
export function RowsOf({ source }: { source: FactSource }) {
  const { language } = useLanguage();
  const t = useWords(evidenceWords);
  const { shop } = useShop();
  const query = {
    ...(source.ids.length > 0 ? { ids: source.ids.join("\n") } : {}),
    ...(source.period ? { from: source.period.from, to: source.period.to } : {}),
    limit: 100,
  };
  const rows = useQuery({
    queryKey: [shop.id, "rows", source.table, query],
    queryFn: () =>
      got(
        api.GET("/v1/shops/{shop}/rows/{table}", { params: { path: { ...inShop(shop), table: source.table }, query } }),
      ),
  });
  if (rows.isPending) return <LoadingState rows={2} />;
  if (rows.isError) return <ErrorState error={rows.error} again={() => void rows.refetch()} />;
  if (rows.data.rows.length === 0) return <p className="quiet">{t.none}</p>;
  const { columns, currency, more } = rows.data;
  const cell = (value: string | number | null, name: string, unit: string) => {
    if (value === null) return "–";
    if (unit === "money") return figure(value, currency, language);
    if (unit === "date") return dayText(String(value), language);
    if (name === "status" || name === "kind") return statusName(String(value), language);
    if (name === "device" || name === "category") return placeName(String(value), language);
    return figure(value, unit, language);
  };
  return (
    <>
      <DataTable
        caption={tableName(source.table, language)}
        columns={columns.map(({ name, unit }) => ({
          name: columnName(name, language),
          number: unit === "count" || unit === "money",
        }))}
        rows={rows.data.rows.map((row) =>
          row.map((value, at) => cell(value, columns[at]?.name ?? "", columns[at]?.unit ?? "text")),
        )}
      />
      {more && <p className="quiet small">{t.more}</p>}
    </>
  );
}
