import { type Request, Router } from "express";
import type { NightHealth } from "../../night/night-health.ts";
import type { House } from "../../shop-context.ts";
import { whoIs } from "../middleware/identify.ts";

const isOperator = (house: House, request: Request): Promise<boolean> =>
  whoIs(house, request).then(
    (row) => row.shop_id === null,
    () => false,
  );

/** Expected against inspected, for a monitor: 503 when an inspection is late. Shops are named to the operator only. */
export const healthRoutes = (house: House, look: () => Promise<NightHealth>): Router => {
  const router = Router();
  router.get("/health/nightly", async (request, response) => {
    const health = await look();
    const operator = await isOperator(house, request);
    const { lateShops, ...open } = health;
    response.status(health.status === "late" ? 503 : 200).json(operator ? health : open);
  });
  // How articles are found: an endpoint that fails is seen here, and costs no answer.
  router.get("/health/embeddings", async (request, response) => {
    const { embedder } = house;
    const { state, since, why } = embedder?.state() ?? { state: "off", since: null, why: null };
    const operator = await isOperator(house, request);
    response.json({ state, since, ...(operator ? { embedder: embedder?.name ?? null, why } : {}) });
  });
  return router;
};
