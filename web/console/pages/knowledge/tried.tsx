import type { Found, Tried } from "../../api/types.ts";
import { Section } from "../../parts/section.tsx";
import { percent } from "../../words/figures.ts";
import { intentName } from "../../words/intents.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { outcomeNames } from "../policy/policy-words.ts";
import { modeNames } from "../shop/mode-words.ts";
import { triedWords } from "./tried-words.ts";
import { knowledgeWords } from "./words.ts";

/** The passages that would be quoted, the first of them first; or why none. */
export function TriedArticles({ found: { articles, doubt } }: { found: Found }) {
  const t = useWords(triedWords);
  const layers = useWords(knowledgeWords).layers;
  const version = useWords(knowledgeWords).version;
  return (
    <Section title={t.articles}>
      {doubt && (
        <p className="fault">
          {t.doubt[doubt.why]} {doubt.articles.map(({ title }) => `《${title}》`).join(" ")}
        </p>
      )}
      {articles.length === 0 && !doubt && <p className="quiet">{t.noArticle}</p>}
      {articles.map(({ articleId, title, version: of, layer, heading, body }, at) => (
        <div key={`${articleId}${heading ?? ""}${body.slice(0, 40)}`} className="side">
          <p>
            <strong>{title}</strong> <span className="tag">{layers[layer]}</span>{" "}
            <span className="quiet small">{version(of)}</span> {at === 0 && <span className="tag warn">{t.first}</span>}
          </p>
          <p className="text-body small">{body}</p>
        </div>
      ))}
    </Section>
  );
}

/** What it was read as, who answers, and the rule that says so. */
export function TriedRule({ rule }: { rule: Tried }) {
  const { language } = useLanguage();
  const t = useWords(triedWords);
  const modes = useWords(modeNames);
  const outcomes = useWords(outcomeNames);
  const { intent, confidence, mode, outcome, rule: decided, because, says, others } = rule;
  return (
    <Section title={t.rule}>
      <p>
        {t.readAs} <strong>{intentName(intent, language)}</strong>{" "}
        <span className="quiet small">{t.sure(percent(confidence, language))}</span>
      </p>
      <p>
        {t.mode} <strong>{modes[mode.mode]}</strong> {mode.row && <span className="quiet small">{mode.row.name}</span>}
      </p>
      <p>
        {t.outcome} <strong>{outcome ? outcomes[outcome] : t.machine}</strong>{" "}
        {decided && <span className="quiet small">{t.byRule(decided.name, decided.row)}</span>}
      </p>
      {says && <p className="text-body side">{says[language]}</p>}
      {because.length > 0 && (
        <ul className="small">
          {because.map(({ fact, is, asked }) => (
            <li key={fact}>
              <code>{fact}</code> = {String(is ?? "?")} <span className="quiet">({asked})</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t.others(others.length)}</summary>
          <ul className="small">
            {others.map(({ name, row, holds, missing }) => (
              <li key={`${row}${name}`}>
                {name}:{" "}
                {holds
                  ? t.narrower
                  : missing.map(({ fact, is, asked }) => `${fact} = ${String(is ?? "?")} (${asked})`).join("; ")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
