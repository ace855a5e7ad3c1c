import { fileURLToPath } from "node:url";
import express, { type RequestHandler, Router } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import { findShop } from "../../../db/shops.ts";
import type { House } from "../../shop-context.ts";
import { openSession } from "../../widget/session.ts";
import { otherSite } from "../middleware/cross-site.ts";
import { textOnly } from "../problem.ts";

const built = fileURLToPath(new URL("../../../web/dist/widget/", import.meta.url));
/** Of the requests that one address may send, windows that it may open. */
const sessionShare = 0.1;

/** The script of the window, for pages of any site. */
export function widgetFile(): Router {
  const router = Router();
  const forAnyPage: RequestHandler = (_, response, next) => {
    response.set({ "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" });
    next();
  };
  router.get("/widget.js", forAnyPage, express.static(built, { maxAge: 300_000 }), () => {
    throw new AppError("unavailable", "The window for buyers is not built yet: zhanggui start does it.");
  });
  return router;
}

const Body = z.object({ token: z.string().min(1).max(4000).nullish() });

/** A token for the window: sent as plain text, so that a browser asks without a question before and reads a refusal. */
export function widgetSession(house: House, perMinute: number): Router {
  const router = Router();
  const rate = rateLimit({
    windowMs: 60_000,
    limit: Math.ceil(perMinute * sessionShare),
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ""),
    handler: () => {
      throw new AppError("too_many", "Too many windows were opened from here: wait a minute.");
    },
  });
  const plain = express.json({ limit: "16kb", type: "text/plain", reviver: textOnly });
  router.post("/v1/shops/:shop/widget/session", rate, plain, async (request, response) => {
    const site = otherSite(request);
    if (site !== undefined && response.locals["stranger"] === true) {
      response.set("access-control-allow-origin", site);
      throw new AppError("not_allowed", `The shop has not named ${site.slice(0, 200)} as a site of its own.`);
    }
    const body = Body.safeParse(request.body ?? {});
    if (!body.success) throw new AppError("invalid_input", 'Send {"token": "…"} or {}.');
    const shop = await findShop(house.db, String(request.params["shop"]));
    response.set("cache-control", "no-store").json(await openSession(house, shop, body.data.token ?? null));
  });
  return router;
}
