import type { Store } from "./state.ts";
import type { Talk } from "./talk.ts";

const withPersonMs = 3_000;
const openMs = 20_000;
const closedMs = 15_000;

/** How long until the next look; null: nobody waits for anything. */
function pause({ isOpen, connection, speaker }: ReturnType<Store["get"]>): number | null {
  if (connection !== "ready" || document.visibilityState === "hidden") return null;
  const person = speaker === "waiting" || speaker === "person";
  return isOpen ? (person ? withPersonMs : openMs) : person ? closedMs : null;
}

/** Looks now and then for what a person wrote, and at once when the page is seen again, another tab was answered, or the
 * network is back. */
export function keepLooking(store: Store, talk: Talk): void {
  let next: ReturnType<typeof setTimeout> | undefined;
  let planned: number | null = null;
  const plan = () => {
    const ms = pause(store.get());
    if (ms === planned) return;
    planned = ms;
    clearTimeout(next);
    if (ms !== null) next = setTimeout(look, ms);
  };
  const look = async () => {
    if (store.get().coming === null) await talk.peek();
    planned = null;
    plan();
  };
  const now = () => {
    if (store.get().connection !== "idle") void look();
  };
  store.listen(plan);
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? now() : plan()));
  window.addEventListener("online", () => void (store.get().connection === "lost" && talk.connect()));
  talk.onOtherTab(now);
}
