import { Router } from "express";
import { notFound } from "../../../core/errors.ts";
import { findProposal, listProposals } from "../../../db/proposals.ts";
import { decideAction } from "../../decide-action.ts";
import { actionJson } from "../../public-action.ts";
import { type House, shopContext } from "../../shop-context.ts";
import { forMerchant, visitorOf } from "../middleware/identify.ts";

export const actionRoutes = (house: House): Router => {
  const router = Router({ mergeParams: true });
  router.get("/actions", forMerchant, async (request, response) => {
    const { shop } = visitorOf(response);
    const status = typeof request.query["status"] === "string" ? request.query["status"] : undefined;
    const rows = await listProposals(house.db.shop(shop.id), { limit: 100, ...(status ? { status } : {}) });
    response.json({ actions: rows.map(actionJson) });
  });
  for (const verb of ["approve", "reject", "undo"] as const)
    router.post(`/actions/:action/${verb}`, async (request, response) => {
      const { shop, actor } = visitorOf(response);
      const id = String(request.params["action"]);
      const reason = typeof request.body?.reason === "string" ? request.body.reason.slice(0, 500) : null;
      const ctx = await shopContext(house, shop, actor);
      await decideAction(verb, id, reason, ctx);
      const row = await findProposal(ctx.data, id);
      if (!row) throw notFound("Action", id);
      response.json(actionJson(row));
    });
  return router;
};
