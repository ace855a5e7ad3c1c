import { Refusal } from "./ask-server.ts";
import { inBrowser } from "./keep.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { asRefusal, openRoad } from "./road.ts";
import { openSender } from "./sender.ts";
import type { Settings } from "./settings.ts";
import { isOpenChange, merged, type Store } from "./state.ts";
import type { Talk as Seen } from "./types.ts";

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

const isSeen = (value: unknown): value is Seen => typeof value === "object" && value !== null && "lines" in value;

/** What came is laid over what is shown. */
function laidOver(store: Store, seen: Seen): void {
  const { lines: before, isOpen, unread, connection } = store.get();
  const newest = before.at(-1)?.turn ?? 0;
  const fresh = seen.lines.filter((line) => line.by !== "buyer" && line.turn > newest).length;
  // What was said in earlier visits is not new.
  const counts = !isOpen && connection === "ready";
  store.set({
    connection: "ready",
    lines: merged(before, seen.lines),
    speaker: seen.speaker,
    person: seen.person,
    unread: counts ? unread + fresh : isOpen ? 0 : unread,
  });
}

/** One buyer's conversation over one server: what is written is sent once, in its order, and what is said elsewhere (by a
 * person, in another tab) comes in. */
export function openTalk(settings: Settings, store: Store) {
  const road = openRoad(settings);
  const tabs =
    "BroadcastChannel" in window ? new BroadcastChannel(`zhanggui:${settings.server}:${settings.shop}`) : null;
  let outbox: Outbox | null = null;
  /** What is written before it is known who writes: it waits in its order, over a reload as well. */
  const early = openOutbox(`${settings.shop}:early`, () => outbox ?? store.set({ outbox: early.all() }));
  let again: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function trouble(error: unknown): void {
    const refusal = asRefusal(error);
    const connection = refusal.status === 401 ? "sign-in" : refusal.status === 403 && !outbox ? "refused" : "lost";
    store.set({ connection });
    clearTimeout(again);
    if (connection !== "lost") return;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** failures++);
    again = setTimeout(() => void connect(), Math.max(refusal.waitMs, wait));
  }
  async function look(after: number): Promise<void> {
    const seen: unknown = await (
      await road.ask(({ conversation }) => `/widget/conversations/${encodeURIComponent(conversation)}?after=${after}`)
    ).json();
    if (!isSeen(seen)) throw new Refusal(500, "");
    failures = 0;
    laidOver(store, seen);
  }
  /** What is new; everything, where a change that was shown may stand otherwise now. */
  const lookAround = () => {
    const { lines } = store.get();
    return look(lines.some(isOpenChange) ? 0 : (lines.at(-1)?.turn ?? 0));
  };
  const tell = () => tabs?.postMessage("look");
  const delivered = async () => {
    await lookAround();
    tell();
  };
  const send = openSender({ road, store, outbox: () => outbox, delivered, trouble });

  async function connect(): Promise<void> {
    clearTimeout(again);
    if (store.get().connection === "idle") store.set({ connection: "connecting" });
    try {
      const { as, shop, longest, conversation } = await road.session();
      outbox ??= openOutbox(`${settings.shop}:${conversation}`, () => store.set({ outbox: outbox?.all() ?? [] }));
      for (const { id, text, label } of early.all()) {
        outbox.add(text, label);
        early.drop(id);
      }
      store.set({ as, shopName: shop.name, longest, outbox: outbox.all() });
      await lookAround();
      void send();
    } catch (error) {
      trouble(error);
    }
  }
  /** The buyer's yes or no to one change; asked twice it is decided once. */
  async function decide(action: string, verb: "approve" | "reject"): Promise<void> {
    if (store.get().deciding.includes(action)) return;
    store.set({ deciding: [...store.get().deciding, action] });
    const headers = { "content-type": "application/json", "idempotency-key": `${verb}-${action}` };
    const path = `/actions/${encodeURIComponent(action)}/${verb}`;
    try {
      // What was decided otherwise meanwhile is shown as it stands.
      await road
        .ask(() => path, { method: "POST", headers, body: "{}" })
        .catch((error: unknown) => {
          if (asRefusal(error).passes || asRefusal(error).status === 401) throw error;
        });
      await look(0);
      tell();
    } catch (error) {
      trouble(error);
    } finally {
      store.set({ deciding: store.get().deciding.filter((each) => each !== action) });
    }
  }

  return {
    connect,
    decide,
    async send(text: string, label: string | null = null): Promise<void> {
      inBrowser.set(`zhanggui:${settings.shop}:talked`, String(Date.now()));
      (outbox ?? early).add(text, label);
      await (outbox ? send() : connect());
    },
    retry(id: string): void {
      outbox?.mark(id, "waiting");
      void connect();
    },
    discard: (id: string): void => outbox?.drop(id),
    goOnAsGuest(): void {
      road.goOnAsGuest();
      outbox = null;
      store.set({ lines: [], outbox: [], connection: "idle" });
      void connect();
    },
    /** Whatever somebody else said meanwhile. */
    peek: (): Promise<void> => (outbox ? lookAround().catch(trouble) : connect()),
    onOtherTab: (heard: () => void): void => tabs?.addEventListener("message", heard),
  };
}
export type Talk = ReturnType<typeof openTalk>;
