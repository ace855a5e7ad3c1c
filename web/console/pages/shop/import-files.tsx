import Button from "antd/es/button";
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { Refusal } from "../../api/client.ts";
import { Section } from "../../parts/section.tsx";
import { ErrorState } from "../../parts/states.tsx";
import { short } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { useShopData } from "./data-held.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportResult } from "./import-result.tsx";
import { importWords } from "./import-words.ts";
import { droppedFiles } from "./pick-files.ts";
import { useImport } from "./use-import.ts";

const megabytes = (size: number, language: "zh" | "en") => `${short(size / 1024 / 1024, language)} MB`;

/** Files or a folder into the shop: how far it is, what came of it, and what was left out and why. */
export function ImportFiles() {
  const { language } = useLanguage();
  const t = useWords(importWords);
  const known = useShopData().data?.files.map(({ file }) => file) ?? null;
  const { state, left, begin, stop } = useImport();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const how = useId();
  const busy = state.is === "running";
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    begin([...(target.files ?? [])], known);
    target.value = ""; // the same file again is a choice as well
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) void droppedFiles(event.dataTransfer).then((files) => begin(files, known));
  };
  return (
    <Section title={t.title}>
      <p id={how} className="quiet">
        {t.how}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same without a mouse. */}
      <div
        className={`drop ${over ? "over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="wide-drop">{t.drop}</p>
        <p className="buttons">
          <Button type="primary" disabled={busy} aria-describedby={how} onClick={() => chooser.current?.click()}>
            {t.files}
          </Button>
          <Button disabled={busy} onClick={() => folder.current?.click()}>
            {t.folder}
          </Button>
        </p>
        <input ref={chooser} type="file" multiple hidden onChange={chosen} data-testid="files" />
        <input ref={folder} type="file" hidden onChange={chosen} {...{ webkitdirectory: "" }} />
      </div>
      {left.length > 0 && (
        <section className="left-out" aria-label={t.left} role="alert">
          {state.is === "idle" && <p>{t.none}</p>}
          <ul>
            {left.slice(0, 12).map((each) => (
              <li key={`${each.name} ${each.why}`}>{t.why(each, megabytes(each.size, language))}</li>
            ))}
          </ul>
          {left.length > 12 && <p className="quiet">+{left.length - 12}</p>}
        </section>
      )}
      {state.is === "running" && <ImportProgress far={state.far} onStop={stop} />}
      {state.is === "stopped" && <p role="status">{t.stopped}</p>}
      {state.is === "failed" && (
        <ErrorState error={state.error instanceof Refusal ? state.error : new Refusal(0, "")} />
      )}
      {state.is === "done" && <ImportResult result={state.result} />}
    </Section>
  );
}
