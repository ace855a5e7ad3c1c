import type { Report } from "../../api/types.ts";
import { Section } from "../../parts/section.tsx";
import { dayText, percent } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { todayWords } from "./words.ts";

/** What was said before, against what came. */
export function LookBack({ ledger }: { ledger: NonNullable<Report["ledger"]> }) {
  const { language } = useLanguage();
  const t = useWords(todayWords);
  const total = ledger.right + ledger.wrong;
  if (ledger.today.length === 0 && total === 0) return null;
  return (
    <Section title={t.ledger}>
      {total > 0 && <p className="quiet">{t.ledgerSum(total, ledger.right)}</p>}
      <ul className="ledger">
        {ledger.today.map((one) => (
          <li key={one.madeOn + one.text}>
            <span>
              <span className="quiet">{t.said(dayText(one.madeOn, language))}</span> {one.text}{" "}
              <span className="quiet small">({t.sure(percent(one.probability, language))})</span>
            </span>
            <strong className={one.outcome === "right" ? "good" : one.outcome === "wrong" ? "bad" : "quiet"}>
              {t.outcomes[one.outcome]}
            </strong>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function NotSeen({ notes }: { notes: readonly string[] }) {
  const t = useWords(todayWords);
  if (notes.length === 0) return null;
  return (
    <Section title={t.notSeen}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  );
}
