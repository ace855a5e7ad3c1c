import { createParser } from "eventsource-parser";
import { newId, ownHeaders, Refusal, refusalOf } from "./client.ts";
import type { Answer } from "./types.ts";

export type Told = {
  agent(name: string): void;
  tool(name: string): void;
  delta(text: string): void;
};

/** Asks and tells what comes as it comes; gives the whole answer at its end. `signal` lets go of it: the server finishes its
 * turn, which is then found in the conversation. Errors: `Refusal` with the server's sentence. */
export async function askStreaming(
  shop: string,
  conversation: string,
  text: string,
  told: Told,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(
    `/v1/shops/${encodeURIComponent(shop)}/conversations/${encodeURIComponent(conversation)}/messages`,
    {
      method: "POST",
      headers: { ...ownHeaders(), "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ text, id: newId() }),
      signal,
    },
  ).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Refusal(0, "");
  });
  if (!response.ok || !response.body) throw refusalOf(response.status, await response.json().catch(() => null));
  let answer: Answer | undefined;
  const parser = createParser({
    onEvent({ event, data }) {
      const body: unknown = JSON.parse(data);
      if (event === "error") throw refusalOf(500, body);
      answer = readEvent(event, body, told) ?? answer;
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    parser.feed(value);
  }
  // The line broke before the end: what was asked is with the server, and can be asked for again.
  if (!answer) throw new Refusal(0, "");
  return answer;
}

function readEvent(event: string | undefined, body: unknown, told: Told): Answer | undefined {
  switch (event) {
    case "agent":
      told.agent((body as { agent: string }).agent); // as the route declares it
      return undefined;
    case "tool":
      told.tool((body as { name: string }).name); // as the route declares it
      return undefined;
    case "delta":
      told.delta((body as { text: string }).text); // as the route declares it
      return undefined;
    case "done":
      return body as Answer; // as the route declares it
    default:
      return undefined;
  }
}
