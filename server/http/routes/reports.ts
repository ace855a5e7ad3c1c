import { z } from "zod";
import { addDays, lastCompleteDay } from "../../../core/time.ts";
import { reportDays } from "../../../db/reports.ts";
import { reportMarkdown } from "../../../inspection/markdown.ts";
import { recentInspection } from "../../../inspection/recent-inspection.ts";
import { publicFact } from "../../public-answer.ts";
import { dayOf, type House } from "../../shop-context.ts";
import { Opportunity, Report } from "../api/report-shapes.ts";
import { json, type Route, route } from "../api/route.ts";
import { Fact, pageQuery } from "../api/shapes.ts";

const Language = z.object({
  language: z.enum(["zh", "en"]).optional().meta({ description: "default: the shop's own" }),
});

export const reportRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/reports",
    group: "Inspection",
    summary: "The days that were inspected, newest first",
    who: "shop",
    query: pageQuery,
    answers: [
      json(
        "days, with how many findings each has",
        z.object({ reports: z.array(z.object({ date: z.string(), findings: z.int() })), next: z.string().nullable() }),
      ),
    ],
    async handle({ shop, query }) {
      const before = query.cursor ? dayOf(query.cursor, "The cursor") : addDays(lastCompleteDay(house.now(), "UTC"), 2);
      const days = await reportDays(house.db.shop(shop.id), before, query.limit + 1);
      const shown = days.slice(0, query.limit);
      return { reports: shown, next: days.length > query.limit ? (shown.at(-1)?.date ?? null) : null };
    },
  }),
  route({
    method: "get",
    path: "/reports/:date",
    group: "Inspection",
    summary: "The inspection of a day",
    detail: "`latest` is the shop's yesterday. With `Accept: text/markdown` it comes as a page to read.",
    who: "shop",
    query: Language,
    answers: [json("InspectionReport with its facts", Report), ["text/markdown", "the page"]],
    async handle({ shop, params, query, request, response }) {
      const wanted = params["date"] ?? "latest";
      const date = wanted === "latest" ? lastCompleteDay(house.now(), shop.timezone) : dayOf(wanted, "The date");
      const { report, facts } = await recentInspection(house.db.shop(shop.id), shop, date, query.language);
      if (request.accepts(["json", "text/markdown"]) !== "text/markdown")
        return { ...report, facts: facts.map(publicFact) };
      response
        .type("text/markdown")
        .send(reportMarkdown(report, facts, shop, query.language ?? (shop.locale.startsWith("zh") ? "zh" : "en")));
      return undefined;
    },
  }),
  route({
    method: "get",
    path: "/opportunities",
    group: "Inspection",
    summary: "Demand that nobody serves, best first",
    who: "shop",
    query: Language,
    answers: [
      json(
        "opportunities of yesterday's inspection, with their facts",
        z.object({ opportunities: z.array(Opportunity), facts: z.array(Fact) }),
      ),
    ],
    async handle({ shop, query }) {
      const date = lastCompleteDay(house.now(), shop.timezone);
      const { report, facts } = await recentInspection(house.db.shop(shop.id), shop, date, query.language);
      const used = new Set(report.opportunities.flatMap((each) => each.evidence));
      return {
        opportunities: report.opportunities,
        facts: facts.filter((fact) => used.has(fact.id)).map(publicFact),
      };
    },
  }),
];
