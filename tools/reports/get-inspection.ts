import { z } from "zod";
import { findingHeadline, reportMarkdown } from "../../inspection/markdown.ts";
import { recentInspection } from "../../inspection/recent-inspection.ts";
import { defineTool } from "../define-tool.ts";

export const getInspection = defineTool({
  name: "get_inspection",
  title: "The daily inspection",
  description:
    "The inspection of one day: what moved beyond the usual and why, with the rows behind it, and the whole page to read.",
  input: z.object({ date: z.iso.date(), language: z.enum(["zh", "en"]).default("zh") }),
  output: z.object({
    page: z.string(),
    findings: z.array(
      z.object({
        metric: z.string(),
        texts: z.array(z.string()),
        product: z.string().nullable(),
        evidence: z.array(z.string()),
      }),
    ),
    notes: z.array(z.string()),
  }),
  risk: "read",
  permission: "reports:read",
  async handle({ date, language }, ctx) {
    const { report, facts } = await recentInspection(ctx.data, ctx.shop, date, language);
    return {
      data: {
        page: reportMarkdown(report, facts, ctx.shop, language),
        findings: report.findings.map((finding) => ({
          metric: finding.metric,
          texts: [findingHeadline(finding, language, facts), ...finding.causes.map((cause) => cause.text)],
          product: finding.causes.find((cause) => cause.where.product)?.where.product ?? null,
          evidence: finding.causes.flatMap((cause) => cause.evidence),
        })),
        notes: report.notes,
      },
      facts,
    };
  },
});
