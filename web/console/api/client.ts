import createClient from "openapi-fetch";
import type { components, paths } from "./schema.d.ts";

/** What the server said, in a sentence for the reader; `status` 0: it could not be reached at all. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
type Problem = components["schemas"]["Problem"];

/** Tells our own page from another site's (a cookie alone changes nothing), and the language that the reader chose. */
export const ownHeaders = () => ({
  "x-zhanggui-console": "1",
  "accept-language": document.documentElement.lang || "zh-CN",
});
export const api = createClient<paths, "application/json">({ baseUrl: "/" });
api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
    return request;
  },
});

const isProblem = (thing: unknown): thing is Problem =>
  typeof thing === "object" && thing !== null && "detail" in thing;
export const refusalOf = (status: number, body: unknown): Refusal =>
  new Refusal(status, isProblem(body) ? body.detail : "");

type Answered<Data> = { data?: Data; error?: unknown; response: Response };
/** What was asked for, or a `Refusal`. */
export async function got<Data>(asked: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await asked.catch(() => {
    throw new Refusal(0, "");
  });
  if (error !== undefined || data === undefined) throw refusalOf(response.status, error);
  return data;
}

// crypto.randomUUID is there on https and on this machine only; the console may be opened from another one.
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
