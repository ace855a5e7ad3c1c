import type { Request, RequestHandler } from "express";
import { AppError } from "../../../core/errors.ts";
import type { House } from "../../shop-context.ts";
import { knownOrigins } from "../../widget/origins.ts";

const daySeconds = "86400";

/** The origin of a page of another site that sent this request; undefined for our own pages and for programs. */
export function otherSite(request: Request): string | undefined {
  const { origin, host } = request.headers;
  if (!origin) return undefined;
  return URL.canParse(origin) && new URL(origin).host === host ? undefined : origin;
}

/** Pages of the sites that a shop has named may read answers, with a bearer token and never with a cookie; other sites' may
 * not. What is refused to a browser here is no protection by itself: every route asks for the token. */
export const crossSite = (house: House): RequestHandler => {
  const known = knownOrigins(house);
  return async (request, response, next) => {
    const origin = otherSite(request);
    if (origin === undefined) return next();
    response.vary("Origin");
    const welcome = await known(String(request.params["shop"]), origin);
    if (welcome)
      response.set({ "access-control-allow-origin": origin, "access-control-expose-headers": "retry-after" });
    response.locals["stranger"] = !welcome;
    if (request.method !== "OPTIONS") return next();
    if (!welcome) throw new AppError("not_allowed", "The shop has not named this site.");
    response
      .status(204)
      .set({
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": "authorization, content-type, idempotency-key",
        "access-control-max-age": daySeconds,
      })
      .end();
  };
};
