import { z } from "zod";
import type { Actor } from "../../core/context.ts";
import type { ModelTool } from "../../core/model.ts";
import type { AnyTool } from "../../tools/define-tool.ts";
import type { ToolOutcome } from "../../tools/run-tool.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Charter } from "../charter.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import type { FactBook } from "./fact-book.ts";
import type { Callable } from "./run-agent.ts";

const mostFacts = 60;
const longestData = 3000;

const needless = new Set([
  "$schema",
  "additionalProperties",
  "pattern",
  "default",
  "minLength",
  "maxLength",
  "propertyNames",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
]);
/** What the gate keeps with a proposal, and nobody who asks says. */
const kept = "pinned";
/** What a model needs of a schema: bounds that only a machine checks cost tokens in every question, and the gate checks them. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, each]) => !needless.has(key) && !(typeof each === "number" && Math.abs(each) >= Number.MAX_SAFE_INTEGER),
      )
      .map(([key, each]) => [key, key === "properties" ? keepNames(each) : lean(each)]),
  );
}
/** Names of properties are never left out, whatever they are called, but for what the gate keeps. */
const keepNames = (properties: unknown): unknown =>
  Object.fromEntries(
    Object.entries(properties ?? {})
      .filter(([name]) => name !== kept)
      .map(([name, each]) => [name, lean(each)]),
  );

const specs = new Map<AnyTool, ModelTool>();
/** A tool as the model's side knows it, from its one declaration. */
function specOf(tool: AnyTool): ModelTool {
  const known = specs.get(tool);
  if (known) return known;
  const schema = z.toJSONSchema(tool.input, { io: "input", unrepresentable: "any" });
  const parameters = lean(schema) as ModelTool["parameters"]; // a schema stays one
  const made = { name: tool.name, description: tool.description, parameters };
  specs.set(tool, made);
  return made;
}

/** What this kind of speaker may not even ask for is not offered: nothing that is said can reach it. */
export const offeredTo = (actor: Actor, charter: Charter): AnyTool[] =>
  charter.tools.filter(
    (tool) =>
      actor.permissions.has(tool.permission) && !(tool.risk !== "read" && tool.merchantOnly && actor.kind === "buyer"),
  );

/** What came of a call, in the words and lines that a model goes on from. */
function told(outcome: ToolOutcome, book: FactBook): string {
  if (outcome.status === "refused") return `Refused: ${outcome.message}`;
  if (outcome.status === "awaiting_approval")
    return `Prepared, and not done: ${outcome.summary.en}. It waits for the ${outcome.approver}'s yes, which is asked for beneath your answer. Do not say that it is done.`;
  book.addNames(outcome.data);
  const data = JSON.stringify(outcome.data);
  const lines = book.add(outcome.facts.slice(0, mostFacts));
  const rest = outcome.facts.length - lines.length;
  return [
    data.length > longestData ? `${data.slice(0, longestData)} … (cut: ask for less)` : data,
    ...(lines.length > 0 ? ["Facts:", ...lines] : []),
    ...(rest > 0 ? [`(${rest} more facts: ask for less)`] : []),
  ].join("\n");
}

/** The tools that an agent's charter and the speaker's rights leave, each through the one gate. Bringing in a person is a
 * step of the whole desk, not of a tool. */
export const toolsFor = (charter: Charter, desk: Desk, book: FactBook, seen: (called: Called) => void): Callable[] =>
  offeredTo(desk.ctx.actor, charter)
    .filter((tool) => tool !== handOver)
    .map((tool) => ({
      spec: specOf(tool),
      finding: false,
      run: async (args) => {
        const called = await desk.call(tool, args);
        seen(called);
        return told(called.outcome, book);
      },
    }));
