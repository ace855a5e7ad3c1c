import { ownLanguage } from "../../core/language.ts";
import { getOrderHistory } from "../../tools/orders/get-order-history.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { PlayResult } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";

type Entry = {
  status: string;
  summaries: { zh: string; en: string };
  proposedBy: string;
  decidedBy: string | null;
  undoneBy: string | null;
};

/** Whether a question about one order is about what was done with it, and by whom. */
export const asksHistory = (text: string): boolean =>
  /谁(取消|改|退|动|批|操作|同意|撤)|操作记录|修改记录|改过(什么|几次|没)|历史|誰(取消|改|退|動)|\bwho\b.*\b(cancel|chang|approv|refund|edit|did|undid)|\bhistory\b|audit|what (was|has been) (done|changed)/i.test(
    text,
  );

export async function orderHistory(desk: Desk, orderId: string): Promise<PlayResult> {
  const called = await desk.call(getOrderHistory, { orderId });
  const data = dataOf<{ entries: Entry[] }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "order-not-found", view: { order: orderId } };
  const { get } = called.facts;
  const rows = data.entries.map((entry, index) => ({
    summary: entry.summaries[ownLanguage(desk.language)],
    asker: personWord(entry.proposedBy, desk),
    decider: personWord(entry.decidedBy, desk),
    undoer: personWord(entry.undoneBy, desk),
    outcome: outcomeWord(entry.status, desk),
    asked: get(`${index}.asked`),
    decided: entry.decidedBy ? get(`${index}.decided`) : null,
    undone: entry.undoneBy ? get(`${index}.undone`) : null,
  }));
  return { template: "order-history", view: { order: get("order"), none: rows.length === 0, rows } };
}

function personWord(person: string | null, desk: Desk): string {
  const kind = person?.split("/")[0];
  if (kind === "buyer") return choose(desk.language, "买家本人", "the buyer");
  if (kind === "merchant") return choose(desk.language, "商家", "the shop");
  return choose(desk.language, "程序", "a program");
}

function outcomeWord(status: string, desk: Desk): string {
  const words: Record<string, [zh: string, en: string]> = {
    awaiting_approval: ["还在等同意", "still waiting for a yes"],
    executed: ["已执行", "done"],
    undone: ["已执行", "done"],
    rejected: ["没有同意", "rejected"],
    expired: ["过期未处理", "expired"],
    failed: ["没有办成", "failed"],
  };
  const [zh, en] = words[status] ?? [status, status];
  return choose(desk.language, zh, en);
}
