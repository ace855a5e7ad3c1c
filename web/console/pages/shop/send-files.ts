import { createParser } from "eventsource-parser";
import { ownHeaders, Refusal, refusalOf } from "../../api/client.ts";
import type { Imported } from "../../api/types.ts";

/** How far an import is: bytes sent (0..1), then which file is read and how much of all of them (0..1). */
export type HowFar = {
  readonly stage: "sending" | "reading";
  readonly part: number;
  readonly file: string;
  readonly rows: number;
};

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Sends files and follows their import to its end; fails with a `Refusal`. XMLHttpRequest, for it alone tells how much of
 * a body has gone. */
export function sendFiles(shop: string, files: readonly File[], tell: (far: HowFar) => void, signal: AbortSignal) {
  return new Promise<Imported>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    let read = 0;
    const parser = createParser({
      onEvent({ event, data }) {
        const said = parsed(data);
        if (event === "progress")
          tell({
            stage: "reading",
            part: Number(said["bytesDone"]) / Math.max(1, Number(said["bytesTotal"])),
            file: String(said["file"]),
            rows: Number(said["read"]),
          });
        else if (event === "done")
          resolve(said as Imported); // the route's own answer
        else if (event === "error") reject(new Refusal(400, String(said["detail"] ?? "")));
      },
    });
    const feed = () => {
      if (request.status !== 200) return;
      parser.feed(request.responseText.slice(read));
      read = request.responseText.length;
    };
    request.upload.onprogress = ({ loaded, total }) =>
      tell({ stage: "sending", part: loaded / Math.max(1, total), file: "", rows: 0 });
    request.onprogress = feed;
    request.onload = () => {
      feed();
      // Where `done` or `error` came, this says nothing any more.
      reject(refusalOf(request.status === 200 ? 0 : request.status, parsed(request.responseText)));
    };
    request.onerror = () => reject(new Refusal(0, ""));
    signal.addEventListener("abort", () => request.abort());
    request.onabort = () => reject(new DOMException("called off", "AbortError"));
    request.open("POST", `/v1/shops/${encodeURIComponent(shop)}/imports`);
    for (const [name, value] of Object.entries(ownHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader("accept", "text/event-stream");
    request.send(form);
  });
}
