import Button from "antd/es/button";
import { useWords } from "../../words/language.tsx";
import { policyWords } from "./policy-words.ts";
import { RuleRow } from "./rule-row.tsx";
import type { Cells, Fault } from "./use-policy.ts";

type Rule = { readonly id: number; readonly cells: Cells };

/** What a rule does stands in this column; written out it would make an object look like a promise. */
const deed = "then";
const newRule = (): Cells => ({ name: "", [deed]: "person" });

/** Rules as rows; a phone shows each as a card of its cells. */
export function RuleTable({
  rules,
  faults,
  onChange,
}: {
  rules: readonly Rule[];
  faults: readonly Fault[];
  onChange: (next: readonly Rule[]) => void;
}) {
  const t = useWords(policyWords);
  const next = Math.max(-1, ...rules.map(({ id }) => id)) + 1;
  return (
    <>
      {rules.length > 0 && (
        <table className="rules">
          <caption className="hidden">{t.title}</caption>
          <thead>
            <tr>
              {[t.name, t.intents, t.when, t.outcome].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rules.map(({ id, cells }, at) => (
              <RuleRow
                key={id}
                at={at + 1}
                cells={cells}
                faults={faults.filter(({ list, row }) => list === "rules" && row === at + 1)}
                onChange={(changed) => onChange(rules.map((rule) => (rule.id === id ? { id, cells: changed } : rule)))}
                onRemove={() => onChange(rules.filter((rule) => rule.id !== id))}
              />
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Button onClick={() => onChange([...rules, { id: next, cells: newRule() }])}>{t.add}</Button>
      </p>
    </>
  );
}
