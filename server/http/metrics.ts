import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { JobQueue } from "../jobs/job-queue.ts";
import { inspectJob, planJob, rollUpJob } from "../jobs/kinds.ts";
import type { NightHealth } from "../night/night-health.ts";
import { rememberFor } from "./remember.ts";
import { routeOf } from "./route-of.ts";

/** What a monitor counts, with the counts of turns, agents and tools in `work`. No label names a person or a word that
 * somebody typed; shops are named where models cost them money, and nowhere else. */
export function createMetrics(
  queue: JobQueue,
  look: () => Promise<NightHealth>,
  stops: () => Promise<{ all: number; shops: number }>,
  work: Registry,
) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const seconds = new Histogram({
    name: "zhanggui_http_request_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const refused = new Counter({
    name: "zhanggui_http_problems_total",
    help: "Answers with an error, by status",
    labelNames: ["status"],
    registers,
  });
  const jobs = rememberFor(5000, () =>
    Promise.all(
      [inspectJob, planJob, rollUpJob].map(async (kind) => ({
        kind: kind.name,
        counts: await queue.counts(kind).catch(() => ({})),
      })),
    ),
  );
  new Gauge({
    name: "zhanggui_jobs",
    help: "Jobs by kind and state",
    labelNames: ["kind", "state"],
    registers,
    async collect() {
      for (const { kind, counts } of await jobs())
        for (const [state, count] of Object.entries(counts)) this.set({ kind, state }, count);
    },
  });
  new Gauge({
    name: "zhanggui_nightly_shops",
    help: "Shops of the newest morning: expected, inspected, late",
    labelNames: ["state"],
    registers,
    async collect() {
      // Without a database the rest is still worth knowing; an old figure would be a lie.
      const health = await look().catch(() => null);
      this.reset();
      if (!health) return;
      for (const state of ["expected", "inspected", "late"] as const) this.set({ state }, health[state]);
    },
  });
  new Gauge({
    name: "zhanggui_changes_stopped",
    help: "Changes stopped: of all shops (0 or 1), and the number of shops stopped by themselves",
    labelNames: ["scope"],
    registers,
    async collect() {
      const now = await stops().catch(() => null);
      this.reset();
      if (!now) return;
      this.set({ scope: "all" }, now.all);
      this.set({ scope: "shops" }, now.shops);
    },
  });
  const measure: RequestHandler = (request, response, next) => {
    const stop = seconds.startTimer();
    response.once("finish", () => {
      stop({ method: request.method, route: routeOf(request) ?? "other", status: response.statusCode });
      if (response.statusCode >= 400) refused.inc({ status: response.statusCode });
    });
    next();
  };
  const answer: RequestHandler = async (_, response) => {
    response.type(registry.contentType).send(await Registry.merge([registry, work]).metrics());
  };
  return { measure, answer };
}
