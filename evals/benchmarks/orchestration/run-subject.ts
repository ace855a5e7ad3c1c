import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Asked, Connection, FromSubject, ToSubject } from "./subject.ts";

const entry = fileURLToPath(new URL("./subject-entry.js", import.meta.url));
export type Measured = { readonly cpuMs: number; readonly wallMs: number; readonly answer: string };
export type RunningSubject = { ask(question: Asked, times: number): Promise<Measured>; stop(): Promise<void> };

function tell(child: ChildProcess, message: ToSubject): Promise<FromSubject> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("its process ended"));
    child.once("exit", ended);
    child.once("message", (reply) => {
      child.off("exit", ended);
      resolve(reply as FromSubject); // the process is ours, and says nothing else
    });
    child.send(message);
  });
}

/** Starts a subject as a process of its own; null where its module has nothing to open. Errors name the subject. */
export async function startSubject(
  name: string,
  module: string,
  connection: Connection,
): Promise<RunningSubject | null> {
  // Nothing from outside: no tracing that somebody switched on, no key, no other endpoint. Its words are not the report's.
  const env = { NODE_ENV: "production", OPENAI_AGENTS_DISABLE_TRACING: "1" };
  const child = fork(entry, [], { env, execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!gone()) await tell(child, { kind: "close" }).catch(() => {});
    if (gone()) return;
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  const told = async (message: ToSubject) => {
    const reply = await tell(child, message).catch(
      (error: Error): FromSubject => ({
        kind: "failed",
        why: error.message,
      }),
    );
    if (reply.kind !== "failed") return reply;
    await stop();
    throw new Error(`${name} failed: ${reply.why}`);
  };
  const opened = await told({ kind: "open", module, connection });
  if (opened.kind === "opened" && !opened.there) {
    await stop();
    return null;
  }
  return {
    stop,
    async ask(question, times) {
      const reply = await told({ kind: "ask", question, times });
      if (reply.kind !== "asked" || reply.answer.trim() === "") throw new Error(`${name} did not answer.`);
      return reply;
    },
  };
}
