import { Link } from "wouter";
import type { Cause, Fact, Finding } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { percent, rangeText } from "../../words/figures.ts";
import { type Language, useLanguage, useWords } from "../../words/language.tsx";
import { metricName } from "../../words/metrics.ts";
import { placeName } from "../../words/places.ts";
import { headlineOf, moneyOf, placeOf } from "./headline.ts";
import { todayWords } from "./words.ts";

/** "2026-10-24/2026-11-20" as a reader says it. */
function span(range: string, language: Language): string {
  const [from = "", to = from] = range.split("/");
  return rangeText(from, to, language);
}

/** From the figure that everybody watches down to what was done: each link of the chain is one step closer. */
function Chain({ finding, facts }: { finding: Finding; facts: readonly Fact[] }) {
  const { language } = useLanguage();
  const t = useWords(todayWords);
  const links = [
    metricName("revenue", language),
    ...(finding.step ? [placeName(finding.step, language)] : []),
    metricName(finding.metric, language),
    placeOf(finding, facts) || t.whole,
  ];
  return (
    <ol className="chain" aria-label={t.chain}>
      {[...new Set(links)].map((link) => (
        <li key={link}>{link}</li>
      ))}
    </ol>
  );
}

function CauseLine({ cause, facts, title }: { cause: Cause; facts: readonly Fact[]; title: string }) {
  const { language } = useLanguage();
  const t = useWords(todayWords);
  const open = useEvidence();
  const used = facts.filter(({ id }) => cause.evidence.includes(id));
  return (
    <div className="cause">
      <p>{cause.text}</p>
      <p className="cause-foot">
        {cause.factor === "unknown" ? (
          <span className="quiet">{t.notSure}</span>
        ) : (
          <span className="sure">
            <meter min={0} max={1} value={cause.confidence} aria-hidden="true" />
            {t.sure(percent(cause.confidence, language))}
          </span>
        )}
        {used.length > 0 && (
          <button type="button" className="link" onClick={() => open({ title, facts: used })}>
            {t.evidence}
          </button>
        )}
      </p>
    </div>
  );
}

/** One thing that moved: what, how much money, why, how sure, and the figures behind it. */
export function FindingCard({ finding, facts }: { finding: Finding; facts: readonly Fact[] }) {
  const { language } = useLanguage();
  const t = useWords(todayWords);
  const headline = headlineOf(finding, facts, language);
  const money = moneyOf(finding, language);
  const [first, ...others] = finding.causes;
  return (
    <article className="card finding">
      <h3>{headline}</h3>
      <p className="money">
        {money ? (
          <strong className={money.good ? "good" : "bad"}>{money.text}</strong>
        ) : (
          <span className="quiet">{t.noMoney}</span>
        )}
        {money?.range && <span className="quiet small"> {money.range}</span>}
      </p>
      <p className="quiet small">{t.compared(span(finding.from, language), span(finding.to, language))}</p>
      <Chain finding={finding} facts={facts} />
      {first && <CauseLine cause={first} facts={facts} title={headline} />}
      {others.length > 0 && (
        <details>
          <summary>{t.others(others.length)}</summary>
          {others.map((cause) => (
            <CauseLine key={cause.factor + cause.text} cause={cause} facts={facts} title={headline} />
          ))}
        </details>
      )}
      <p>
        <Link href={`/ask?q=${encodeURIComponent(t.askWhyText(headline))}`}>{t.askWhy}</Link>
      </p>
    </article>
  );
}
