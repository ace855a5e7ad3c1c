import { createServer, type Server, type Socket } from "node:net";
import type { Engine, Session } from "../session.ts";
import { onFrames, sendFrame } from "./frames.ts";
import { wireError } from "./messages.ts";

export type Call =
  | { id: number; op: "hello"; token: string }
  | { id: number; op: "acquire" }
  | { id: number; op: "release" }
  | { id: number; op: "query"; text: string; values: readonly unknown[] }
  | { id: number; op: "exec"; text: string };

/** Serves the embedded database of this process to other commands on the same directory, on loopback, by token. */
export async function listenForOthers(
  token: string,
): Promise<{ port: number; serve(engine: Engine): void; close(): Promise<void> }> {
  let serving: (engine: Engine) => void = () => {};
  const engine = new Promise<Engine>((resolve) => {
    serving = resolve;
  });
  const guests = new Set<Guest>();
  const server: Server = createServer((socket) => {
    const guest = serveGuest(socket, token, engine);
    guests.add(guest);
    socket.on("close", () => guests.delete(guest));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  server.unref();
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    serve: (opened) => serving(opened),
    async close() {
      server.close();
      await Promise.all([...guests].map((guest) => guest.leave()));
    },
  };
}

type Guest = { leave(): Promise<void> };

/** One other process: at most one session at a time; whatever it leaves open when it goes is rolled back. */
function serveGuest(socket: Socket, token: string, engine: Promise<Engine>): Guest {
  let known = false;
  let session: Session | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let gone: () => void = () => {};
  const idle = new Promise<void>((resolve) => {
    gone = resolve;
  });
  let leaving = false;

  const giveBack = async () => {
    const held = session;
    session = undefined;
    if (held) await held.exec("rollback").catch(() => {});
    await held?.release();
  };
  async function answer(call: Call): Promise<unknown[]> {
    if (call.op === "hello") known = call.token === token;
    if (!known) throw new Error("wrong token");
    if (call.op === "acquire") session = await (await engine).acquire();
    else if (call.op === "release") {
      const held = session;
      session = undefined;
      await held?.release();
    } else if (call.op !== "hello") {
      if (!session) throw new Error("no session");
      if (call.op === "query") return session.query(call.text, call.values);
      await session.exec(call.text);
    }
    return [];
  }
  onFrames(socket, (value) => {
    const call = value as Call; // only processes that read the lock file know the token
    work = work.then(async () => {
      try {
        const rows = await answer(call);
        if (!socket.destroyed) sendFrame(socket, { id: call.id, rows });
      } catch (error) {
        if (!socket.destroyed) sendFrame(socket, { id: call.id, error: wireError(error) });
        if (!known) socket.destroy();
      }
      if (leaving && !session) gone();
    });
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    work = work.then(giveBack).finally(gone);
  });
  return {
    async leave() {
      leaving = true;
      if (session) await idle;
      socket.end();
    },
  };
}
