import { Refusal } from "./ask-server.ts";
import { eventsOf } from "./event-stream.ts";
import type { Outbox, Sending } from "./outbox.ts";
import { asRefusal, type Road } from "./road.ts";
import type { Store } from "./state.ts";

const quietMs = 90_000;
const mostRefusals = 4;

const textIn = (data: unknown, name: "text" | "detail"): string => {
  const value = typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === "string" ? value : "";
};

/** One message to its answer; throws where there is none. */
async function deliver(message: Sending, road: Road, store: Store): Promise<void> {
  const response = await road.ask(({ conversation }) => `/conversations/${encodeURIComponent(conversation)}/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ text: message.text, id: message.id }),
  });
  for await (const { name, data } of eventsOf(response, quietMs)) {
    if (name === "delta") store.set({ coming: (store.get().coming ?? "") + textIn(data, "text") });
    if (name === "error") throw new Refusal(500, textIn(data, "detail"));
    if (name === "done") return;
  }
  // The stream broke: the same message asked again gets the answer that was made meanwhile.
  throw new Refusal(0, "");
}

type Around = {
  readonly road: Road;
  readonly store: Store;
  readonly outbox: () => Outbox | null;
  readonly delivered: () => Promise<void>;
  readonly trouble: (refusal: Refusal) => void;
};

/** Sends what waits, one after the other: the next only when the one before was answered or refused for good. */
export function openSender({ road, store, outbox, delivered, trouble }: Around) {
  let running = false;
  let refusals = 0;

  /** True where the next one may go. */
  async function sendNext(box: Outbox, message: Sending): Promise<boolean> {
    box.mark(message.id, "sending");
    store.set({ coming: "" });
    try {
      await deliver(message, road, store);
      await delivered();
      refusals = 0;
      box.drop(message.id);
      return true;
    } catch (error) {
      const refusal = asRefusal(error);
      const said = refusal.status > 0 && refusal.message !== "" && ++refusals >= mostRefusals;
      const final = said || (!refusal.passes && refusal.status !== 401);
      box.mark(message.id, final ? "failed" : "waiting");
      if (!final) trouble(refusal);
      return final;
    } finally {
      store.set({ coming: null });
    }
  }
  return async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (;;) {
        const box = outbox();
        const next = box?.next();
        if (!box || !next || !(await sendNext(box, next))) return;
      }
    } finally {
      running = false;
    }
  };
}
