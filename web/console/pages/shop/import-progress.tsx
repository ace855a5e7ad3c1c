import Button from "antd/es/button";
import { figure, percent } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { fileName } from "./file-names.ts";
import { importWords } from "./import-words.ts";
import type { HowFar } from "./send-files.ts";

/** What is happening now, and how much of it is done. */
export function ImportProgress({ far, onStop }: { far: HowFar; onStop: () => void }) {
  const { language } = useLanguage();
  const t = useWords(importWords);
  const kind = far.file.split(".")[0] ?? "";
  const text =
    far.stage === "sending"
      ? far.part < 1
        ? `${t.sending} ${percent(far.part, language)}`
        : t.finishing
      : far.part < 1
        ? t.reading(fileName(kind, language), figure(far.rows, "count", language))
        : t.finishing;
  return (
    <div className="form">
      <p role="status">{text}</p>
      <progress aria-label={t.title} value={far.stage === "sending" && far.part >= 1 ? undefined : far.part} max={1} />
      <p>
        <Button onClick={onStop}>{t.stop}</Button>
      </p>
    </div>
  );
}
