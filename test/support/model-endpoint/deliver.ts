import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Envelope, plainBody, streamChunks, type Usage } from "./completion.ts";
import { errorBody, fails } from "./errors.ts";
import type { ErrorReply, LastReply, MessageReply, Reply } from "./reply.ts";

/** How an answer goes out: what stands around it, taken apart. `after` counts chunks. */
type Manner = {
  slowMs: number;
  paceMs: number;
  garbled: boolean;
  stop: { after: number; message: string | null } | null;
};

/** The innermost answer, and the manner in which it is given. */
export function unwrap(reply: Reply): { last: LastReply; manner: Manner } {
  const manner: Manner = { slowMs: 0, paceMs: 0, garbled: false, stop: null };
  let at = reply;
  while ("reply" in at) {
    if (at.kind === "slow") manner.slowMs += at.ms;
    else if (at.kind === "paced") manner.paceMs += at.ms;
    else if (at.kind === "garbled") manner.garbled = true;
    else manner.stop = { after: at.chunks, message: at.kind === "fails_inside" ? at.message : null };
    at = at.reply;
  }
  return { last: at, manner };
}

const half = (text: string) => text.slice(0, Math.ceil(text.length / 2));
const write = (to: ServerResponse, text: string) =>
  new Promise<void>((resolve) => {
    if (to.write(text) || to.destroyed) resolve();
    else {
      to.once("drain", resolve);
      to.once("close", resolve);
    }
  });
/** Waits, but no longer than whoever asked is there. */
async function wait(to: ServerResponse, ms: number): Promise<void> {
  if (ms === 0) return;
  const gone = new AbortController();
  to.once("close", () => gone.abort());
  await pause(ms, undefined, { signal: gone.signal }).catch(() => {});
}

/** Tears the connection down once what was written has been read: clients throw away what they hold unread. */
async function drop(to: ServerResponse): Promise<void> {
  await wait(to, 25);
  to.destroy();
}

async function sendPlain(to: ServerResponse, body: object, manner: Manner): Promise<void> {
  if (manner.stop?.message) return sendError(to, fails(500, manner.stop.message, { type: "server_error" }));
  const text = JSON.stringify(body);
  to.writeHead(200, { "content-type": "application/json", "x-request-id": "req_stand_in" });
  if (!manner.stop) {
    to.end(manner.garbled ? half(text) : text);
    return;
  }
  await write(to, half(text));
  await drop(to);
}

async function sendStream(
  to: ServerResponse,
  chunks: readonly object[],
  manner: Manner,
  keepAlives = false,
): Promise<void> {
  const end = keepAlives ? "\r\n\r\n" : "\n\n";
  to.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
    "x-request-id": "req_stand_in",
  });
  for (const [index, chunk] of chunks.entries()) {
    if (index === manner.stop?.after) break;
    if (index > 0) await wait(to, manner.paceMs);
    if (to.destroyed) return;
    const text = JSON.stringify(chunk);
    await write(to, `${keepAlives ? `: keep-alive${end}` : ""}data: ${manner.garbled ? half(text) : text}${end}`);
  }
  if (!manner.stop) to.end(`data: [DONE]${end}`);
  else if (manner.stop.message === null) await drop(to);
  else to.end(`data: ${JSON.stringify(errorBody(manner.stop.message, { type: "server_error" }))}${end}`);
}

export function sendError(to: ServerResponse, { status, headers, body }: ErrorReply): void {
  to.writeHead(status, headers);
  to.end(body);
}

/** Gives an answer in words and calls; `stream` as the request wants it, null for a plain body. */
export async function sendMessage(
  to: ServerResponse,
  reply: MessageReply,
  how: { envelope: Envelope; usage: Usage; stream: { usage: boolean } | null; manner: Manner },
): Promise<void> {
  await wait(to, how.manner.slowMs + (how.stream ? 0 : how.manner.paceMs));
  if (to.destroyed) return;
  if (!how.stream) return sendPlain(to, plainBody(reply, how.envelope, how.usage), how.manner);
  const chunks = streamChunks(reply, how.envelope, how.stream.usage ? how.usage : null);
  await sendStream(to, chunks, how.manner, how.envelope.dialect.keepAlives);
}
export const waitBefore = (to: ServerResponse, { slowMs }: Manner): Promise<void> => wait(to, slowMs);
