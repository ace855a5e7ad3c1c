import Segmented from "antd/es/segmented";
import { useSearchParams } from "wouter";
import { useShop } from "../../api/shop.tsx";
import type { Action } from "../../api/types.ts";
import { EmptyState, ErrorState, LoadingState } from "../../parts/states.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ApprovalCard } from "./approval-card.tsx";
import { useDecisions } from "./decide.ts";
import { OutcomeList } from "./outcome-list.tsx";
import { useActions } from "./queries.ts";
import { Waiting } from "./waiting.tsx";
import { whoText } from "./who.ts";
import { approvalWords } from "./words.ts";
import "./approvals.css";

/** Another shop's page is another page: nothing that was selected there is decided here. */
export default function Approvals() {
  const { shop } = useShop();
  return <Desk key={shop.id} />;
}

function Desk() {
  const { language } = useLanguage();
  const t = useWords(approvalWords);
  const [query, setQuery] = useSearchParams();
  const view = query.get("view") === "decided" ? "decided" : "waiting";
  const list = useActions(view === "waiting" ? "awaiting_approval" : undefined);
  const { decide, outcomes, busy } = useDecisions();
  const actions: readonly Action[] = list.data?.pages.flatMap((page) => page.actions) ?? [];
  const shown = view === "waiting" ? actions : actions.filter(({ status }) => status !== "awaiting_approval");
  const stopped = list.data?.pages[0]?.stopped;
  const when = stopped ? instant(stopped.since, language) : "";
  return (
    <div className="approvals">
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="quiet">{t.intro}</p>
        </div>
        <Segmented
          aria-label={t.view}
          value={view}
          options={(["waiting", "decided"] as const).map((value) => ({ value, label: t.tabs[value] }))}
          onChange={(next) => setQuery(next === "waiting" ? {} : { view: next }, { replace: true })}
        />
      </div>
      {stopped && (
        <p className="offline" role="alert">
          {stopped.everywhere
            ? t.stoppedAll(when, stopped.why)
            : t.stopped(when, whoText(stopped.by, t.who), stopped.why)}
        </p>
      )}
      <OutcomeList outcomes={outcomes} />
      {list.isPending && <LoadingState rows={6} />}
      {list.isError && <ErrorState error={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && shown.length === 0 && !list.hasNextPage && (
        <EmptyState title={view === "waiting" ? t.none : t.noneDecided}>
          <p>{view === "waiting" ? t.noneWhy : t.noneDecidedWhy}</p>
        </EmptyState>
      )}
      {view === "waiting" ? (
        <Waiting actions={shown} busy={busy} decide={decide} />
      ) : (
        shown.map((action) => (
          <ApprovalCard
            key={action.id}
            action={action}
            busy={busy.has(action.id)}
            wish={(verb) => void decide([action], verb)}
          />
        ))
      )}
      {list.hasNextPage && (
        <button type="button" className="plain" onClick={() => void list.fetchNextPage()}>
          {t.more}
        </button>
      )}
    </div>
  );
}
