import type { AddressInfo } from "node:net";
import { issueToken, type TokenRow } from "../../db/tokens.ts";
import { createApp } from "../../server/http/app.ts";
import { openBossQueue } from "../../server/jobs/boss-queue.ts";
import type { House } from "../../server/shop-context.ts";
import { silentLog } from "./queues.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects.
type Reply = { status: number; headers: Headers; body: any; text: string };
export type HttpHouse = {
  readonly base: string;
  token(shop: string | null, kind: TokenRow["actor_kind"], id?: string): Promise<string>;
  call(
    method: string,
    path: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string>; form?: FormData },
  ): Promise<Reply>;
  close(): Promise<void>;
};

/** The whole HTTP surface over a house, at a free port, with a real queue. */
export async function openHttp(house: House, perMinute = 100_000): Promise<HttpHouse> {
  const queue = await openBossQueue(house.db, silentLog);
  const app = createApp(house, { queue, perMinute, ready: async () => null });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address
  return {
    base,
    token: (shop_id, actor_kind, id = "somebody") =>
      issueToken(house.db, { shop_id, actor_kind, actor_id: id, expiresAt: null }),
    async call(method, path, { token, body, headers, form } = {}) {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.includes("json");
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : null, text };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await queue.close(500);
    },
  };
}
