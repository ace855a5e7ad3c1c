import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Case } from "../../api/types.ts";
import { useWords } from "../../words/language.tsx";
import { inboxWords } from "./words.ts";

/** Good or wrong, with a note where it is wrong. */
export function Mark({
  conversation,
  turn,
  mark,
}: { conversation: string } & Pick<Case["turns"][number], "turn" | "mark">) {
  const t = useWords(inboxWords);
  const { shop } = useShop();
  const client = useQueryClient();
  const [note, setNote] = useState<string | null>(null);
  const id = useId();
  const keep = useMutation({
    mutationFn: (body: { mark: "good" | "wrong" | null; note?: string | null }) =>
      got(
        api.POST("/v1/shops/{shop}/inbox/{conversation}/marks", {
          params: { path: { ...inShop(shop), conversation } },
          body: { turn, ...body },
        }),
      ),
    onSuccess: () => setNote(null),
    onSettled: () => client.invalidateQueries({ queryKey: [shop.id, "inbox"] }),
  });
  if (mark)
    return (
      <p className="inbox-mark small">
        <span className={mark.mark === "good" ? "good" : "bad"}>{t.marked[mark.mark]}</span>
        {mark.note && <span>{mark.note}</span>}
        <button type="button" className="link" onClick={() => keep.mutate({ mark: null })}>
          {t.unmark}
        </button>
      </p>
    );
  return (
    <div className="inbox-mark small">
      <button type="button" className="link" onClick={() => keep.mutate({ mark: "good" })}>
        {t.good}
      </button>
      <button type="button" className="link" aria-expanded={note !== null} onClick={() => setNote("")}>
        {t.wrong}
      </button>
      {note !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate({ mark: "wrong", note: note.trim() || null });
          }}
        >
          <label htmlFor={id}>{t.note}</label>
          <input
            id={id}
            className="plain"
            maxLength={1000}
            placeholder={t.noteHint}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <button type="submit" className="plain">
            {t.keep}
          </button>
        </form>
      )}
      {keep.isError && <p role="alert">{keep.error.message}</p>}
    </div>
  );
}
