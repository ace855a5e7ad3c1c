import Button from "antd/es/button";
import { useId } from "react";
import { useWords } from "../../words/language.tsx";
import { IntentPicker } from "../policy/intent-picker.tsx";
import type { Cells, Fault } from "../policy/use-policy.ts";
import { modeNames, modeWords } from "./mode-words.ts";

const textOf = (value: unknown): string =>
  value === undefined || value === null ? "" : Array.isArray(value) ? value.join(", ") : String(value);
/** An empty cell is none; several values are a list. */
function cellOf(text: string): unknown {
  const parts = text
    .split(/[,,、]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 ? parts : parts[0];
}

/** One exception: cells, each with what is wrong in it. */
export function ModeRow({
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
  const t = useWords(modeWords);
  const names = useWords(modeNames);
  const id = useId();
  const set = (column: string, value: unknown) => {
    const { [column]: _, ...others } = cells;
    onChange(value === undefined ? others : { ...others, [column]: value });
  };
  const input = (column: "hour" | "tier", hint: string) => {
    const fault = faults.find((each) => each.column === column);
    return (
      <label className="field">
        <span>{t[column]}</span>
        <input
          className="text"
          defaultValue={textOf(cells[column])}
          placeholder={hint}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}${column}`}
          onChange={({ target }) => set(column, cellOf(target.value))}
        />
        <span id={`${id}${column}`} className="fault">
          {fault?.message}
        </span>
      </label>
    );
  };
  const others = faults.filter(({ column }) => column !== "hour" && column !== "tier");
  return (
    <li aria-label={t.row(at)}>
      <div className="mode-cells">
        <label className="field">
          <span>{t.mode}</span>
          <select value={textOf(cells["mode"])} onChange={({ target }) => set("mode", target.value)}>
            {(["automatic", "assist", "off"] as const).map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </select>
        </label>
        {input("hour", t.hourHint)}
        {input("tier", t.tierHint)}
      </div>
      <IntentPicker
        label={t.intents}
        none={t.anyIntent}
        value={cells["intents"]}
        onChange={(next) => set("intents", next)}
      />
      {others.map(({ message }) => (
        <p key={message} className="fault" role="alert">
          {message}
        </p>
      ))}
      <p>
        <Button aria-label={`${t.remove}: ${t.row(at)}`} onClick={onRemove}>
          {t.remove}
        </Button>
      </p>
    </li>
  );
}
