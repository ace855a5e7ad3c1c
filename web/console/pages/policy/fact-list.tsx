import { useState } from "react";
import { Asked } from "../../parts/asked.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { policyWords } from "./policy-words.ts";
import { usePolicyFacts } from "./use-policy.ts";

/** What a condition may ask about, to be looked up while writing one. */
export function FactList() {
  const { language } = useLanguage();
  const t = useWords(policyWords);
  const facts = usePolicyFacts();
  const [open, setOpen] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.facts}</summary>
      <p className="quiet small">{t.factsHow}</p>
      {open && (
        <Asked query={facts}>
          {(data) => (
            <DataTable
              caption={t.facts}
              columns={[{ name: t.when }, { name: t.meaning }, { name: t.values }]}
              rows={data.facts.map(({ name, type, values, ...named }) => [
                name,
                named[language],
                values?.join(" / ") ?? t.kinds[type],
              ])}
            />
          )}
        </Asked>
      )}
    </details>
  );
}
