import Button from "antd/es/button";
import type { ReactNode } from "react";
import type { Action } from "../../api/types.ts";
import { Changes } from "../../parts/changes.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { statusName } from "../../words/statuses.ts";
import type { Verb } from "./decide.ts";
import { whoText } from "./who.ts";
import { approvalWords } from "./words.ts";

type Given = {
  readonly action: Action;
  /** Its place in the selection, where it can be selected. */
  readonly choice?: ReactNode;
  readonly busy: boolean;
  readonly wish: (verb: Verb) => void;
};
export const isOver = ({ expiresAt }: Action): boolean => Date.parse(expiresAt) < Date.now();

/** One change: what it would do, who proposed it, who decided and when, and what can be done with it now. */
export function ApprovalCard({ action, choice, busy, wish }: Given) {
  const { language } = useLanguage();
  const t = useWords(approvalWords);
  const { status, summaries, changes, approver, proposedBy, decidedBy, decidedAt, reason } = action;
  const waits = status === "awaiting_approval";
  const over = waits && isOver(action);
  const state = statusName(over ? "expired" : status, language);
  return (
    <article className="card approval" aria-label={summaries[language]}>
      <div className="approval-head">
        {choice}
        <h2>{summaries[language]}</h2>
        {(!waits || over) && <span className="tag">{state}</span>}
      </div>
      <Changes changes={changes} />
      <p className="quiet small">
        {t.proposed(whoText(proposedBy, t.who), instant(action.createdAt, language))}
        {waits && !over && ` · ${t.until(instant(action.expiresAt, language))}`}
      </p>
      {decidedBy && decidedAt && (
        <p className="quiet small">
          {t.decided(state, whoText(decidedBy, t.who), instant(decidedAt, language))}
          {reason && ` · ${t.because(reason)}`}
        </p>
      )}
      {over && <p>{t.old}</p>}
      {waits && !over && approver === "buyer" && <p>{t.byBuyer}</p>}
      {waits && !over && (
        <p className="buttons">
          {approver === "merchant" && (
            <Button type="primary" loading={busy} onClick={() => wish("approve")}>
              {t.approve}
            </Button>
          )}
          <Button disabled={busy} onClick={() => wish("reject")}>
            {t.reject}
          </Button>
        </p>
      )}
      {status === "executed" && (
        <p className="buttons">
          <Button loading={busy} onClick={() => wish("undo")}>
            {t.undo}
          </Button>
        </p>
      )}
    </article>
  );
}
