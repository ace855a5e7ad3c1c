import { createHash } from "node:crypto";
import type { ShopData } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";
import type { InspectionReport } from "../core/report.ts";
import type { Day } from "../core/time.ts";
import { type MetricVersions, type OlderMetric, olderMetrics, versionsOf } from "./metrics/versions.ts";

const hashOf = (report: InspectionReport, facts: readonly Fact[]) =>
  createHash("sha256")
    .update(JSON.stringify([report, facts]))
    .digest("hex");

type Kept = { report: InspectionReport; facts: Fact[]; versions?: MetricVersions };
const metricsOf = ({ kpis, findings }: InspectionReport) => [...kpis, ...findings].map((each) => each.metric);

/**
 * Keeps the report of a day and its findings. The same data again write nothing; nor is a report replaced that was made when
 * one of its metrics meant something else: it keeps its values. `seconds` is how long it took to make.
 */
export async function saveReport(
  data: ShopData,
  report: InspectionReport,
  facts: readonly Fact[],
  seconds: number,
): Promise<void> {
  const hash = hashOf(report, facts);
  await data.transaction(async (tx) => {
    const [known] = await tx.query<{ same: boolean; kept: Kept }>(
      "select inputs_hash = $2::text as same, report as kept from reports where on_date = $1::text::date for update",
      [report.date, hash],
    );
    if (known && (known.same || olderMetrics(metricsOf(known.kept.report), known.kept.versions).length > 0)) return;
    await tx.query(
      `insert into reports (shop_id, on_date, report, inputs_hash, seconds)
       values (current_setting('app.shop_id'), $1::text::date, $2::text::jsonb, $3::text, $4::float8)
       on conflict (shop_id, on_date) do update set report = excluded.report, inputs_hash = excluded.inputs_hash,
         seconds = excluded.seconds, created_at = now()`,
      [
        report.date,
        JSON.stringify({ report, facts, versions: versionsOf(metricsOf(report)) }),
        hash,
        Math.round(seconds * 1000) / 1000,
      ],
    );
    await tx.query("delete from findings where on_date = $1::text::date", [report.date]);
    await tx.query(
      `insert into findings (shop_id, on_date, finding_id, metric, finding)
       select current_setting('app.shop_id'), $1::text::date, f->>'id', f->>'metric', f from jsonb_array_elements($2::text::jsonb) f`,
      [report.date, JSON.stringify(report.findings)],
    );
  });
}

/** The kept report of a day with its facts, and which of its metrics mean something else by now; null when that day was not
 * inspected yet. */
export async function loadReport(
  data: ShopData,
  date: Day,
): Promise<{ report: InspectionReport; facts: Fact[]; older: OlderMetric[] } | null> {
  const [row] = await data.query<{ kept: Kept }>("select report as kept from reports where on_date = $1::text::date", [
    date,
  ]);
  if (!row) return null;
  const { report, facts, versions } = row.kept;
  return { report, facts, older: olderMetrics(metricsOf(report), versions) };
}

/** Days before one of them that were inspected, newest first, with how many findings each has. */
export const reportDays = (data: ShopData, before: Day, limit: number): Promise<{ date: Day; findings: number }[]> =>
  data.query(
    `select r.on_date::text as date, count(f.finding_id)::int as findings from reports r
       left join findings f on f.shop_id = r.shop_id and f.on_date = r.on_date
      where r.on_date < $1::date group by 1 order by 1 desc limit $2`,
    [before, limit],
  );
