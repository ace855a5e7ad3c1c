import { type RequestHandler, Router } from "express";
import type { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import type { House } from "../../shop-context.ts";
import { admits } from "../../who-may.ts";
import { visitorOf } from "../middleware/identify.ts";
import { onceByKey } from "../middleware/once-by-key.ts";
import type { Route } from "./route.ts";

/** A router of declared routes, behind `identify`. */
export function mountRoutes(house: House, routes: readonly Route[]): Router {
  const router = Router({ mergeParams: true });
  for (const each of routes) {
    const steps: RequestHandler[] = each.method !== "get" ? [onceByKey(house)] : [];
    router[each.method](each.path, ...steps, answering(each));
  }
  return router;
}

const answering =
  (declared: Route): RequestHandler =>
  async (request, response) => {
    const { shop, actor, operator } = visitorOf(response);
    const may = admits(declared.who, actor);
    if (may !== true) throw new AppError("not_allowed", may);
    const answer = await declared.handle({
      shop,
      actor,
      operator,
      params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
      query: declared.query ? parsed(declared.query, request.query, "query") : {},
      body: declared.body ? parsed(declared.body, request.body ?? {}, "body") : undefined,
      request,
      response,
    });
    if (answer !== undefined) response.json(answer);
  };

function parsed(schema: z.ZodType, given: unknown, what: "query" | "body"): unknown {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".") || what}: ${message}`);
  throw new AppError("invalid_input", `The ${what} is not usable (${faults.slice(0, 5).join("; ")}).`);
}
