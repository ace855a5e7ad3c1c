import type { InboxLine } from "../../api/types.ts";

/** The newest lines as they are now, and after them those that were looked at before. What stood among the newest and no longer
 * does has left the list. */
export function mergeLines(
  head: readonly InboxLine[],
  older: readonly InboxLine[],
  headIsAll: boolean,
): readonly InboxLine[] {
  if (headIsAll) return head;
  const seen = new Set(head.map(({ conversation }) => conversation));
  const oldest = head.at(-1)?.updatedAt ?? "";
  return [...head, ...older.filter((line) => !seen.has(line.conversation) && line.updatedAt <= oldest)];
}
