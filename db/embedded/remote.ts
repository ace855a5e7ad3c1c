import { connect, type Socket } from "node:net";
import { AppError } from "../../core/errors.ts";
import { createMutex } from "../mutex.ts";
import type { Engine } from "../session.ts";
import { onFrames, sendFrame } from "./frames.ts";
import { fromWire, type Reply } from "./messages.ts";
import type { Call } from "./serve.ts";

type Waiting = { resolve(rows: unknown[]): void; reject(error: Error): void };
type CallWithoutId = Call extends infer Each ? (Each extends Call ? Omit<Each, "id"> : never) : never;

const ended = () =>
  new AppError(
    "unavailable",
    "The process that held the embedded database ended; nothing of this step was written. Try again.",
  );

const dial = (port: number): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(undefined));
  });

function callsOver(socket: Socket) {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const lost = () => {
    const error = new AppError(
      "unavailable",
      "The process that held the embedded database ended; nothing of this step was written. Try again.",
    );
    for (const entry of waiting.values()) entry.reject(error);
    waiting.clear();
  };
  onFrames(socket, (value) => {
    const reply = value as Reply; // the other side is this same program
    const entry = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error) entry?.reject(fromWire(reply.error));
    else entry?.resolve(reply.rows ?? []);
  });
  socket.on("error", lost);
  socket.on("close", lost);
  return (call: CallWithoutId) =>
    new Promise<unknown[]>((resolve, reject) => {
      if (socket.destroyed || socket.readableEnded) return reject(ended());
      const id = next++;
      waiting.set(id, { resolve, reject });
      sendFrame(socket, { id, ...call });
    });
}

/** The embedded database that another process holds; undefined when nobody answers at that port. */
export async function openRemote(port: number, token: string): Promise<(Engine & { lost(): boolean }) | undefined> {
  const socket = await dial(port);
  if (!socket) return undefined;
  const call = callsOver(socket);
  const mutex = createMutex();
  const welcome = await Promise.race([
    call({ op: "hello", token }).then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), 10_000).unref()),
  ]);
  if (!welcome) {
    socket.destroy();
    return undefined;
  }
  return {
    kind: "embedded",
    pipelined: false,
    lost: () => socket.destroyed || socket.readableEnded,
    async acquire() {
      const free = await mutex.take();
      try {
        await call({ op: "acquire" });
      } catch (error) {
        free();
        throw error;
      }
      return {
        query: (text, values = []) => call({ op: "query", text, values }),
        exec: async (text) => {
          await call({ op: "exec", text });
        },
        release: async () => {
          await call({ op: "release" }).catch(() => {});
          free();
        },
      };
    },
    async close() {
      socket.end();
    },
  };
}
