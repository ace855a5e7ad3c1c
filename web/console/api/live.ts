import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useShop } from "./shop.tsx";

/** What a reader looks at that an event makes old: the first part of the query's key after the shop. */
const touches: Readonly<Record<string, readonly string[]>> = {
  "report.ready": ["report", "reports", "opportunities"],
  "shop.imported": ["report", "reports", "opportunities", "pictures", "data", "days", "knowledge"],
  "action.proposed": ["actions"],
  "action.executed": ["actions", "report"],
  "action.rejected": ["actions"],
  "action.undone": ["actions", "report", "drafts", "flows", "segments", "plans"],
  "ticket.opened": ["tickets", "inbox"],
  "ticket.taken": ["inbox"],
  "ticket.answered": ["inbox"],
  "ticket.waits_again": ["inbox"],
  "ticket.given_back": ["inbox"],
  "ticket.called_off": ["inbox"],
  "ticket.closed": ["tickets", "inbox"],
  "buyer.wrote": ["inbox"],
  "answer.marked": ["inbox"],
  "promise.settled": ["inbox"],
  "knowledge.changed": ["knowledge"],
  "product.drafted": ["drafts"],
  "flow.changed": ["flows"],
  "segment.changed": ["segments"],
  "campaign.planned": ["plans"],
  "flow.unknown": ["flows"],
  "flow.refused": ["flows"],
  "question.answered": ["asked", "standing"],
  "policy.changed": ["policy", "policy-versions"],
  "changes.stopped": ["stop", "actions"],
  "changes.resumed": ["stop", "actions"],
};

/** Follows the shop's events for as long as the page is open; what they touch is looked up again. */
export function useLiveShop(): void {
  const { shop } = useShop();
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`/v1/shops/${encodeURIComponent(shop.id)}/events`);
    for (const [topic, keys] of Object.entries(touches))
      events.addEventListener(topic, () => {
        for (const key of keys) void client.invalidateQueries({ queryKey: [shop.id, key] });
      });
    return () => events.close();
  }, [shop.id, client]);
}
