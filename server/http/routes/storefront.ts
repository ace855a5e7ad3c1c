import { fileURLToPath } from "node:url";
import express, { type RequestHandler, Router } from "express";
import { SignJWT } from "jose";
import { AppError, notFound } from "../../../core/errors.ts";
import { findShop } from "../../../db/shops.ts";
import { demoCustomers, shelf } from "../../../db/storefront.ts";
import { widgetOf } from "../../../db/widgets.ts";
import { demoShops } from "../../../demo/shops.ts";
import type { House } from "../../shop-context.ts";

const folder = fileURLToPath(new URL("../../../web/storefront/", import.meta.url));
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const onShelf = 12;
const customersShown = 8;

/** A page of a shop that came with the program, with the window in it. No other shop's data can be seen like this. */
export function storefrontRoutes(house: House): Router {
  const router = Router({ mergeParams: true });
  const demoOnly: RequestHandler = (request, response, next) => {
    const id = String(request.params["shop"]);
    if (!demoShops.some((demo) => demo.id === id)) throw notFound("Demo shop", id);
    response.set("content-security-policy", policy);
    next();
  };
  const shopOf = (request: express.Request) => findShop(house.db, String(request.params["shop"]));
  router.use("/demo/files", express.static(folder, { index: false }));
  router.get("/demo/store/:shop", demoOnly, (_, response) => response.sendFile("index.html", { root: folder }));
  router.get("/demo/store/:shop/shelf", demoOnly, async (request, response) => {
    const { id, name, currency, locale } = await shopOf(request);
    const data = house.db.shop(id);
    const [products, customers] = [await shelf(data, onShelf), await demoCustomers(data, customersShown)];
    response.json({ shop: { id, name, currency, locale }, products, customers });
  });
  // What the shop's own server does on a real site: it knows who is signed in there, and vouches for nobody else.
  router.get("/demo/store/:shop/token", demoOnly, async (request, response) => {
    const customer = String(request.query["customer"] ?? "");
    const { id } = await shopOf(request);
    const data = house.db.shop(id);
    const known = (await demoCustomers(data, customersShown)).some((each) => each.id === customer);
    if (!known) throw new AppError("not_found", "Nobody of this name is among the demo customers.");
    const { secret } = await widgetOf(data, house.now());
    const seconds = Math.floor(house.now().getTime() / 1000);
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(customer)
      .setAudience(id)
      .setExpirationTime(seconds + 600)
      .sign(new TextEncoder().encode(secret));
    response.set("cache-control", "no-store").json({ token });
  });
  return router;
}
