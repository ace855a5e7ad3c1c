import type { PolicyFact } from "../fact.ts";
import { heldFacts } from "./held.ts";
import { saidFacts } from "./said.ts";

/** Every fact that a rule may ask about, by its name. */
export const policyFacts: ReadonlyMap<string, PolicyFact> = new Map(
  [...saidFacts, ...heldFacts].map((fact) => [fact.name, fact]),
);
