import { Router } from "express";
import { AppError } from "../../../core/errors.ts";
import { findShop, listShops } from "../../../db/shops.ts";
import { issueToken, spendToken } from "../../../db/tokens.ts";
import type { House } from "../../shop-context.ts";
import { sessionCookie, whoIs } from "../middleware/identify.ts";

const sessionDays = 7;

/** The one-time link becomes a session cookie that scripts cannot read and other sites cannot send. */
export const signInRoutes = (house: House): Router => {
  const router = Router();
  // A preview that only asks for the head must not use the link up.
  router.head("/signin", (_, response) => void response.status(405).set("allow", "GET").end());
  router.get("/signin", async (request, response) => {
    const grant = await spendToken(house.db, String(request.query["token"] ?? ""), house.now());
    if (!grant)
      throw new AppError(
        "not_signed_in",
        "This sign-in link was used already or is too old: start the server again for a new one.",
      );
    const expiresAt = new Date(house.now().getTime() + sessionDays * 86_400_000);
    const session = await issueToken(house.db, { ...grant, expiresAt });
    response.cookie(sessionCookie, session, { httpOnly: true, sameSite: "strict", expires: expiresAt, path: "/" });
    response.redirect("/console/");
  });
  router.get("/v1/me", async (request, response) => {
    const row = await whoIs(house, request);
    const shops = row.shop_id === null ? await listShops(house.db) : [await findShop(house.db, row.shop_id)];
    response.json({
      actor: { kind: row.actor_kind, id: row.actor_id },
      shops: shops.map(({ id, name, currency, timezone, locale, simulated }) => ({
        id,
        name,
        currency,
        timezone,
        locale,
        simulated,
      })),
    });
  });
  return router;
};
