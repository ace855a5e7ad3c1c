import { once } from "node:events";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { House } from "../shop-context.ts";
import { type Connection, mcpDesk } from "./desk.ts";

/** A longer line than this is no request: the connection ends. */
const longestLine = 2_000_000;

/** MCP over standard input and output, until the client closes its end or a signal comes. */
export async function mcpOverStdio(house: House, connection: Connection, stopped: Promise<void>): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: longestLine });
  const handle = serveStdio(() => mcpDesk(house, connection), {
    transport,
    onerror: (error) => house.log.warn({ err: error }, "an MCP message was refused"),
  });
  await Promise.race([once(process.stdin, "close"), once(process.stdin, "end"), stopped]);
  await handle.close();
}
