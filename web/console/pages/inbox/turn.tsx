import type { Case } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { instant, percent } from "../../words/figures.ts";
import { intentName } from "../../words/intents.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { useToolNames } from "../ask/tool-names.ts";
import { Mark } from "./mark.tsx";
import { inboxWords } from "./words.ts";

/** One thing that was said: by whom, and behind an answer of the machine what it looked at and found. */
export function Turn({ turn, conversation, me }: { turn: Case["turns"][number]; conversation: string; me: string }) {
  const { language } = useLanguage();
  const t = useWords(inboxWords);
  const open = useEvidence();
  const nameOf = useToolNames();
  const { saidBy, person, text, facts, tools, intent, confidence } = turn;
  const used = [...new Set(tools.map(({ name }) => name))];
  return (
    <li className={`inbox-turn ${saidBy}`}>
      <p className="quiet small">
        {t.by[saidBy]}
        {person && ` · ${person === me ? t.me : person}`} · {instant(turn.saidAt, language)}
      </p>
      <p className="inbox-said">{text}</p>
      {saidBy === "agent" && (
        <div className="inbox-behind small">
          {intent && (
            <span className="quiet">
              {intentName(intent, language)}
              {confidence !== null && ` · ${t.sure(percent(confidence, language))}`}
            </span>
          )}
          {used.length > 0 && (
            <span className="quiet">
              {t.looked}: {used.map(nameOf).join(language === "zh" ? "、" : ", ")}
            </span>
          )}
          {facts.length > 0 && (
            <button type="button" className="link" onClick={() => open({ title: t.facts(facts.length), facts })}>
              {t.facts(facts.length)}
            </button>
          )}
          <Mark conversation={conversation} turn={turn.turn} mark={turn.mark} />
        </div>
      )}
    </li>
  );
}
