import { useRoute } from "wouter";
import { useShop } from "../../api/shop.tsx";
import { EmptyState, ErrorState, LoadingState } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { Conversation } from "./conversation.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { useFilter } from "./filters.ts";
import { List } from "./list.tsx";
import { useInbox } from "./queries.ts";
import { inboxWords } from "./words.ts";
import "./inbox.css";

/** Another shop's inbox is another inbox. */
export default function Inbox() {
  const { shop } = useShop();
  return <Desk key={shop.id} />;
}

function Desk() {
  const t = useWords(inboxWords);
  const [, params] = useRoute("/inbox/:conversation?");
  const id = params?.conversation ? decodeURIComponent(params.conversation) : undefined;
  const filters = useFilter();
  const { view, ...narrowed } = filters.filter;
  const { head: list, lines, more, fetchMore } = useInbox(filters.filter);
  const isNarrow = Object.keys(narrowed).length > 0;
  const nothing = isNarrow ? t.noneFiltered : view === "all" ? t.none : t.noneNeeds;
  return (
    <div className={`inbox ${id ? "opened" : ""}`}>
      <div className="inbox-side">
        <h1>{t.title}</h1>
        <FilterBar {...filters} counts={list.data?.counts} />
        {list.isPending && <LoadingState rows={8} />}
        {list.isError && <ErrorState error={list.error} again={() => void list.refetch()} />}
        {list.isSuccess && lines.length === 0 && (
          <EmptyState title={nothing}>
            {isNarrow ? (
              <button type="button" className="plain" onClick={filters.clear}>
                {t.clear}
              </button>
            ) : (
              <p>{t.noneWhy}</p>
            )}
          </EmptyState>
        )}
        {lines.length > 0 && <List lines={lines} current={id} more={more} fetchMore={fetchMore} />}
      </div>
      <div className="inbox-main">
        {id ? <Conversation key={id} id={id} /> : <p className="quiet inbox-pick">{t.pick}</p>}
      </div>
    </div>
  );
}
