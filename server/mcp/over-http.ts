import { type NodeMcpRequestHandler, toNodeHandler } from "@modelcontextprotocol/node";
import {
  type AuthInfo,
  createMcpHandler,
  localhostAllowedOrigins,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { AppError } from "../../core/errors.ts";
import type { House } from "../shop-context.ts";
import type { Visitor } from "../visitors.ts";
import { mcpDesk } from "./desk.ts";
import type { Tongue } from "./offer.ts";

/** Open streams of all clients of this server together; nothing is announced on them but that they live. */
const mostStreams = 200;
/** What the route found out before: whose token it is, and what the address fixes. */
export type Asked = { readonly visitor: Visitor; readonly tongue: Tongue; readonly asOf: string | undefined };

/** `auth` carries what was asked from the route to the desk: the library hands it through untouched. */
export const asAuth = (asked: Asked): AuthInfo => ({
  token: "",
  clientId: asked.visitor.actor.id,
  scopes: [],
  extra: { asked },
});
const askedOf = (auth: AuthInfo | undefined): Asked => {
  const asked = auth?.extra?.["asked"];
  if (!asked) throw new RangeError("The route did not say who asks.");
  return asked as Asked; // set by `asAuth` alone
};

/** MCP over streamable HTTP, stateless: any server answers any request, of the 2026 protocol and the 2025 ones. */
export function mcpOverHttp(house: House, closing?: AbortSignal): NodeMcpRequestHandler {
  const warn = (error: Error) => house.log.warn({ err: error }, "an MCP request was refused or broke off");
  const handler = createMcpHandler(
    ({ authInfo }) => {
      const { visitor, tongue, asOf } = askedOf(authInfo);
      return mcpDesk(house, { tongue, asOf, who: async () => visitor });
    },
    { onerror: warn, maxSubscriptions: mostStreams },
  );
  closing?.addEventListener("abort", () => void handler.close());
  return toNodeHandler(handler, { onerror: warn });
}

/** Browsers say which page asks: only pages of this machine and of the hosts the operator names may, so that a page
 * whose name was pointed at this machine (DNS rebinding) gets nowhere. Other programs send no Origin. */
export function checkOrigin(origin: string | undefined, allowed: readonly string[]): void {
  if (!validateOriginHeader(origin, [...localhostAllowedOrigins(), ...allowed]).ok)
    throw new AppError(
      "not_allowed",
      "Pages of this origin may not ask here: the operator names those that may (ALLOWED_ORIGINS).",
    );
}
