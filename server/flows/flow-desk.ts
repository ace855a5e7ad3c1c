import type { Actor, Shop } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { channels } from "../../core/flows/flow.ts";
import { knownFields } from "../../core/flows/message-fields.ts";
import type { AnyTool } from "../../tools/define-tool.ts";
import { flowName } from "../../tools/flow-names.ts";
import { getFlowResults } from "../../tools/flows/get-flow-results.ts";
import { listFlows } from "../../tools/flows/list-flows.ts";
import { namedFlow } from "../../tools/flows/named-flow.ts";
import { tryFlow } from "../../tools/flows/try-flow.ts";
import { runTool } from "../../tools/run-tool.ts";
import { publicFact } from "../public-answer.ts";
import { type House, shopContext } from "../shop-context.ts";
import { isReady, noOutlets } from "./outlet.ts";

type Who = { readonly shop: Shop; readonly actor: Actor };

/** What a tool found, with its facts as programs read them; a refusal is an error with its sentence. */
async function found(house: House, { shop, actor }: Who, tool: AnyTool, input: object) {
  const outcome = await runTool(tool, input, await shopContext(house, shop, actor));
  if (outcome.status === "refused") throw new AppError(outcome.code, outcome.message);
  if (outcome.status !== "done") throw new RangeError(`${tool.name} only looks.`);
  return { ...outcome.data, facts: outcome.facts.map(publicFact) };
}

export const showFlows = async (house: House, who: Who) => ({
  ...(await found(house, who, listFlows, {})),
  /** Channels that are not set up on this server: flows that use them wait. */
  missing: channels.filter((channel) => !isReady(house.outlets ?? noOutlets, channel)),
});

/** One flow with everything that is defined in it, and the fields that its words may name. */
export async function showFlow(house: House, { shop }: Pick<Who, "shop">, id: string) {
  const { found: now } = await namedFlow(house.db.shop(shop.id), id);
  const { flow, version, on, since } = now;
  return { ...flow, version, on, since, names: flowName(id), fields: knownFields(flow.trigger) };
}
export const showResults = (house: House, who: Who, flow: string) => found(house, who, getFlowResults, { flow });
export const tryOut = (house: House, who: Who, flow: string, asked: object) =>
  found(house, who, tryFlow, { flow, ...asked });
