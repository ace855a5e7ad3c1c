import { Router } from "express";
import { AppError } from "../../../core/errors.ts";
import { listTickets } from "../../../db/tickets.ts";
import { importFiles } from "../../import-files.ts";
import type { House } from "../../shop-context.ts";
import { forMerchant, visitorOf } from "../middleware/identify.ts";

/** Tickets, knowledge and imports at a first level; the console adds to them. */
export const deskRoutes = (house: House): Router => {
  const router = Router({ mergeParams: true });
  router.get("/tickets", forMerchant, async (_, response) => {
    response.json({ tickets: await listTickets(house.db.shop(visitorOf(response).shop.id)) });
  });
  router.get("/knowledge", forMerchant, async (_, response) => {
    const articles = await house.db
      .shop(visitorOf(response).shop.id)
      .query(
        "select article_id as id, version, title, body, locale, status, updated_at from articles where status <> 'deleted' order by title, version desc limit 500",
      );
    response.json({ articles });
  });
  router.post("/imports", forMerchant, async (request, response) => {
    const { shop } = visitorOf(response);
    const path: unknown = request.body?.path;
    if (typeof path !== "string" || path === "")
      throw new AppError("invalid_input", 'Send {"path": "…"}: a shop folder on the machine that runs the server.');
    const { notes, ...result } = await importFiles(house, path, { format: "canonical", shop: shop.id });
    response.json({ ...result, notes });
  });
  return router;
};
