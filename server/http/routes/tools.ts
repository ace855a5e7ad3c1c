import { z } from "zod";
import { AppError, notFound } from "../../../core/errors.ts";
import { chineseToolWords } from "../../../prompts/tool-words.ts";
import type { AnyTool } from "../../../tools/define-tool.ts";
import { allTools } from "../../../tools/directory.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { publicFact } from "../../public-answer.ts";
import { type House, shopContext } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Fact } from "../api/shapes.ts";

const group = "Tools";
const Query = z.object({
  asOf: z.iso.date().optional().meta({ description: "the last complete day (default: yesterday)" }),
});

const Listed = z.object({
  name: z.string(),
  title: z.string(),
  titles: z.object({ zh: z.string(), en: z.string() }),
  description: z.string(),
  risk: z.string(),
  input: z.record(z.string(), z.unknown()),
});
const told = (data: z.ZodType) => z.object({ status: z.literal("done"), data, facts: z.array(Fact) });

/** Every tool as a route of its own, through the same gate as agents: looking answers, a change becomes a proposal. */
const toolRoute = (house: House, tool: AnyTool): Route =>
  route({
    method: "post",
    path: `/tools/${tool.name}`,
    group,
    summary: tool.title,
    detail: `${tool.description}${tool.risk === "read" ? "" : " Gives a proposal (202) that somebody must approve."}`,
    who: "shop",
    query: Query,
    body: tool.input,
    answers: [json("data with its facts, or the proposal", tool.risk === "read" ? told(tool.output) : undefined)],
    async handle({ shop, actor, query, request, response }) {
      const ctx = await shopContext(house, shop, actor, { asOf: query.asOf });
      const outcome = await runTool(tool, request.body ?? {}, ctx);
      switch (outcome.status) {
        case "refused":
          throw new AppError(outcome.code, outcome.message);
        case "done":
          return { status: outcome.status, data: outcome.data, facts: outcome.facts.map(publicFact) };
        case "awaiting_approval": {
          const { proposalId: action, facts, ...rest } = outcome;
          response.status(202);
          return { ...rest, action, facts: facts.map(publicFact) };
        }
        default:
          return outcome satisfies never;
      }
    },
  });

export const toolRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/tools",
    group,
    summary: "What can be asked for, with the shape of each input",
    who: "shop",
    answers: [
      json("name, title, description, risk and input schema of every tool", z.object({ tools: z.array(Listed) })),
    ],
    handle: async () => ({
      tools: allTools.map(({ name, title, description, risk, input }) => ({
        name,
        title,
        titles: { zh: chineseToolWords()[name]?.title ?? title, en: title },
        description,
        risk,
        input: z.toJSONSchema(input, { io: "input" }),
      })),
    }),
  }),
  ...allTools.map((tool) => toolRoute(house, tool)),
  route({
    method: "post",
    path: "/tools/:tool",
    group,
    summary: "Any other name is no tool",
    who: "shop",
    answers: [],
    handle: async ({ params }) => {
      throw notFound("Tool", params["tool"] ?? "");
    },
  }),
];
