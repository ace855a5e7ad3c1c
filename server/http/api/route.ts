import type { Request, Response } from "express";
import type { z } from "zod";
import type { Actor, Shop } from "../../../core/context.ts";
import type { Who } from "../../who-may.ts";

/** A request whose parts were checked against the route's own schemas. */
export type Asked<Query = unknown, Body = unknown> = {
  readonly shop: Shop;
  readonly actor: Actor;
  /** The operator's own token: the one who runs the server. */
  readonly operator: boolean;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
};

/**
 * One route of a shop, declared once: the handler, the refusals and the OpenAPI document come from it.
 * `path` is below `/v1/shops/:shop`. What `handle` returns is sent as JSON; nothing means that it answered itself.
 */
export type Route = {
  readonly method: "get" | "post" | "put";
  readonly path: string;
  readonly group: string;
  readonly summary: string;
  readonly detail?: string;
  readonly who: Who;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What the body is, where it is not JSON. */
  readonly bodyType?: string;
  readonly answers: readonly [type: string, description: string, schema?: z.ZodType][];
  readonly handle: (asked: Asked) => Promise<unknown>;
};

/** Declares a route with the types of its schemas. */
export function route<Query extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType>(
  declared: Omit<Route, "handle" | "query" | "body"> & {
    query?: Query;
    body?: Body;
    handle(asked: Asked<z.output<Query>, z.output<Body>>): Promise<unknown>;
  },
): Route {
  // `mountRoutes` hands over what these very schemas gave.
  return declared as Route;
}
export const json = (description: string, schema?: z.ZodType): Route["answers"][number] =>
  schema ? ["application/json", description, schema] : ["application/json", description];
