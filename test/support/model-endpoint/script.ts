import { fails } from "./errors.ts";
import type { Reply } from "./reply.ts";
import type { ChatRequest } from "./wire.ts";

/** What the endpoint answers: replies in order, or a reply for each request (`turn` counts from 0). */
export type Script = readonly Reply[] | ((request: ChatRequest, turn: number) => Reply | Promise<Reply>);
/** A script being played: `left` says what was never asked for, or was asked for beyond the end. */
export type Play = { next(request: ChatRequest, turn: number): Reply | Promise<Reply>; left(): string[] };

// A request that clients do not repeat by themselves: a test shall see it at once.
const beyond = (what: string): Reply =>
  fails(400, `The script has no reply left for ${what}.`, { code: "script_ended" });

export function playOf(script: Script, what = "this request"): Play {
  if (typeof script === "function") return { next: script, left: () => [] };
  let at = 0;
  return {
    next: () => script[at++] ?? beyond(what),
    left: () =>
      at === script.length ? [] : [`${what}: ${at} of ${script.length} ${at > script.length ? "asked" : "played"}`],
  };
}

/** A script for each of several askers, told apart by what they ask: agents that run side by side keep their own order. */
export function playEach(scripts: Readonly<Record<string, Script>>, who: (request: ChatRequest) => string): Play {
  const plays = new Map(Object.entries(scripts).map(([name, script]) => [name, playOf(script, name)]));
  return {
    next: (request, turn) => plays.get(who(request))?.next(request, turn) ?? beyond(who(request)),
    left: () => [...plays.values()].flatMap((play) => play.left()),
  };
}
