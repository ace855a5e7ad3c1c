import { ask, Refusal } from "./ask-server.ts";
import { sessions } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { Session } from "./types.ts";

/** Requests in the buyer's name; a token that is known no longer is renewed once. */
export function openRoad(settings: Settings) {
  const who = sessions(settings);
  return {
    session: who.get,
    goOnAsGuest: who.goOnAsGuest,
    async ask(path: (session: Session) => string, init: RequestInit = {}): Promise<Response> {
      const session = await who.get();
      try {
        return await ask(settings, path(session), { ...init, token: session.token });
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 401) throw error;
        const renewed = await who.renew(session);
        return ask(settings, path(renewed), { ...init, token: renewed.token });
      }
    },
  };
}
export type Road = ReturnType<typeof openRoad>;

export const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal(0, ""));
