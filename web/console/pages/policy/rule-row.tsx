import Button from "antd/es/button";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../../words/language.tsx";
import { conditionsOf, linesOf } from "./conditions.ts";
import { IntentPicker } from "./intent-picker.tsx";
import { outcomeNames, policyWords } from "./policy-words.ts";
import type { Cells, Fault } from "./use-policy.ts";

const outcomes = ["answer", "draft", "person", "say", "offer"] as const;
const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));
const isOf = (column: string, fault: Fault) =>
  fault.column === column || fault.column?.startsWith(`${column}.`) === true;
const shownColumns = ["name", "intents", "when", "then", "zh", "en"];

/** One rule: its cells, each with what is wrong in it. */
export function RuleRow({
  at,
  cells,
  faults,
  onChange,
  onRemove,
}: {
  at: number;
  cells: Cells;
  faults: readonly Fault[];
  onChange: (next: Cells) => void;
  onRemove: () => void;
}) {
  const t = useWords(policyWords);
  const names = useWords(outcomeNames);
  const id = useId();
  const [when, setWhen] = useState(() => linesOf(cells["when"]));
  const set = (column: string, value: unknown) => {
    const { [column]: _, ...others } = cells;
    onChange(value === undefined || value === "" ? others : { ...others, [column]: value });
  };
  const wrong = (column: string) => faults.filter((fault) => isOf(column, fault));
  const cell = (column: string, label: string, inside: ReactNode) => (
    <td data-label={label}>
      {inside}
      <div id={`${id}${column}`} className="fault">
        {wrong(column).map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </td>
  );
  const marks = (column: string, label: string) => ({
    className: "text",
    "aria-label": `${t.row(at)}, ${label}`,
    "aria-invalid": wrong(column).length > 0,
    "aria-describedby": `${id}${column}`,
  });
  const outcome = textOf(cells["then"]);
  return (
    <tr>
      {cell(
        "name",
        t.name,
        <>
          <input
            {...marks("name", t.name)}
            value={textOf(cells["name"])}
            onChange={({ target }) => set("name", target.value)}
          />
          {faults
            .filter((fault) => !shownColumns.some((column) => isOf(column, fault)))
            .map(({ message }) => (
              <p key={message} className="fault">
                {message}
              </p>
            ))}
        </>,
      )}
      {cell(
        "intents",
        t.intents,
        <IntentPicker
          label={`${t.row(at)}, ${t.intents}`}
          none={t.anyIntent}
          value={cells["intents"]}
          onChange={(next) => set("intents", next)}
        />,
      )}
      {cell(
        "when",
        t.when,
        <textarea
          {...marks("when", t.when)}
          rows={3}
          spellCheck={false}
          placeholder={t.whenHint}
          value={when}
          onChange={({ target }) => {
            setWhen(target.value);
            set("when", conditionsOf(target.value));
          }}
        />,
      )}
      {cell(
        "then",
        t.outcome,
        <div className="form">
          <select
            aria-label={`${t.row(at)}, ${t.outcome}`}
            value={outcome}
            onChange={({ target }) => set("then", target.value)}
          >
            {outcomes.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </select>
          {outcome === "person" && (
            <label>
              <input
                type="checkbox"
                checked={cells["urgent"] === true}
                onChange={({ target }) => set("urgent", target.checked ? true : undefined)}
              />{" "}
              {t.urgent}
            </label>
          )}
          {outcome === "say" &&
            (["zh", "en"] as const).map((language) => (
              <textarea
                key={language}
                {...marks(language, t[language])}
                rows={2}
                placeholder={t[language]}
                value={textOf(cells[language])}
                onChange={({ target }) => set(language, target.value)}
              />
            ))}
          {[...wrong("zh"), ...wrong("en")].map(({ message }) => (
            <p key={message} className="fault">
              {message}
            </p>
          ))}
        </div>,
      )}
      <td>
        <Button aria-label={`${t.remove}: ${t.row(at)}`} onClick={onRemove}>
          {t.remove}
        </Button>
      </td>
    </tr>
  );
}
