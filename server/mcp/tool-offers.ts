import { z } from "zod";
import type { Actor } from "../../core/context.ts";
import { chineseToolWords } from "../../prompts/tool-words.ts";
import type { AnyTool } from "../../tools/define-tool.ts";
import { allTools } from "../../tools/directory.ts";
import { mayAsk, runTool } from "../../tools/run-tool.ts";
import { Fact } from "../http/api/shapes.ts";
import { shopContext } from "../shop-context.ts";
import { stoppable } from "../until-stopped.ts";
import { declaredOnce, type Offer, schemaOf } from "./offer.ts";
import { resultOf } from "./results.ts";

const Facts = z.array(Fact).meta({ description: "every figure with the rows it came from" });
const Proposal = z.object({
  status: z.literal("awaiting_approval"),
  action: z.string().meta({ description: "the proposal's id" }),
  approver: z.enum(["buyer", "merchant"]),
  summary: z.object({ zh: z.string(), en: z.string() }),
  changes: z.array(z.looseObject({ table: z.string(), id: z.string() })).meta({
    description: "row by row: what is there, and what would be",
  }),
  next: z.string().meta({ description: "who must approve, and where" }),
  facts: Facts,
});
const outputOf = (tool: AnyTool): z.ZodObject =>
  tool.risk === "read" ? z.object({ status: z.literal("done"), data: tool.output, facts: Facts }) : Proposal;

/** What a client may know before it calls: a change is only proposed by the call, and yet named for what it leads to. */
function hintsOf(tool: AnyTool) {
  const looks = tool.risk === "read" && !tool.keeps;
  return {
    readOnlyHint: looks,
    destructiveHint: tool.risk !== "read",
    // The same wish twice is one proposal; a ticket outside of a conversation is a new one each time.
    idempotentHint: looks || tool.risk !== "read",
    openWorldHint: false,
  };
}

const offerOf = (tool: AnyTool): Offer => ({
  name: tool.name,
  declared: declaredOnce((tongue) => {
    const chinese = tongue === "zh" ? chineseToolWords()[tool.name] : undefined;
    const { title, description } = chinese ?? tool;
    return {
      name: tool.name,
      title,
      description,
      inputSchema: schemaOf(tool.input, "input"),
      outputSchema: schemaOf(outputOf(tool), "output"),
      annotations: { title, ...hintsOf(tool) },
    };
  }),
  async run(input, call) {
    const { shop, actor } = call.visitor;
    const ctx = await shopContext(call.house, shop, actor, { asOf: call.asOf, signal: call.signal });
    return resultOf(await runTool(tool, input, tool.risk === "read" ? ctx : stoppable(ctx)), call);
  },
});

const offers = allTools.map((tool) => ({ tool, offer: offerOf(tool) }));

/** The tools that the gate would let this actor ask for. A ticket's packet is filled in by our own agents from what they
 * looked up: a buyer's program could write anything into it as found. */
export const toolOffers = (actor: Actor): Offer[] =>
  offers
    .filter(({ tool }) => mayAsk(tool, actor) === true)
    .filter(({ tool }) => actor.kind !== "buyer" || tool.risk !== "read" || !tool.keeps)
    .map(({ offer }) => offer);
