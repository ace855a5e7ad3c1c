import { z } from "zod";
import { version } from "../../version.ts";
import { Me } from "./me.ts";
import type { Route } from "./route.ts";
import { Problem } from "./shapes.ts";

type Json = Record<string, unknown>;
const shape = (schema: z.ZodType, io: "input" | "output" = "output"): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** Every route may answer so; the document says each once. */
const refusals: Readonly<Record<string, string>> = {
  400: "what is not usable, and what to do",
  401: "no token, or one that is not known",
  403: "another shop's token, or one that may not do this",
  404: "not there",
  409: "not possible in this state",
  429: "too many requests",
};
const refused = (status: string): Json => ({ $ref: `#/components/responses/Refused${status}` });

function parametersOf(each: Route): Json[] {
  const inPath = ["shop", ...[...each.path.matchAll(/:(\w+)/g)].map((match) => match[1])];
  const query = each.query ? shape(each.query, "input") : {};
  const properties = (query["properties"] ?? {}) as Record<string, Json>; // of an object schema
  return [
    ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema })),
    ...(each.method !== "get" && !each.bodyType
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: { type: "string", maxLength: 200 },
            description: "sent again within a day, the first answer comes back and nothing is done twice",
          },
        ]
      : []),
  ];
}

function bodyOf(each: Route): Json {
  if (each.bodyType === "multipart/form-data")
    return {
      requestBody: {
        required: true,
        content: {
          [each.bodyType]: {
            schema: {
              type: "object",
              properties: { file: { type: "array", items: { type: "string", format: "binary" } } },
            },
          },
        },
      },
    };
  if (!each.body) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: shape(each.body, "input") } } } };
}

function operation(each: Route): Json {
  const content = Object.fromEntries(
    each.answers.map(([type, , schema]) => [type, schema ? { schema: shape(schema) } : {}]),
  );
  return {
    tags: [each.group],
    summary: each.summary,
    ...(each.detail ? { description: each.detail } : {}),
    operationId: `${each.method} ${each.path}`.replace(/[^a-z]+/gi, "_"),
    parameters: parametersOf(each),
    ...bodyOf(each),
    responses: {
      200: { description: each.answers.map(([, description]) => description).join("; or "), content },
      ...Object.fromEntries(Object.keys(refusals).map((status) => [status, refused(status)])),
    },
    security: [{ token: [] }],
  };
}

/** The one question that is asked of no shop. */
const whoAmI = (): Json => ({
  tags: ["Sign-in"],
  summary: "Who this token or session is, and the shops that it opens",
  operationId: "get_me",
  parameters: [],
  responses: {
    200: { description: "who, and which shops", content: { "application/json": { schema: shape(Me) } } },
    401: refused("401"),
  },
  security: [{ token: [] }],
});

/** The OpenAPI 3.1 document, from the very declarations that answer. */
export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = { "/v1/me": { get: whoAmI() } };
  for (const each of routes.filter((known) => known.answers.length > 0)) {
    const path = `/v1/shops/{shop}${each.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [each.method]: operation(each) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Zhanggui 掌柜",
      version,
      description:
        "The desk of an online shop. A token belongs to one shop and one side of it: `zhanggui token --shop ID --as merchant`. Errors are RFC 9457 problem documents with a sentence for the reader.",
    },
    paths,
    components: {
      schemas: { Problem: shape(Problem) },
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [`Refused${status}`, problem(description)]),
      ),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}
