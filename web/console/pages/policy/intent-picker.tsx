import { useId } from "react";
import { intentName } from "../../words/intents.ts";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";
import { usePolicyFacts } from "./use-policy.ts";

const words: Words<{ add: string; remove(name: string): string }> = {
  zh: { add: "加一类…", remove: (name) => `去掉「${name}」` },
  en: { add: "Add a kind…", remove: (name) => `Remove “${name}”` },
};
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];

/** Which kinds of question: none is all of them. */
export function IntentPicker({
  label,
  none,
  value,
  onChange,
}: {
  label: string;
  none: string;
  value: unknown;
  onChange: (next: readonly string[] | undefined) => void;
}) {
  const { language } = useLanguage();
  const t = useWords(words);
  const id = useId();
  const chosen = listOf(value);
  const known = usePolicyFacts().data?.intents ?? [];
  return (
    <div className="field">
      <span id={id}>{label}</span>
      <div className="chips">
        {chosen.length === 0 && <span className="small">{none}</span>}
        {chosen.map((intent) => (
          <button
            key={intent}
            type="button"
            className="chip"
            aria-label={t.remove(intentName(intent, language))}
            onClick={() => {
              const rest = chosen.filter((each) => each !== intent);
              onChange(rest.length > 0 ? rest : undefined);
            }}
          >
            {intentName(intent, language)} <span aria-hidden>×</span>
          </button>
        ))}
        <select
          aria-labelledby={id}
          value=""
          onChange={({ target }) => target.value !== "" && onChange([...chosen, target.value])}
        >
          <option value="">{t.add}</option>
          {known
            .filter((intent) => !chosen.includes(intent))
            .map((intent) => (
              <option key={intent} value={intent}>
                {intentName(intent, language)}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}
