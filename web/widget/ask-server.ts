import type { Settings } from "./settings.ts";

/** The server's "no", with its sentence. `status` 0: it could not be reached. */
export class Refusal extends Error {
  readonly status: number;
  readonly waitMs: number;
  constructor(status: number, detail: string, waitMs = 0) {
    super(detail);
    this.status = status;
    this.waitMs = waitMs;
  }
  /** Trying again later may help. */
  get passes(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

const patienceMs = 20_000;
const sentenceOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string" ? body.detail : "";

async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null);
  return new Refusal(response.status, sentenceOf(body), Number(response.headers.get("retry-after") ?? 0) * 1000);
}

/** One request below the shop; no cookie goes along. Throws a Refusal where the answer is no, or none. */
export async function ask(
  { server, shop }: Settings,
  path: string,
  init: RequestInit & { token?: string } = {},
): Promise<Response> {
  const { token, headers, ...rest } = init;
  let response: Response;
  // Until the answer begins; how long it then takes is for the reader of it.
  const hurry = new AbortController();
  const late = setTimeout(() => hurry.abort(), patienceMs);
  try {
    response = await fetch(`${server}/v1/shops/${encodeURIComponent(shop)}${path}`, {
      ...rest,
      signal: hurry.signal,
      credentials: "omit",
      headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
  } catch {
    throw new Refusal(0, "");
  } finally {
    clearTimeout(late);
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}
