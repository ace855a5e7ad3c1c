import { extname } from "node:path";
import { parentPort } from "node:worker_threads";
import { textOfDocx, textOfPdf } from "./read-document.ts";

/** Reads one document after the other; what is wrong with one goes back as a sentence. */
parentPort?.on("message", async ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
  try {
    const read = /^\.pdf$/i.test(extname(path)) ? textOfPdf : textOfDocx;
    parentPort?.postMessage({ text: await read(path, Buffer.from(bytes)) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
