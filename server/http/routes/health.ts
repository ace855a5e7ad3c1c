import { Router } from "express";
import type { NightHealth } from "../../night/night-health.ts";
import type { House } from "../../shop-context.ts";
import { whoIs } from "../middleware/identify.ts";

/** Expected against inspected, for a monitor: 503 when an inspection is late. Shops are named to the operator only. */
export const healthRoutes = (house: House, look: () => Promise<NightHealth>): Router => {
  const router = Router();
  router.get("/health/nightly", async (request, response) => {
    const health = await look();
    const operator = await whoIs(house, request).then(
      (row) => row.shop_id === null,
      () => false,
    );
    const { lateShops, ...open } = health;
    response.status(health.status === "late" ? 503 : 200).json(operator ? health : open);
  });
  return router;
};
