import type { CheckedCopy } from "../../api/types.ts";
import { figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { copyWords } from "./copy-words.ts";

/** What a text claims, and which of it may be said: the row behind each claim, or why not and what instead. */
export function Verdict({ checked }: { checked: CheckedCopy["data"] }) {
  const { language } = useLanguage();
  const t = useWords(copyWords);
  const { ok, claims, forbidden, length } = checked;
  const count = (value: number) => figure(value, "count", language);
  const isLong = length !== null && length.is > length.most;
  return (
    <div className="flow-more" role="status">
      <p className={ok ? "done" : "fault"}>{ok ? t.fine : t.refused}</p>
      {length && (
        <p className={isLong ? "fault" : "quiet small"}>
          {(isLong ? t.tooLong : t.fits)(count(length.is), count(length.most))}
        </p>
      )}
      {claims.length + forbidden.length === 0 && <p className="quiet small">{t.nothingClaimed}</p>}
      <ul className="list">
        {claims.map(({ words, ok: holds, proof, why, instead }, at) => (
          // The same words may claim two things.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once, as it came
          <li key={at}>
            <div>
              <strong>
                {holds ? "✓" : "✗"} {words}
              </strong>
              <p className="quiet small">{holds ? `${t.proof}: ${proof}` : why}</p>
              {instead && (
                <p className="small">
                  {t.instead}: {instead}
                </p>
              )}
            </div>
          </li>
        ))}
        {forbidden.map(({ words, law }) => (
          <li key={`${words} ${law}`}>
            <div>
              <strong>✗ {words}</strong>
              <p className="quiet small">
                {t.forbidden}: {law}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
