import { useEffect, useState } from "react";
import { useWords } from "../../words/language.tsx";
import type { useFilter } from "./filters.ts";
import { feelings, views } from "./queries.ts";
import { inboxWords } from "./words.ts";

type Given = ReturnType<typeof useFilter> & { readonly counts: { needsPerson: number; mine: number } | undefined };
/** A typist's pause; each letter by itself would be a question. */
const pauseMs = 300;

export function FilterBar({ filter, change, counts }: Given) {
  const t = useWords(inboxWords);
  const [text, setText] = useState(filter.search ?? "");
  useEffect(() => {
    if (text.trim() === (filter.search ?? "")) return;
    const timer = setTimeout(() => change("search", text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, filter.search, change]);
  const count = { needs_person: counts?.needsPerson, mine: counts?.mine } as const;
  const label = (view: (typeof views)[number]) => {
    const many = view === "needs_person" || view === "mine" ? count[view] : undefined;
    return many ? `${t.views[view]} (${many})` : t.views[view];
  };
  return (
    <search className="inbox-filters">
      <select aria-label={t.view} value={filter.view} onChange={(event) => change("view", event.target.value)}>
        {views.map((view) => (
          <option key={view} value={view}>
            {label(view)}
          </option>
        ))}
      </select>
      <select
        aria-label={t.feeling}
        value={filter.feeling ?? ""}
        onChange={(event) => change("feeling", event.target.value)}
      >
        <option value="">{t.anyFeeling}</option>
        {feelings.map((feeling) => (
          <option key={feeling} value={feeling}>
            {t.feelings[feeling]}
          </option>
        ))}
      </select>
      <select
        aria-label={t.language}
        value={filter.language ?? ""}
        onChange={(event) => change("language", event.target.value)}
      >
        <option value="">{t.anyLanguage}</option>
        {Object.entries(t.languages).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <input
        type="search"
        className="plain"
        aria-label={t.search}
        placeholder={t.searchHint}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label className="small">
        <input
          type="checkbox"
          checked={filter.breaking === "true"}
          onChange={(event) => change("breaking", event.target.checked ? "true" : null)}
        />
        {t.breakingOnly}
      </label>
      <label className="small">
        <input
          type="checkbox"
          checked={filter.mark === "wrong"}
          onChange={(event) => change("mark", event.target.checked ? "wrong" : null)}
        />
        {t.wrongOnly}
      </label>
    </search>
  );
}
