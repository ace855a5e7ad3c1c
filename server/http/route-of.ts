import type { Request } from "express";

/** The route that took a request, with its parameters unfilled; undefined for paths of nothing we know, which must be one
 * series in a monitor, or a scanner would make thousands. */
export function routeOf(request: Request): string | undefined {
  const path: unknown = request.route?.path;
  if (typeof path !== "string") return undefined;
  return `${request.baseUrl.startsWith("/v1/shops") ? "/v1/shops/:shop" : request.baseUrl}${path}`;
}
