import type { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Dialect } from "./completion.ts";
import { sendError, sendMessage, unwrap, waitBefore } from "./deliver.ts";
import { embeddingsBody } from "./embeddings.ts";
import { fails, noSuchModel, wrongKey } from "./errors.ts";
import { type Memory, noteAnswer, noteChat, openRecord, type Recorded } from "./record.ts";
import type { ErrorReply } from "./reply.ts";
import type { Play } from "./script.ts";
import { type ChatRequest, chatRequest, embeddingsRequest, misordered } from "./wire.ts";

/** What stands behind the endpoint: its settings, the script that is played, and what came in. */
export type House = {
  readonly key: string;
  readonly models: readonly string[];
  readonly alwaysFloat: boolean;
  readonly dialect: Dialect;
  readonly requests: Recorded[];
  memory: Memory;
  /** Says `request` whenever one came in. */
  readonly arrivals: EventEmitter;
  play: Play;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
};
const jsonOf = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};
const sendJson = (to: ServerResponse, body: object) => {
  to.writeHead(200, { "content-type": "application/json" });
  to.end(JSON.stringify(body));
};
const notUnderstood = (error: z.ZodError) => fails(400, z.prettifyError(error).slice(0, 500));
const unknownModel = (house: House, model: string): ErrorReply | null =>
  house.models.length === 0 || house.models.includes(model) ? null : noSuchModel(model);

/** What the real endpoint refuses before a model sees it. */
function refusedChat(house: House, { model, messages }: ChatRequest): ErrorReply | null {
  const wrong = misordered(messages);
  return wrong === null ? unknownModel(house, model) : fails(400, wrong, { param: "messages" });
}

async function playTurn(house: House, record: Recorded, chat: ChatRequest, to: ServerResponse): Promise<void> {
  const turn = record.turn ?? 0;
  const { last, manner } = unwrap(await house.play.next(chat, turn));
  if (last.kind === "silent") return;
  if (last.kind === "message") {
    noteAnswer(record, last);
    await sendMessage(to, last, {
      envelope: { turn, model: chat.model, dialect: house.dialect },
      usage: { prompt: record.promptTokens, completion: record.completionTokens, cached: record.cachedTokens },
      stream: chat.stream ? { usage: chat.stream_options?.include_usage === true } : null,
      manner,
    });
    return;
  }
  await waitBefore(to, manner);
  if (last.kind === "error") sendError(to, last);
  else to.socket?.resetAndDestroy();
}

async function answerChat(house: House, record: Recorded, to: ServerResponse): Promise<void> {
  const read = chatRequest.safeParse(jsonOf(record.raw));
  if (read.success) noteChat(record, read.data, house.memory);
  const refused = read.success ? refusedChat(house, read.data) : notUnderstood(read.error);
  if (refused) sendError(to, refused);
  else if (read.data) await playTurn(house, record, read.data, to);
}

function answerEmbeddings(house: House, record: Recorded, to: ServerResponse): void {
  const read = embeddingsRequest.safeParse(jsonOf(record.raw));
  const refused = read.success ? unknownModel(house, read.data.model) : notUnderstood(read.error);
  if (refused) sendError(to, refused);
  else if (read.data) sendJson(to, embeddingsBody(read.data, house.alwaysFloat));
}

function answerModels(house: House, to: ServerResponse): void {
  const data = house.models.map((id) => ({ id, object: "model", created: 1_700_000_000, owned_by: "stand-in" }));
  sendJson(to, { object: "list", data });
}

/** One request over the wire: kept, checked as the real endpoint checks it, and answered from the script. */
export async function answerRequest(house: House, request: IncomingMessage, to: ServerResponse): Promise<void> {
  const { method = "", url: path = "", headers } = request;
  const record = openRecord({ method, path, headers, key: house.key, raw: await bodyOf(request) }, to);
  house.requests.push(record);
  house.arrivals.emit("request");
  const wanted = `${method} ${path}`;
  if (record.key !== "expected") sendError(to, wrongKey());
  else if (wanted === "POST /v1/chat/completions") await answerChat(house, record, to);
  else if (wanted === "POST /v1/embeddings") answerEmbeddings(house, record, to);
  else if (wanted === "GET /v1/models") answerModels(house, to);
  else sendError(to, fails(404, `Invalid URL (${wanted})`));
}
