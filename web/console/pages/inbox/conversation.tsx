import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "wouter";
import type { Case } from "../../api/types.ts";
import { ErrorState, LoadingState } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { Handed, Promises } from "./beside.tsx";
import { useDeeds } from "./deeds.ts";
import { nameOf } from "./list.tsx";
import { useCase } from "./queries.ts";
import { Reply } from "./reply.tsx";
import { Turn } from "./turn.tsx";
import { useTurns } from "./use-turns.ts";
import { Word } from "./word.tsx";
import { inboxWords } from "./words.ts";

export function Conversation({ id }: { id: string }) {
  const found = useCase(id);
  if (found.isPending) return <LoadingState rows={8} />;
  if (found.isError) return <ErrorState error={found.error} again={() => void found.refetch()} />;
  return <Open key={found.data.conversation} it={found.data} />;
}

function Open({ it }: { it: Case }) {
  const t = useWords(inboxWords);
  const [query] = useSearchParams();
  const deeds = useDeeds(it);
  const { turns, hasMore, earlier } = useTurns(it);
  const log = useRef<HTMLOListElement>(null);
  const newest = it.turns.at(-1)?.turn ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was said.
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [newest]);
  const { customer, ticket } = it;
  const kept = query.toString();
  return (
    <div className="inbox-case">
      <div className="card">
        <div className="card-head">
          <h2>
            {nameOf(customer, t.guest)}{" "}
            <span className="quiet small">
              {[
                customer.tier,
                customer.orders > 0 ? t.orders(customer.orders) : null,
                ticket?.order && t.orderText(ticket.order),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </h2>
          <Link className="inbox-back" href={`/inbox${kept ? `?${kept}` : ""}`}>
            {t.back}
          </Link>
        </div>
        <Word it={it} deeds={deeds} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1). */}
        <ol ref={log} className="inbox-turns" tabIndex={0} aria-label={t.turns}>
          {hasMore && (
            <li className="inbox-earlier">
              <button type="button" className="link" disabled={earlier.isPending} onClick={() => earlier.mutate()}>
                {t.earlierTurns}
              </button>
              {earlier.isError && (
                <p role="alert" className="fault">
                  {earlier.error.message}
                </p>
              )}
            </li>
          )}
          {turns.map((turn) => (
            <Turn key={turn.turn} turn={turn} conversation={it.conversation} me={it.me} />
          ))}
        </ol>
        {it.speaker !== "closed" && <Reply it={it} deeds={deeds} />}
      </div>
      {ticket?.packet && <Handed packet={ticket.packet} />}
      <Promises conversation={it.conversation} />
    </div>
  );
}
