import Button from "antd/es/button";
import { useState } from "react";
import type { Action } from "../../api/types.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ApprovalCard, isOver } from "./approval-card.tsx";
import type { Verb } from "./decide.ts";
import { RejectBox } from "./reject-box.tsx";
import { approvalWords } from "./words.ts";

type Given = {
  readonly actions: readonly Action[];
  readonly busy: ReadonlySet<string>;
  readonly decide: (actions: readonly Action[], verb: Verb, reason?: string | null) => Promise<void>;
};
const canChoose = (action: Action) => action.approver === "merchant" && !isOver(action);

/** What waits, alone or several at once. */
export function Waiting({ actions, busy, decide }: Given) {
  const { language } = useLanguage();
  const t = useWords(approvalWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [rejecting, setRejecting] = useState<readonly Action[]>([]);
  const open = actions.filter(canChoose);
  const picked = open.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const wish = (action: Action, verb: Verb) =>
    verb === "reject" ? setRejecting([action]) : void decide([action], verb);
  const all = open.length > 0 && picked.length === open.length;
  return (
    <>
      {open.length > 1 && (
        <div className="approval-bar">
          <label>
            <input
              type="checkbox"
              checked={all}
              onChange={() => setChosen(new Set(all ? [] : open.map(({ id }) => id)))}
            />
            {t.all(open.length)}
          </label>
          {picked.length > 0 && (
            <>
              <span className="quiet">{t.chosen(picked.length)}</span>
              <Button type="primary" loading={busy.size > 0} onClick={() => void decide(picked, "approve")}>
                {t.approveChosen(picked.length)}
              </Button>
              <Button disabled={busy.size > 0} onClick={() => setRejecting(picked)}>
                {t.rejectChosen(picked.length)}
              </Button>
            </>
          )}
        </div>
      )}
      {actions.map((action) => (
        <ApprovalCard
          key={action.id}
          action={action}
          busy={busy.has(action.id)}
          wish={(verb) => wish(action, verb)}
          choice={
            open.length > 1 &&
            canChoose(action) && (
              <input
                type="checkbox"
                aria-label={t.choose(action.summaries[language])}
                checked={chosen.has(action.id)}
                onChange={() => toggle(action.id)}
              />
            )
          }
        />
      ))}
      {rejecting.length > 0 && (
        <RejectBox
          title={rejecting.length === 1 ? (rejecting[0]?.summaries[language] ?? "") : t.chosen(rejecting.length)}
          onClose={() => setRejecting([])}
          onReject={(reason) => {
            setRejecting([]);
            void decide(rejecting, "reject", reason);
          }}
        />
      )}
    </>
  );
}
