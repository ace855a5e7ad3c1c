import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import { lazy, Suspense } from "react";
import { useSearchParams } from "wouter";
import { useShop } from "../../api/shop.tsx";
import type { Report } from "../../api/types.ts";
import { ErrorState, LoadingState } from "../../parts/states.tsx";
import { dayText } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { DayPicker } from "./day-picker.tsx";
import { FindingCard } from "./finding-card.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { headlineOf } from "./headline.ts";
import { KpiGrid } from "./kpi-grid.tsx";
import { LookBack, NotSeen } from "./look-back.tsx";
import { usePictures, useReport } from "./queries.ts";
import { TodoList } from "./todo-list.tsx";
import { todayWords } from "./words.ts";

const DayCharts = lazy(() => import("./day-charts.tsx"));

/** The inspection of a day, as a page for breakfast. */
export default function Today() {
  const [params, setParams] = useSearchParams();
  const date = params.get("day") ?? "latest";
  const report = useReport(date);
  const newest = useReport("latest");
  const { language } = useLanguage();
  const t = useWords(todayWords);
  const choose = (day: string) => setParams(day === newest.data?.date ? {} : { day });
  return (
    <>
      <div className="page-head">
        <h1>
          {t.title}
          {report.data && <span className="page-day"> {dayText(report.data.date, language)}</span>}
        </h1>
        {report.data && newest.data && <DayPicker day={report.data.date} newest={newest.data.date} choose={choose} />}
      </div>
      {report.isPending && <LoadingState rows={10} />}
      {report.isError && <ErrorState error={report.error} again={() => void report.refetch()} />}
      {report.data && <Day report={report.data} />}
    </>
  );
}

function Day({ report }: { report: Report }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const pictures = usePictures(report.date).data;
  const own = pictures?.date === report.date ? pictures : undefined;
  const [top] = report.findings;
  return (
    <div className="today" key={shop.id}>
      <FirstSteps headline={top ? headlineOf(top, report.facts, language) : null} />
      <div className="morning">
        <Findings report={report} />
        <TodoList todo={report.todo} facts={report.facts} />
      </div>
      {report.kpis.length > 0 && <KpiGrid kpis={report.kpis} facts={report.facts} pictures={own} />}
      {own && own.series.length > 0 && (
        <Suspense fallback={<LoadingState rows={8} />}>
          <DayCharts pictures={own} currency={shop.currency} />
        </Suspense>
      )}
      {report.ledger && <LookBack ledger={report.ledger} />}
      <NotSeen notes={report.notes} />
    </div>
  );
}

function Findings({ report: { findings, facts, kpis } }: { report: Report }) {
  const t = useWords(todayWords);
  if (findings.length > 0)
    return (
      <section aria-labelledby="findings">
        <h2 id="findings" className="hidden">
          {t.found(findings.length)}
        </h2>
        <div className="findings">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} facts={facts} />
          ))}
        </div>
      </section>
    );
  // A day without one order is not a quiet day: closed or not recorded, the notes say what can be said.
  const orders = kpis.find(({ metric }) => metric === "orders");
  const shut = orders !== undefined && orders.value === 0 && orders.baseline >= 10;
  return (
    <section className="card calm">
      {!shut && <CheckCircleOutlined aria-hidden className="good" />}
      <div>
        {!shut && <h2>{t.quiet}</h2>}
        <p>{shut ? t.noOrders : t.quietWhy}</p>
      </div>
    </section>
  );
}
