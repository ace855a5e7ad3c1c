import Button from "antd/es/button";
import { useState } from "react";
import { Refusal } from "../../api/client.ts";
import type { Policy } from "../../api/types.ts";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { useWords } from "../../words/language.tsx";
import { FactList } from "./fact-list.tsx";
import { PolicyVersions } from "./policy-versions.tsx";
import { outcomeNames, policyWords } from "./policy-words.ts";
import { RuleTable } from "./rule-table.tsx";
import { type Cells, Faulty, type Outcome, usePolicy, useWritePolicy } from "./use-policy.ts";
import "./policy.css";

/** The shop's own rules as a table, with what is wrong at its cell, and earlier versions. */
export function PolicyPage() {
  const policy = usePolicy();
  return (
    <>
      <Asked query={policy} rows={8}>
        {(now) => <PolicyForm key={now.version} now={now} />}
      </Asked>
      <FactList />
      <PolicyVersions />
    </>
  );
}

const outcomes = ["answer", "draft", "person", "say", "offer"] as const;
const isOutcome = (value: unknown): value is Outcome => outcomes.some((each) => each === value);

function PolicyForm({ now }: { now: Policy }) {
  const t = useWords(policyWords);
  const names = useWords(outcomeNames);
  const [rules, setRules] = useState<readonly { id: number; cells: Cells }[]>(() =>
    now.rules.map((cells, id) => ({ id, cells })),
  );
  const [otherwise, setOtherwise] = useState(now.otherwise);
  const [note, setNote] = useState("");
  const write = useWritePolicy();
  const faults = write.error instanceof Faulty ? write.error.faults : [];
  const elsewhere = faults.filter(({ list, row }) => list !== "rules" || row === undefined);
  const save = () =>
    write.mutate({
      rows: {
        otherwise: isOutcome(otherwise) ? otherwise : null,
        mode: now.mode,
        modes: now.modes,
        rules: rules.map(({ cells }) => cells),
      },
      version: now.version,
      ...(note.trim() ? { note: note.trim() } : {}),
    });
  const refused = write.error instanceof Refusal ? write.error : null;
  return (
    <Section title={t.title} aside={now.version > 0 && <span className="tag">{t.version(now.version)}</span>}>
      <p className="quiet">{t.how}</p>
      {rules.length === 0 && <p>{t.empty}</p>}
      <RuleTable rules={rules} faults={faults} onChange={setRules} />
      <div className="form-line">
        <label className="field">
          <span>{t.otherwise}</span>
          <select value={otherwise ?? ""} onChange={({ target }) => setOtherwise(target.value || null)}>
            <option value="">{t.usual}</option>
            {outcomes.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field wide">
          <span>{t.note}</span>
          <input className="text" value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        </label>
      </div>
      <div role="alert">
        {faults.length > 0 && <p className="fault">{t.mend(faults.length)}</p>}
        {elsewhere.map(({ message }) => (
          <p key={message} className="fault">
            {message}
          </p>
        ))}
        {refused && <p className="fault">{refused.status === 409 ? t.conflict : refused.message}</p>}
      </div>
      <p className="buttons">
        <Button type="primary" loading={write.isPending} onClick={save}>
          {t.save}
        </Button>
        <span role="status" className="done">
          {write.isSuccess ? t.saved : ""}
        </span>
      </p>
    </Section>
  );
}
