import { inTab, newId, readKept } from "./keep.ts";

/** waiting: for its turn or for the server. sending: on its way. failed: refused. */
export type Sending = {
  readonly id: string;
  readonly text: string;
  readonly label: string | null;
  readonly state: "waiting" | "sending" | "failed";
};
const isOutbox = (value: unknown): value is Sending[] =>
  Array.isArray(value) && value.every((each) => typeof each?.id === "string" && typeof each?.text === "string");

/** Messages that the server has not answered yet, in their order. They outlive a reload of the tab, each under its own id, so
 * that one which is sent again is the same message. */
export function openOutbox(name: string, changed: () => void) {
  const key = `zhanggui:outbox:${name}`;
  // What was on its way when the page went is sent again.
  let all: readonly Sending[] = (readKept(inTab, key, isOutbox) ?? []).map((each) =>
    each.state === "sending" ? { ...each, state: "waiting" } : each,
  );
  const keep = (next: readonly Sending[]) => {
    all = next;
    inTab.set(key, next.length > 0 ? JSON.stringify(next) : null);
    changed();
  };
  return {
    all: () => all,
    add: (text: string, label: string | null) => keep([...all, { id: newId(), text, label, state: "waiting" }]),
    mark: (id: string, state: Sending["state"]) =>
      keep(all.map((each) => (each.id === id ? { ...each, state } : each))),
    drop: (id: string) => keep(all.filter((each) => each.id !== id)),
    /** The next one to send. */
    next: () => all.find((each) => each.state !== "failed"),
  };
}
export type Outbox = ReturnType<typeof openOutbox>;
