import { useQuery } from "@tanstack/react-query";
import { api, got } from "../api/client.ts";
import { inShop, useShop } from "../api/shop.tsx";
import type { Metric } from "../api/types.ts";
import { dayText, figure } from "../words/figures.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { metricName } from "../words/metrics.ts";
import { DataTable } from "./data-table.tsx";
import { evidenceWords } from "./evidence-words.ts";
import { around, type FactSource } from "./source-of.ts";
import { ErrorState, LoadingState } from "./states.tsx";

/** A metric day by day, for the part of the shop that the fact is about. */
export function DaysOf({ source }: { source: FactSource }) {
  const { language } = useLanguage();
  const t = useWords(evidenceWords);
  const { shop } = useShop();
  const { from, to } = around(source.period ?? { from: "", to: "" });
  const body = {
    metrics: [source.metric as Metric], // named by the server itself

    from,
    to,
    by: "day" as const,
    order: "time" as const,
    where: source.where,
    limit: 100,
  };
  const days = useQuery({
    queryKey: [shop.id, "days", body],
    queryFn: () => got(api.POST("/v1/shops/{shop}/tools/query_metric", { params: { path: inShop(shop) }, body })),
  });
  if (days.isPending) return <LoadingState rows={2} />;
  if (days.isError) return <ErrorState error={days.error} again={() => void days.refetch()} />;
  // The tool's rows name the days, its facts hold the values in the same order.
  const { facts, data } = days.data;
  if (data.rows.length === 0) return <p className="quiet">{t.none}</p>;
  return (
    <DataTable
      caption={metricName(source.metric ?? "", language)}
      columns={[{ name: t.day }, { name: metricName(source.metric ?? "", language), number: true }]}
      rows={data.rows.map(({ key }, at) => [
        dayText(key ?? "", language),
        figure(facts[at]?.value, facts[at]?.unit ?? "count", language),
      ])}
    />
  );
}
