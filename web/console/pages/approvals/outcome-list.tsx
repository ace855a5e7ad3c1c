import { useLanguage, useWords } from "../../words/language.tsx";
import type { Outcome } from "./decide.ts";
import { approvalWords } from "./words.ts";

/** What came of each that was just decided. */
export function OutcomeList({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { language } = useLanguage();
  const t = useWords(approvalWords);
  return (
    <div role="status" aria-label={t.outcomes}>
      {outcomes.length > 0 && (
        <ul className="outcomes">
          {outcomes.map(({ action, ok, text }) => (
            <li key={action.id}>
              <span aria-hidden className={ok ? "good" : "bad"}>
                {ok ? "✓" : "✗"}
              </span>
              <span>
                <strong>{action.summaries[language]}</strong> — <span className={ok ? "good" : "bad"}>{text}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
