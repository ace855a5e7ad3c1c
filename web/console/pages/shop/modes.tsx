import Button from "antd/es/button";
import { useState } from "react";
import type { Policy } from "../../api/types.ts";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { useWords } from "../../words/language.tsx";
import { type Cells, Faulty, usePolicy, useWritePolicy } from "../policy/use-policy.ts";
import { ModeRow } from "./mode-row.tsx";
import { modeNames, modeWords } from "./mode-words.ts";

/** Who answers buyers: the machine, the machine with a person who sends, or a person; by what is asked, hour and tier. */
export function Modes() {
  const policy = usePolicy();
  return <Asked query={policy}>{(now) => <ModesForm key={now.version} now={now} />}</Asked>;
}

function ModesForm({ now }: { now: Policy }) {
  const t = useWords(modeWords);
  const names = useWords(modeNames);
  const [mode, setMode] = useState(now.mode);
  // A row keeps its name while others come and go.
  const [rows, setRows] = useState(() => now.modes.map((cells, id) => ({ id, cells })));
  const write = useWritePolicy();
  const change = (id: number, cells: Cells) => setRows(rows.map((row) => (row.id === id ? { id, cells } : row)));
  const faults = write.error instanceof Faulty ? write.error.faults : [];
  const save = () => write.mutate({ modes: { mode, modes: rows.map(({ cells }) => cells) }, version: now.version });
  return (
    <Section title={t.title}>
      <p className="quiet">{t.how}</p>
      <fieldset className="field">
        <legend>{t.usually}</legend>
        {(["automatic", "assist", "off"] as const).map((each) => (
          <label key={each} className="choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />{" "}
            <strong>{names[each]}</strong> <span className="quiet small">{t.means[each]}</span>
          </label>
        ))}
      </fieldset>
      <h3>{t.except}</h3>
      {rows.length === 0 && <p className="quiet">{t.noExcept}</p>}
      <ol className="mode-rows">
        {rows.map(({ id, cells }, at) => (
          <ModeRow
            key={id}
            at={at + 1}
            cells={cells}
            faults={faults.filter(({ list, row }) => list === "modes" && row === at + 1)}
            onChange={(next) => change(id, next)}
            onRemove={() => setRows(rows.filter((row) => row.id !== id))}
          />
        ))}
      </ol>
      <p>
        <Button
          onClick={() =>
            setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, cells: { mode: "assist" } }])
          }
        >
          {t.add}
        </Button>
      </p>
      {faults
        .filter(({ list, row }) => list !== "modes" || row === undefined)
        .map(({ message }) => (
          <p key={message} role="alert" className="fault">
            {message}
          </p>
        ))}
      {write.isError && !(write.error instanceof Faulty) && (
        <p role="alert" className="fault">
          {write.error.message}
        </p>
      )}
      <p className="buttons">
        <Button type="primary" loading={write.isPending} onClick={save}>
          {t.save}
        </Button>
        <span role="status" className={faults.length > 0 ? "fault" : "done"}>
          {faults.length > 0 ? t.mend : write.isSuccess ? t.saved : ""}
        </span>
      </p>
    </Section>
  );
}
