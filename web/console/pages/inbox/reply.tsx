import Button from "antd/es/button";
import { useId, useRef, useState } from "react";
import { newId } from "../../api/client.ts";
import type { Case } from "../../api/types.ts";
import { useWords } from "../../words/language.tsx";
import type { useDeeds } from "./deeds.ts";
import { Suggestion } from "./suggestion.tsx";
import { isMine } from "./word.tsx";
import { inboxWords } from "./words.ts";

const longest = 10_000;

/** A person's own words to the buyer, with the machine's suggestion beside them. */
export function Reply({ it, deeds: { reply } }: { it: Case; deeds: ReturnType<typeof useDeeds> }) {
  const t = useWords(inboxWords);
  const [text, setText] = useState("");
  const sending = useRef(newId());
  const id = useId();
  const mine = isMine(it);
  const send = () => {
    const wanted = text.trim();
    if (wanted === "" || reply.isPending || !mine) return;
    reply.mutate(
      { text: wanted, id: sending.current },
      {
        onSuccess: () => {
          setText("");
          sending.current = newId();
        },
      },
    );
  };
  return (
    <form
      className="inbox-reply"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Suggestion key={it.turns.at(-1)?.turn ?? 0} conversation={it.conversation} insert={setText} />
      <label htmlFor={id}>{t.reply}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longest}
        placeholder={t.replyHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={reply.isPending} disabled={!mine || text.trim() === ""}>
          {t.send}
        </Button>
        {!mine && <span className="quiet">{t.takeFirst}</span>}
      </p>
    </form>
  );
}
