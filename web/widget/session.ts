import { ask, Refusal } from "./ask-server.ts";
import { inBrowser, readKept } from "./keep.ts";
import type { Settings } from "./settings.ts";
import type { Session } from "./types.ts";

const isSession = (value: unknown): value is Session =>
  typeof value === "object" && value !== null && "token" in value && "expiresAt" in value && "conversation" in value;
const stillGood = (session: Session) => Date.parse(session.expiresAt) > Date.now() + 30_000;

/** A token of the shop's own server for whoever is signed in there; null where nobody is. */
async function customerToken({ tokenUrl, token }: Settings): Promise<string | null> {
  if (!tokenUrl) return token;
  const response = await fetch(tokenUrl, { credentials: "same-origin", cache: "no-store" }).catch(() => null);
  if (!response || response.status >= 500) throw new Refusal(0, "");
  if (!response.ok || response.status === 204) return null;
  const text = (await response.text()).trim();
  if (!text.startsWith("{")) return text || null;
  const body: unknown = JSON.parse(text);
  return typeof body === "object" && body !== null && "token" in body && typeof body.token === "string"
    ? body.token
    : null;
}

async function open(settings: Settings, token: string | null): Promise<Session> {
  const response = await ask(settings, "/widget/session", {
    method: "POST",
    headers: { "content-type": "text/plain;charset=UTF-8" },
    body: JSON.stringify(token === null ? {} : { token }),
  });
  const session: unknown = await response.json();
  if (!isSession(session)) throw new Refusal(500, "");
  return session;
}

const alone = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks ? navigator.locks.request(name, work) : work();

/** Who writes: the shop's customer, or a visitor, who is the same one in every tab of this browser. */
export function sessions(settings: Settings) {
  const key = `zhanggui:${settings.server}:${settings.shop}:visitor`;
  let current: Session | null = null;
  let coming: Promise<Session> | null = null;
  let asGuest = false;

  async function visitor(refused: Session | null): Promise<Session> {
    return alone(key, async () => {
      const kept = readKept(inBrowser, key, isSession);
      if (kept && kept.token !== refused?.token && stillGood(kept)) return kept;
      const made = await open(settings, null);
      inBrowser.set(key, JSON.stringify(made));
      return made;
    });
  }
  async function fresh(refused: Session | null): Promise<Session> {
    const token = asGuest ? null : await customerToken(settings);
    return token === null ? visitor(refused) : open(settings, token);
  }
  /** Whoever asks while one is on its way gets that one: two at once would be two visitors, each with half of the talk. */
  function one(refused: Session | null): Promise<Session> {
    if (coming) return coming;
    const asked = fresh(refused).then((session) => {
      if (coming === asked) current = session;
      return session;
    });
    const over = () => {
      if (coming === asked) coming = null;
    };
    coming = asked;
    asked.then(over, over);
    return asked;
  }
  return {
    get: async (): Promise<Session> => (current && stillGood(current) ? current : one(null)),
    /** After the server knew the token no longer; another one may have come since. */
    renew: async (refused: Session): Promise<Session> =>
      current && current.token !== refused.token && stillGood(current) ? current : one(refused),
    goOnAsGuest() {
      asGuest = true;
      current = null;
      coming = null;
    },
  };
}
