import type { Response } from "express";
import type { Logger } from "pino";
import { sentenceOf } from "../../core/errors.ts";
import { tellerIn } from "../../prompts/sentences.ts";
import { readersLanguage } from "./readers-language.ts";

/** Server-sent events on one response; a failure in the middle is an event as well, since the status is long sent. */
export function openStream(response: Response) {
  response.set({ "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
  response.flushHeaders();
  const send = (event: string, data: unknown) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return {
    send,
    async run(work: () => Promise<void>, log: Logger): Promise<void> {
      try {
        await work();
      } catch (error) {
        log.error({ err: error }, "a streamed turn failed");
        const tell = tellerIn(readersLanguage(response.req));
        send("error", { detail: tell(sentenceOf(error, "This could not be done right now.")) });
      }
      response.end();
    },
  };
}
