import { callTools, type Reply, say } from "../../../test/support/model-endpoint/reply.ts";
import type { ChatRequest } from "../../../test/support/model-endpoint/wire.ts";

const finding =
  "Checkout fell from 52% to 35% and conversion from 3.1% to 2.1%. Failing checkouts on iOS explain 81% of it.";
const conclusion = "Conversion fell because checkouts failed on iOS: fix the checkout there first.";
const parcel = "Your order 1042 is with SF and should arrive on March 5.";
const brief = "Why did conversion fall yesterday? Find the worst step and its cause.";

const named = (request: ChatRequest, part: string) =>
  request.tools?.find((each) => each.function.name.includes(part))?.function;
/** How often a tool whose name holds `part` was called in what the model is shown. */
const calledBefore = (request: ChatRequest, part: string): boolean =>
  request.messages.some((each) => each.tool_calls?.some((call) => call.function.name.includes(part)));

/** A colleague is asked in whatever words its schema names: one text, or nothing where control is passed on. */
function delegate(request: ChatRequest, colleague: NonNullable<ReturnType<typeof named>>): Reply {
  const fields = colleague.parameters?.["properties"];
  const first = typeof fields === "object" && fields !== null ? Object.keys(fields)[0] : undefined;
  const alreadyAsked = calledBefore(request, colleague.name);
  return alreadyAsked ? say(conclusion) : callTools([{ name: colleague.name, args: first ? { [first]: brief } : {} }]);
}

/**
 * The model of the scenario: it reads which tools it was given and what was called before, nothing else, so that it
 * answers every way of building the same agents alike. Manager: ask the analyst, conclude. Analyst: the funnel, then the
 * causes, then a finding. Service: the order, then an answer.
 */
export function scenarioModel(request: ChatRequest): Reply {
  if (named(request, "get_order"))
    return calledBefore(request, "get_order")
      ? say(parcel)
      : callTools([{ name: "get_order", args: { order: "1042" } }]);
  if (named(request, "get_funnel")) {
    if (!calledBefore(request, "get_funnel")) return callTools([{ name: "get_funnel", args: { day: "2026-03-01" } }]);
    return calledBefore(request, "find_causes")
      ? say(finding)
      : callTools([{ name: "find_causes", args: { metric: "checkout_rate" } }]);
  }
  const colleague = named(request, "data_analyst") ?? named(request, "data-analyst");
  return colleague ? delegate(request, colleague) : say(conclusion);
}
