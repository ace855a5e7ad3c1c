import { fileURLToPath } from "node:url";
import express, { type Express, Router } from "express";
import { AppError } from "../../core/errors.ts";
import type { House } from "../shop-context.ts";
import { identify } from "./middleware/identify.ts";
import { noSuchPage, problems } from "./problem.ts";
import { actionRoutes } from "./routes/actions.ts";
import { deskRoutes } from "./routes/desk.ts";
import { messageRoutes } from "./routes/messages.ts";
import { reportRoutes } from "./routes/reports.ts";
import { signInRoutes } from "./routes/sign-in.ts";

const consoleFolder = fileURLToPath(new URL("../../web/console/", import.meta.url));
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** The whole HTTP surface. `ready` gives null, or the sentence why not yet. */
export function createApp(house: House, ready: () => Promise<string | null>): Express {
  const app = express().disable("x-powered-by").set("query parser", "simple");
  app.use((_, response, next) => {
    response.set({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    next();
  });
  app.use(express.json({ limit: "1mb" }));
  app.get("/healthz", (_, response) => void response.json({ status: "live" }));
  app.get("/readyz", async (_, response) => {
    const why = await ready();
    if (why) throw new AppError("unavailable", why);
    response.json({ status: "ready" });
  });
  app.get("/", (_, response) => response.redirect("/console/"));
  app.use("/console", express.static(consoleFolder));
  app.use(signInRoutes(house));
  const shop = Router({ mergeParams: true }).use(
    identify(house),
    messageRoutes(house),
    actionRoutes(house),
    reportRoutes(house),
    deskRoutes(house),
  );
  app.use("/v1/shops/:shop", shop);
  return app.use(noSuchPage, problems(house.log));
}
