import { lazy, Suspense, useMemo, useState } from "react";
import type { Answer } from "../../api/types.ts";
import { ActionCard } from "../../parts/action-card.tsx";
import { useEvidence } from "../../parts/evidence.tsx";
import { ErrorState, LoadingState } from "../../parts/states.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { AnswerText } from "./answer-text.tsx";
import { AskRegularly } from "./ask-regularly.tsx";
import { drawingOf } from "./figures-of.ts";
import { standingWords } from "./standing-words.ts";
import { markdownOf, saveCsv, saveMarkdown } from "./take-away.ts";
import type { Said } from "./talk.ts";
import { useToolNames } from "./tool-names.ts";
import { askWords } from "./words.ts";

const AnswerChart = lazy(() => import("./answer-chart.tsx"));

/** Who worked on it and where they looked. */
function Workers({ said: { answer, tools, agents: seen, state } }: { said: Said }) {
  const t = useWords(askWords);
  const nameOf = useToolNames();
  const used = [...new Set(answer ? answer.tools.map(({ name }) => name) : tools)];
  const names = [...new Set(answer?.agents ?? ["store-manager", ...seen])];
  const agents = names.map((agent) => t.agents[agent] ?? agent);
  const asking = state === "asking";
  return (
    <div className="workers quiet small">
      <span>{agents.join(" → ")}</span>
      {asking && <span className="working">{t.working}</span>}
      {used.length > 0 && (
        <details>
          <summary>{t.looked(used.length)}</summary>
          <ul>
            {used.map((name) => (
              <li key={name}>{nameOf(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Foot({ question, answer }: { question: string; answer: Answer }) {
  const { language } = useLanguage();
  const t = useWords(askWords);
  const standing = useWords(standingWords);
  const open = useEvidence();
  const [copied, setCopied] = useState(false);
  const [regularly, setRegularly] = useState(false);
  const name = question
    .replaceAll(/[\\/:*?"<>|\n]/g, " ")
    .trim()
    .slice(0, 40);
  // On a phone the system's own sheet; elsewhere the clipboard, which needs https or this machine.
  const share = async () => {
    const text = markdownOf(question, answer, language);
    try {
      if (navigator.share) await navigator.share({ title: question, text });
      else {
        await navigator.clipboard.writeText(text);
        setCopied(true);
        setTimeout(() => setCopied(false), 2500);
      }
    } catch {
      // called off by the reader, or not allowed here: the downloads stand beside it
    }
  };
  return (
    <>
      <p className="answer-foot small">
        {answer.facts.length > 0 && (
          <>
            <button type="button" className="link" onClick={() => open({ title: question, facts: answer.facts })}>
              {t.sources(answer.facts.length)}
            </button>
            <button type="button" className="link" onClick={() => saveCsv(answer, name, language)}>
              {t.csv}
            </button>
          </>
        )}
        <button type="button" className="link" onClick={() => saveMarkdown(question, answer, name, language)}>
          {t.markdown}
        </button>
        <button type="button" className="link" onClick={() => void share()}>
          {copied ? t.copied : t.share}
        </button>
        <button type="button" className="link" aria-expanded={regularly} onClick={() => setRegularly(!regularly)}>
          {standing.set}
        </button>
      </p>
      {regularly && <AskRegularly question={question} close={() => setRegularly(false)} />}
    </>
  );
}

/** A question and what came of it. */
export function Turn({ said, again }: { said: Said; again: () => void }) {
  const t = useWords(askWords);
  const { answer } = said;
  const drawing = useMemo(() => (answer ? drawingOf(answer.facts) : null), [answer]);
  return (
    <article className="turn">
      <p className="question">
        <span className="hidden">{t.you}: </span>
        {said.question}
      </p>
      <div className="answer card" aria-busy={said.state === "asking"}>
        <Workers said={said} />
        {said.text !== "" && <AnswerText text={said.text} facts={answer?.facts ?? []} />}
        {said.state === "stopped" && <p className="quiet">{t.stopped}</p>}
        {said.state === "failed" && <ErrorState error={said.error} again={again} />}
        {drawing && (
          <Suspense fallback={<LoadingState rows={4} />}>
            <AnswerChart drawing={drawing} />
          </Suspense>
        )}
        {answer?.actions.map(({ id }) => (
          <ActionCard key={id} id={id} />
        ))}
        {answer && <Foot question={said.question} answer={answer} />}
      </div>
    </article>
  );
}
