import { useState } from "react";
import { Asked } from "../../parts/asked.tsx";
import { useWords } from "../../words/language.tsx";
import { useShipped } from "./queries.ts";
import { knowledgeWords } from "./words.ts";

/** Articles of the trade: read when somebody opens the list. */
export function ShippedArticles() {
  const t = useWords(knowledgeWords);
  const [open, setOpen] = useState(false);
  const shipped = useShipped(open);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.packs}</summary>
      <p className="quiet small">{t.packsHow}</p>
      {open && (
        <Asked query={shipped}>
          {({ articles }) => (
            <ul className="list">
              {articles.map(({ id, title, body }) => (
                <li key={id}>
                  <details className="wide-details">
                    <summary>{title}</summary>
                    <p className="text-body">{body}</p>
                  </details>
                  <span className="tag">{t.layers.pack}</span>
                </li>
              ))}
            </ul>
          )}
        </Asked>
      )}
    </details>
  );
}
