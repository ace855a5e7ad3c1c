import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../words.ts";
import { useShown } from "./context.ts";
import { SendIcon } from "./icons.tsx";
import { seen } from "./show.ts";

const warnBelow = 400;

/** Where the buyer writes; what is too long is said before it is sent. */
export function Composer() {
  const { words, talk, state } = useShown();
  const [draft, setDraft] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const { longest, speaker, connection } = state;
  const length = draft.trim().length;
  const tooLong = length > longest;
  const closed = connection === "refused";

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows what is written
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 2, 132)}px`;
  }, [draft]);

  const send = () => {
    const text = draft.trim();
    if (seen(text) === "" || tooLong || closed) return;
    setDraft("");
    void talk.send(text);
    field.current?.focus();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const typed = (event: KeyboardEvent) => {
    // Enter also ends a word that an input method is composing.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form class="foot" onSubmit={submit}>
      <div class="write">
        <textarea
          ref={field}
          rows={1}
          value={draft}
          aria-label={words.field}
          aria-invalid={tooLong}
          aria-describedby="zg-count"
          placeholder={words.placeholder}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={typed}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={seen(draft) === "" || tooLong || closed}>
          <SendIcon />
        </button>
      </div>
      <div class="tools">
        {speaker === "machine" || speaker === "closed" ? (
          <button type="button" class="human" disabled={closed} onClick={() => void talk.send(words.sayPerson)}>
            {words.wantPerson}
          </button>
        ) : (
          <span />
        )}
        <span id="zg-count" class={tooLong ? "count bad" : "count"} role="status">
          {tooLong
            ? fill(words.tooLong, { n: length, most: longest })
            : longest - length < warnBelow
              ? fill(words.left, { n: longest - length })
              : ""}
        </span>
      </div>
    </form>
  );
}
