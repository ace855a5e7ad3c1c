import { fileURLToPath } from "node:url";
import {
  Client,
  type ClientOptions,
  InMemoryTransport,
  StreamableHTTPClientTransport,
  type Transport,
} from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

import { mcpDesk } from "../../server/mcp/desk.ts";
import type { House } from "../../server/shop-context.ts";
import type { Visitor } from "../../server/visitors.ts";

const cli = fileURLToPath(new URL("../../bin/zhanggui.js", import.meta.url));
/** Protocols of 2026 ("auto": asks the server first) and of 2025 (the handshake). */
export const eras: readonly NonNullable<ClientOptions["versionNegotiation"]>["mode"][] = ["auto", "legacy"];
type Era = (typeof eras)[number];

async function connected(transport: Transport, mode: Era): Promise<Client> {
  const client = new Client({ name: "a-test", version: "1" }, mode ? { versionNegotiation: { mode } } : {});
  await client.connect(transport);
  return client;
}

/** The official client over HTTP. */
export const overHttp = (base: string, shop: string, token: string, mode: Era = "auto", query = ""): Promise<Client> =>
  connected(
    new StreamableHTTPClientTransport(new URL(`${base}/v1/shops/${shop}/mcp${query}`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    }),
    mode,
  );

/** The official client, with `zhanggui mcp` as a process of its own on the other end. */
export const overStdio = (
  url: string,
  shop: string,
  token: string,
  mode: Era = "auto",
  args: readonly string[] = [],
): Promise<Client> =>
  connected(
    new StdioClientTransport({
      command: process.execPath,
      args: [cli, "mcp", "--shop", shop, "--db", url, ...args],
      env: { ...(process.env["PATH"] ? { PATH: process.env["PATH"] } : {}), ZHANGGUI_TOKEN: token },
      stderr: "ignore",
    }),
    mode,
  );

/** The official client in this process, without a wire: for thousands of calls. */
export async function inProcess(house: House, visitor: Visitor): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  // Client and server each declare the transport; it is the same one.
  await mcpDesk(house, { tongue: "en", asOf: undefined, who: async () => visitor }).connect(there as never);
  return connected(here, undefined);
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects.
export type Said = { isError: boolean; data: any; text: string };
/** Calls a tool; data as programs read it, and the first text that a model reads. */
export async function called(client: Client, name: string, input: Record<string, unknown> = {}): Promise<Said> {
  const result = await client.callTool({ name, arguments: input });
  const [first] = result.content;
  return {
    isError: result.isError ?? false,
    data: result.structuredContent,
    text: first?.type === "text" ? first.text : "",
  };
}
