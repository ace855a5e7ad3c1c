import { fileURLToPath } from "node:url";
import express, { type Express, type RequestHandler } from "express";
import { AppError } from "../../core/errors.ts";
import { countStops } from "../../db/stops.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { createMeter } from "../meter.ts";
import { nightHealth } from "../night/night-health.ts";
import type { House } from "../shop-context.ts";
import { allRoutes } from "./api/all-routes.ts";
import { docsPage } from "./api/docs-page.ts";
import { mountRoutes } from "./api/mount.ts";
import { openApi } from "./api/openapi.ts";
import { createMetrics } from "./metrics.ts";
import { crossSite } from "./middleware/cross-site.ts";
import { identify } from "./middleware/identify.ts";
import { limitGuesses, limitRate } from "./middleware/limit.ts";
import { traceRequests } from "./middleware/trace-requests.ts";
import { visitorLimits } from "./middleware/visitor-limits.ts";
import { type Pages, pagesAsTheyAre } from "./pages/page-state.ts";
import { servePages } from "./pages/serve-pages.ts";
import { noSuchPage, plainAddress, problems, textOnly } from "./problem.ts";
import { once, rememberFor } from "./remember.ts";
import { healthRoutes } from "./routes/health.ts";
import { mcpRoutes } from "./routes/mcp.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { storefrontRoutes } from "./routes/storefront.ts";
import { unsubscribeRoutes } from "./routes/unsubscribe.ts";
import { widgetFile, widgetSession } from "./routes/widget.ts";

const docsStyle = fileURLToPath(new URL("pages/docs.css", import.meta.url));
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
export type Surroundings = {
  readonly queue: JobQueue;
  readonly perMinute: number;
  /** Hosts whose pages may ask over MCP, beside those of this machine. */
  readonly origins?: readonly string[];
  /** Fires when the server stops. */
  readonly closing?: AbortSignal;
  /** What is known of the built pages; those that lie there, where nobody builds. */
  readonly pages?: Pages;
  ready(): Promise<string | null>;
};

/** The whole HTTP surface. */
export function createApp(given: House, { queue, perMinute, origins, closing, pages, ready }: Surroundings): Express {
  const meter = given.meter ?? createMeter();
  const house: House = { ...given, meter };
  const app = express().disable("x-powered-by").set("query parser", "simple");
  // Anybody may ask for these: what costs something is made once, or once in a while.
  const health = rememberFor(5000, () => nightHealth(house, queue));
  const metrics = createMetrics(
    queue,
    health,
    rememberFor(1000, () => countStops(house.db)),
    meter.registry,
  );
  const routes = allRoutes(house, closing);
  const documents = { json: once(() => openApi(routes)), page: once(() => docsPage(routes)) };
  app.use(safeHeaders, metrics.measure, traceRequests);
  app.get("/healthz", (_, response) => void response.json({ status: "live" }));
  app.get("/readyz", async (_, response) => {
    const why = await ready();
    if (why) throw new AppError("unavailable", why);
    response.json({ status: "ready" });
  });
  app.get("/metrics", metrics.answer);
  app.use(healthRoutes(house, health));
  app.get("/", (_, response) => response.redirect("/console/"));
  app.use("/console", servePages("console", pages ?? pagesAsTheyAre));
  app.use(widgetFile());
  app.get("/openapi.json", (_, response) => void response.json(documents.json()));
  app.get("/docs.css", (_, response) => response.sendFile(docsStyle));
  app.get("/docs", (_, response) => void response.type("html").send(documents.page()));
  app.use("/v1/shops/:shop", crossSite(house));
  app.use(
    limitRate(perMinute),
    limitGuesses(perMinute),
    plainAddress,
    unsubscribeRoutes(house),
    express.json({ limit: "1mb", reviver: textOnly }),
    signInRoutes(house),
    storefrontRoutes(house),
    widgetSession(house, perMinute),
  );
  app.use(
    "/v1/shops/:shop",
    identify(house),
    visitorLimits(house),
    mcpRoutes(house, origins ?? [], closing),
    mountRoutes(house, routes),
  );
  return app.use(noSuchPage, problems(house.log));
}
