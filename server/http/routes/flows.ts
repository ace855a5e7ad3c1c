import { z } from "zod";
import { channels, Flow, triggers } from "../../../core/flows/flow.ts";
import { tryFlow } from "../../../tools/flows/try-flow.ts";
import { showFlow, showFlows, showResults, tryOut } from "../../flows/flow-desk.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Fact } from "../api/shapes.ts";

const group = "Flows";
const facts = z.array(Fact);
const Listed = z.object({
  on: z.int().meta({ description: "how many are on" }),
  flows: z.array(
    z.object({
      id: z.string(),
      on: z.boolean(),
      kind: z.enum(["service", "marketing"]),
      trigger: z.enum(triggers),
      version: z.int().meta({ description: "0: as it ships" }),
      steps: z.array(z.object({ waitMinutes: z.int(), channel: z.enum(channels) })),
      audience: z
        .object({
          name: z.string(),
          version: z.int().nullable().meta({ description: "null: out of use, nobody is written to" }),
          newest: z.boolean().meta({ description: "the newest version counts, whichever it is then" }),
        })
        .nullable()
        .meta({ description: "the segment it is limited to" }),
    }),
  ),
  missing: z.array(z.enum(channels)).meta({ description: "channels that are not set up: what uses them waits" }),
  facts,
});
const One = z.object({
  ...Flow.shape,
  version: z.int(),
  on: z.boolean(),
  since: z.string().nullable(),
  names: z.object({ zh: z.string(), en: z.string() }),
  fields: z.array(z.string()).meta({ description: "what its words may name, as {{ field }}" }),
});
const counted = z.array(z.object({ name: z.string(), count: z.int() }));
const Results = z.object({
  flow: z.string(),
  on: z.boolean(),
  days: z.int().meta({ description: "after the first message (or the moment it would have left)" }),
  verdict: z.enum(["more", "less", "no_visible_effect", "too_few"]),
  lacking: z.array(z.string()),
  messages: counted.meta({ description: "by state; unknown: it may have arrived, and is never sent again" }),
  endings: counted.meta({ description: "why buyers were not written to" }),
  facts,
});
const Tried = tryFlow.output.extend({ facts });
const idOf = (params: Readonly<Record<string, string>>) => params["flow"] ?? "";

export const flowRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/flows",
    group,
    summary:
      "What is written to buyers by itself: every flow, on or off, in the order in which they go before each other",
    detail: "Turning one on or off and changing it is POST tools/change_flow: a proposal that the merchant approves.",
    who: "shop",
    answers: [json("flows", Listed)],
    handle: ({ shop, actor }) => showFlows(house, { shop, actor }),
  }),
  route({
    method: "get",
    path: "/flows/:flow",
    group,
    summary: "One flow: trigger, waits, conditions, words, stop rules, the share held out",
    who: "shop",
    answers: [json("the flow as it is now", One)],
    handle: ({ shop, params }) => showFlow(house, { shop }, idOf(params)),
  }),
  route({
    method: "get",
    path: "/flows/:flow/results",
    group,
    summary: "What it brought against buyers held out, with intervals; what became of its messages",
    who: "shop",
    answers: [json("results", Results)],
    handle: ({ shop, actor, params }) => showResults(house, { shop, actor }, idOf(params)),
  }),
  route({
    method: "post",
    path: "/flows/:flow/try",
    group,
    summary: "Who would get it, when and in which words, and who would not and why; nothing is sent",
    who: "shop",
    body: z.object({
      hours: z.number().min(0).max(168).default(24),
      limit: z.int().min(1).max(100).default(20),
    }),
    answers: [json("the dry run", Tried)],
    handle: ({ shop, actor, params, body }) => tryOut(house, { shop, actor }, idOf(params), body),
  }),
];
