import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "wouter";
import type { InboxLine } from "../../api/types.ts";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { inboxWords } from "./words.ts";

export const nameOf = ({ name, id, guest }: InboxLine["customer"], guestWord: string): string =>
  name ?? (guest ? guestWord : id);

function Line({ line, current }: { line: InboxLine; current: boolean }) {
  const { language } = useLanguage();
  const t = useWords(inboxWords);
  const [query] = useSearchParams();
  const { ticket, feeling, breaking } = line;
  const kept = query.toString();
  const due = ticket?.dueAt;
  return (
    <Link
      href={`/inbox/${encodeURIComponent(line.conversation)}${kept ? `?${kept}` : ""}`}
      className="inbox-line"
      aria-current={current ? "true" : undefined}
    >
      <span className="inbox-line-head">
        <strong>{nameOf(line.customer, t.guest)}</strong>
        <span className="quiet small">{instant(line.updatedAt, language)}</span>
      </span>
      <span className="inbox-line-text">
        {line.last &&
          `${line.last.saidBy === "buyer" ? "" : `${line.last.saidBy === "person" ? t.by.person : t.by.agent}: `}${line.last.text}`}
      </span>
      <span className="inbox-line-tags small">
        <span className={`tag ${line.speaker === "waiting" ? "hot" : ""}`}>
          {line.speaker === "person" && line.person ? `${t.speaker.person} · ${line.person}` : t.speaker[line.speaker]}
        </span>
        {ticket?.urgency === "high" && <span className="tag hot">{t.urgent}</span>}
        {(feeling === "angry" || feeling === "neg") && <span className="tag">{t.feelings[feeling]}</span>}
        {breaking.count > 0 && <span className="tag hot">{t.breaking(breaking.count)}</span>}
        {due && (
          <span className="tag">{(Date.parse(due) < Date.now() ? t.overdue : t.due)(instant(due, language))}</span>
        )}
      </span>
    </Link>
  );
}

type Given = {
  readonly lines: readonly InboxLine[];
  readonly current: string | undefined;
  readonly more: boolean;
  readonly fetchMore: () => void;
};
const usualHeight = 104;
/** Asks for the next page while there is still this much to look at. */
const ahead = 20;

/** As many rows in the page as are seen, however long the list is. */
export function List({ lines, current, more, fetchMore }: Given) {
  const t = useWords(inboxWords);
  const place = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => lines[index]?.conversation ?? index,
    overscan: 6,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= lines.length - ahead) fetchMore();
  }, [more, last, lines.length, fetchMore]);
  return (
    <div ref={place} className="inbox-list">
      <ul aria-label={t.list} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line && (
              <li
                key={key}
                data-index={index}
                ref={rows.measureElement}
                aria-setsize={more ? -1 : lines.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line line={line} current={line.conversation === current} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
