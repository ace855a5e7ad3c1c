import { fileURLToPath } from "node:url";
import express, { type Express, type RequestHandler } from "express";
import { AppError } from "../../core/errors.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { House } from "../shop-context.ts";
import { allRoutes } from "./api/all-routes.ts";
import { docsPage } from "./api/docs-page.ts";
import { mountRoutes } from "./api/mount.ts";
import { openApi } from "./api/openapi.ts";
import { createMetrics } from "./metrics.ts";
import { identify } from "./middleware/identify.ts";
import { limitRate } from "./middleware/limit.ts";
import { noSuchPage, problems } from "./problem.ts";
import { healthRoutes } from "./routes/health.ts";
import { signInRoutes } from "./routes/sign-in.ts";

const consoleFolder = fileURLToPath(new URL("../../web/console/", import.meta.url));
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const safeHeaders: RequestHandler = (_, response, next) => {
  response.set({
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  next();
};

/** `ready` gives null, or the sentence why not yet. */
export type Surroundings = { readonly queue: JobQueue; readonly perMinute: number; ready(): Promise<string | null> };

/** The whole HTTP surface. */
export function createApp(house: House, { queue, perMinute, ready }: Surroundings): Express {
  const app = express().disable("x-powered-by").set("query parser", "simple");
  const metrics = createMetrics(house, queue);
  const routes = allRoutes(house);
  app.use(safeHeaders, metrics.measure);
  app.get("/healthz", (_, response) => void response.json({ status: "live" }));
  app.get("/readyz", async (_, response) => {
    const why = await ready();
    if (why) throw new AppError("unavailable", why);
    response.json({ status: "ready" });
  });
  app.get("/metrics", metrics.answer);
  app.use(healthRoutes(house, queue));
  app.get("/", (_, response) => response.redirect("/console/"));
  app.use("/console", express.static(consoleFolder));
  app.get("/openapi.json", (_, response) => void response.json(openApi(routes)));
  app.get("/docs", (_, response) => void response.type("html").send(docsPage(routes)));
  app.use(limitRate(perMinute), express.json({ limit: "1mb" }), signInRoutes(house));
  app.use("/v1/shops/:shop", identify(house), mountRoutes(house, routes));
  return app.use(noSuchPage, problems(house.log));
}
