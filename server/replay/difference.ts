import { isDeepStrictEqual } from "node:util";
import type { TapeEvent } from "./turn-tape.ts";

/** Where a turn played again first goes another way than its tape. `step` counts from 1 over all that is on the tape. */
export type Difference = { readonly step: number; readonly what: string };

type Asked = Pick<TapeEvent, "kind" | "name" | "input">;
const longest = 160;
const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
};

const words: Record<TapeEvent["kind"], string> = {
  tool: "tool call",
  decision: "decision",
  model: "model request",
  purse: "payment",
  kept: "list of model calls",
  note: "note",
};
/** "tool call 2 (find_orders)": counted among its own kind. */
function named(events: readonly TapeEvent[], at: number, { kind, name }: Asked, agent?: string): string {
  const nth = events.slice(0, at).filter((each) => each.kind === kind).length + 1;
  if (kind === "note") return name === "reading" ? "the understanding's reading" : `the note ${name}`;
  const who = kind === "model" ? agent : name;
  return `${words[kind]} ${nth}${who ? ` (${who})` : ""}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** The first field in which two values differ: "brief.intent is "a" and was "b"". */
export function fieldThatDiffers(now: unknown, then: unknown, path = ""): string {
  if (isObject(now) && isObject(then))
    for (const key of new Set([...Object.keys(then), ...Object.keys(now)]))
      if (!isDeepStrictEqual(now[key], then[key]))
        return fieldThatDiffers(now[key], then[key], path ? `${path}.${key}` : key);
  return `${path || "it"} is ${short(now)} and was ${short(then)}`;
}

/** What was asked now in place of what stands on the tape. */
export function differenceAt(events: readonly TapeEvent[], at: number, asked: Asked): Difference {
  const event = events[at];
  const step = at + 1;
  if (!event) return { step, what: `${named(events, at, asked)} is new: ${short(asked.input)}` };
  if (event.kind !== asked.kind || event.name !== asked.name)
    return { step, what: `${named(events, at, event, event.agent)} was next, and now ${named(events, at, asked)} is` };
  const name = named(events, at, event, event.agent);
  if (event.kind === "model")
    return { step, what: `${name}, under the prompt ${event.prompt ?? "unknown"}: the request's hash differs` };
  return { step, what: `${name}: ${fieldThatDiffers(asked.input, event.input)}` };
}

export const notAsked = (events: readonly TapeEvent[], at: number): Difference => {
  const event = events[at];
  return { step: at + 1, what: event ? `${named(events, at, event, event.agent)} is not asked any more` : "nothing" };
};

/** Where two texts part, with a few words around. */
export function textsPart(now: string, then: string): string {
  let at = 0;
  while (at < now.length && now[at] === then[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
  return `the words of the answer: ${around(now)} and was ${around(then)}, from character ${at + 1}`;
}
