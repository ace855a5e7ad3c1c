import Button from "antd/es/button";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../../words/language.tsx";
import { askWords } from "./words.ts";

const longest = 4000;
type Given = { busy: boolean; ask: (text: string) => void; stop: () => void };

/** Where a question is written: Enter sends it, Shift and Enter begins a line, and the keys of an input method stay its own. */
export function Composer({ busy, ask, stop }: Given) {
  const t = useWords(askWords);
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const here = field.current;
    if (!here) return;
    here.style.height = "auto";
    here.style.height = text === "" ? "" : `${Math.min(here.scrollHeight + 2, 180)}px`;
  }, [text]);
  const tooLong = text.length > longest;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (busy || tooLong || text.trim() === "") return;
    ask(text.trim());
    setText("");
  };
  return (
    <form className="composer" onSubmit={send}>
      <textarea
        ref={field}
        rows={1}
        aria-label={t.title}
        placeholder={t.placeholder}
        aria-invalid={tooLong}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      {busy ? (
        <Button onClick={stop}>{t.stop}</Button>
      ) : (
        <Button type="primary" htmlType="submit" disabled={tooLong}>
          {t.send}
        </Button>
      )}
      {tooLong && <p role="alert">{t.tooLong}</p>}
    </form>
  );
}
