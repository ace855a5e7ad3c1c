import Button from "antd/es/button";
import { useEffect } from "react";
import type { Case } from "../../api/types.ts";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { useDeeds } from "./deeds.ts";
import { inboxWords } from "./words.ts";

export const isMine = ({ speaker, person, me }: Case): boolean => speaker === "person" && person === me;
/** Well before a lease can run out; whoever has the page open and looks at it is there. */
const signEvery = 240_000;

/** Who has the word, and what can be done about it. */
export function Word({ it, deeds: { deed, fault } }: { it: Case; deeds: ReturnType<typeof useDeeds> }) {
  const { language } = useLanguage();
  const t = useWords(inboxWords);
  const mine = isMine(it);
  const { mutate } = deed;
  useEffect(() => {
    if (!mine) return;
    const timer = setInterval(() => !document.hidden && mutate("stay"), signEvery);
    return () => clearInterval(timer);
  }, [mine, mutate]);
  const over = it.until !== null && Date.parse(it.until) < Date.now();
  const who = it.person ?? "";
  const state = () => {
    if (it.speaker !== "person") return t.speaker[it.speaker];
    if (mine) return t.withYou(instant(it.until ?? "", language));
    return over ? t.lapsed(who) : t.withOther(who);
  };
  const due = it.ticket?.status === "closed" ? null : it.ticket?.dueAt;
  return (
    <div className="inbox-word">
      <p>
        {state()}
        {due && ` · ${(Date.parse(due) < Date.now() ? t.overdue : t.due)(instant(due, language))}`}
      </p>
      <p className="buttons">
        {!mine && (it.speaker !== "person" || over) && it.speaker !== "closed" && (
          <Button type="primary" loading={deed.isPending} onClick={() => mutate("take")}>
            {t.take}
          </Button>
        )}
        {mine && (
          <>
            <Button disabled={deed.isPending} onClick={() => mutate("give-back")}>
              {t.giveBack}
            </Button>
            <Button disabled={deed.isPending} onClick={() => mutate("leave")}>
              {t.leave}
            </Button>
            <Button disabled={deed.isPending} onClick={() => mutate("close")}>
              {t.closeCase}
            </Button>
          </>
        )}
      </p>
      {fault && <p role="alert">{fault}</p>}
    </div>
  );
}
