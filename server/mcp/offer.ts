import type { CallToolResult, Tool } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { House } from "../shop-context.ts";
import type { Visitor } from "../visitors.ts";

/** What titles, descriptions and sentences about proposals are written in. */
export type Tongue = "zh" | "en";
/** One call: who asks, and what the connection fixed before. */
export type Call = {
  readonly house: House;
  readonly visitor: Visitor;
  readonly tongue: Tongue;
  readonly asOf: string | undefined;
  readonly signal: AbortSignal;
};
/** One thing that a program may call. */
export type Offer = {
  readonly name: string;
  declared(tongue: Tongue): Tool;
  run(input: unknown, call: Call): Promise<CallToolResult>;
};

/** JSON Schema of a shape; the gate parses with the very same shape. */
export function schemaOf(shape: z.ZodObject, io: "input" | "output"): Tool["inputSchema"] {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  return JSON.parse(JSON.stringify({ ...schema, type: "object" })); // as it goes over the wire
}

/** Declarations are made once: schemas cost more than answers. */
export function declaredOnce(make: (tongue: Tongue) => Tool): Offer["declared"] {
  const made = new Map<Tongue, Tool>();
  return (tongue) => {
    const known = made.get(tongue) ?? make(tongue);
    made.set(tongue, known);
    return known;
  };
}
