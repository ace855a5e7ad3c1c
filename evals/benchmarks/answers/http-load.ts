import { Agent, request } from "node:http";

/** One buyer who writes: a token, what is said in turn, and the conversation so far. */
export type Writer = { readonly base: string; readonly token: string; readonly lines: readonly string[] };
export type Load = { readonly took: number[]; readonly failed: number; readonly seconds: number };

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

type Reply = { readonly status: number; readonly body: string };
/** A message over a connection that is kept: `fetch` costs this process as much as the answer costs the server. */
export function post(
  url: string,
  token: string,
  message: Readonly<Record<string, string | undefined>>,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(message);
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const conversationIn = (body: string): string | null => /"conversation":"([^"]+)"/.exec(body)?.[1] ?? null;
const hasAnswer = ({ status, body }: Reply) => status === 200 && /"answer":"[^"]/.test(body);

/** Says the lines of one writer, one after the other; `at` is the place of the next one, and waits for its time if it has one. */
async function talk(writer: Writer, next: () => Promise<boolean>, took: number[]): Promise<number> {
  let conversation = "new";
  let failed = 0;
  for (let at = 0; await next(); at++) {
    const text = writer.lines[at % writer.lines.length] ?? "";
    // A buyer has a few questions; then somebody else comes.
    if (at % writer.lines.length === 0) conversation = "new";
    const began = performance.now();
    const reply = await post(`${writer.base}/conversations/${conversation}/messages`, writer.token, { text });
    took.push(performance.now() - began);
    if (hasAnswer(reply)) conversation = conversationIn(reply.body) ?? "new";
    else failed++;
  }
  return failed;
}

/**
 * All writers at once for `seconds`: each writes as soon as it is answered, or so that all of them together send `rate` messages a
 * second. Milliseconds of each answer, and how many were none.
 */
export async function load(writers: readonly Writer[], seconds: number, rate: number | null): Promise<Load> {
  const took: number[] = [];
  const began = performance.now();
  const gap = rate === null ? 0 : (writers.length * 1000) / rate;
  const failed = await Promise.all(
    writers.map((writer, index) => {
      let due = began + (index * gap) / writers.length;
      return talk(
        writer,
        async () => {
          const wait = due - performance.now();
          if (gap > 0 && wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
          due = Math.max(due + gap, performance.now() - gap);
          return performance.now() - began < seconds * 1000;
        },
        took,
      );
    }),
  );
  return { took, failed: failed.reduce((sum, one) => sum + one, 0), seconds: (performance.now() - began) / 1000 };
}
