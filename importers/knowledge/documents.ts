import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../../core/errors.ts";

type Reply = { text: string } | { fault: string; lost?: true };
const entry = new URL("./document-worker-entry.js", import.meta.url);
/** Milliseconds, with the start of the thread. */
const longest = 30_000;

function replyOf(worker: Worker, path: string, bytes: Buffer): Promise<Reply> {
  const name = basename(path);
  return new Promise((resolve) => {
    const settle = (reply: Reply) => {
      clearTimeout(timer);
      worker.off("message", settle).off("exit", lost);
      resolve(reply);
    };
    const lost = () =>
      settle({ fault: `${name} could not be read: it is damaged or needs too much memory.`, lost: true });
    const timer = setTimeout(() => settle({ fault: `${name} takes too long to read: split it.`, lost: true }), longest);
    worker.on("message", settle).on("exit", lost);
    worker.postMessage({ path, bytes: new Uint8Array(bytes) });
  });
}

/** Reads documents of other programs in a thread of its own: a file that is made to take long or much memory costs its
 * thread, not the process. */
export class Documents {
  private worker: Worker | undefined;

  async read(path: string, bytes: Buffer): Promise<string> {
    const worker = this.worker ?? this.start();
    const reply = await replyOf(worker, path, bytes);
    if ("text" in reply) return reply.text;
    // A thread that lost its way is not asked again.
    if (reply.lost) await this.close();
    throw new AppError("invalid_input", reply.fault);
  }

  private start(): Worker {
    const worker = new Worker(entry, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.on("error", () => {}); // told by `replyOf`, through the exit that follows
    this.worker = worker;
    return worker;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }
}
