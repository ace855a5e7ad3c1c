import { type Request, Router } from "express";
import { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import type { Tongue } from "../../mcp/offer.ts";
import { asAuth, checkOrigin, mcpOverHttp } from "../../mcp/over-http.ts";
import type { House } from "../../shop-context.ts";
import { visitorOf } from "../middleware/identify.ts";

const Query = z.object({ language: z.enum(["zh", "en"]).optional(), asOf: z.iso.date().optional() });

/** /v1/shops/:shop/mcp, behind `identify` and the limits of every route. A cookie opens nothing here. */
export function mcpRoutes(house: House, origins: readonly string[], closing?: AbortSignal): Router {
  const router = Router({ mergeParams: true });
  const answer = mcpOverHttp(house, closing);
  router.all("/mcp", async (request, response) => {
    checkOrigin(request.headers.origin, origins);
    if (!request.headers.authorization) throw new AppError("not_signed_in", "Send a bearer token (zhanggui token).");
    const query = Query.safeParse(request.query);
    if (!query.success)
      throw new AppError("invalid_input", "The address takes ?language=zh or en, and ?asOf=YYYY-MM-DD.");
    const visitor = visitorOf(response);
    const tongue = query.data.language ?? wishedOf(request) ?? own(visitor.shop.locale);
    const auth = asAuth({ visitor, tongue, asOf: query.data.asOf });
    await answer(Object.assign(request, { auth }), response, request.body);
  });
  return router;
}

const own = (locale: string) => (locale.startsWith("zh") ? "zh" : "en");
/** What Accept-Language asks for; programs that take anything ("*") wish nothing. */
function wishedOf(request: Request): Tongue | undefined {
  if (/^[\s*]*$/.test(request.headers["accept-language"] ?? "")) return undefined;
  const wished = request.acceptsLanguages("zh", "en");
  return wished === "zh" || wished === "en" ? wished : undefined;
}
