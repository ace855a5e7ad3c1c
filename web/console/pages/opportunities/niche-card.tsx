import { Link } from "wouter";
import type { Fact, Opportunity } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { change, figure, percent } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { StartDraft } from "./start-draft.tsx";
import { nicheWords } from "./words.ts";

/** One niche: how much is looked for, how few sell it, and where the demand comes from. */
export function NicheCard({ niche, facts, picked }: { niche: Opportunity; facts: readonly Fact[]; picked: boolean }) {
  const { language } = useLanguage();
  const t = useWords(nicheWords);
  const open = useEvidence();
  const name = niche.terms[0] ?? niche.category;
  const used = facts.filter(({ id }) => niche.evidence.includes(id));
  const rows: readonly (readonly [string, string])[] = [
    [t.searches, figure(niche.searches, "count", language)],
    [t.growth, change(niche.growth, language)],
    [t.ratio, figure(niche.supplyDemandRatio, "ratio", language)],
    [t.fits, niche.category],
    ...(niche.spilloverFrom?.length
      ? [[t.from, niche.spilloverFrom.join(language === "zh" ? "、" : ", ")] as const]
      : []),
    ...(niche.sublines.length > 0 ? [[t.sublines, niche.sublines.join(language === "zh" ? "、" : ", ")] as const] : []),
  ];
  return (
    <article className={`card niche ${picked ? "picked" : ""}`}>
      <h3>{niche.terms.slice(0, 3).join(language === "zh" ? "、" : ", ")}</h3>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="cause-foot">
        <span className="quiet">{t.sure(percent(niche.confidence, language))}</span>
        {used.length > 0 && (
          <button type="button" className="link" onClick={() => open({ title: name, facts: used })}>
            {t.evidence}
          </button>
        )}
        <Link href={`/ask?q=${encodeURIComponent(t.askText(name))}`}>{t.ask}</Link>
      </p>
      <StartDraft term={name} />
    </article>
  );
}
