import { z } from "zod";
import type { Permission, ShopContext } from "../../core/context.ts";
import { AppError, notFound } from "../../core/errors.ts";
import { lastCompleteDay } from "../../core/time.ts";
import { lastRunWithFacts, loadRun } from "../../db/run-facts.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { csvOf } from "./csv.ts";
import { heading } from "./headings.ts";
import { orderTable, stockTable, termTable } from "./list-tables.ts";
import { metricTable } from "./metric-table.ts";
import { factTable, type Table } from "./table.ts";
import { type ExportWish, exportInput, wishBehind } from "./wishes.ts";

/** A table is open only to who may look at its rows. */
const needs: Record<ExportWish["of"], Permission> = {
  metric: "metrics:read",
  orders: "orders:read",
  stock: "inventory:read",
  terms: "market:read",
  answer: "metrics:read",
};

export const exportCsv = defineTool({
  name: "export_csv",
  title: "Export as a table",
  description:
    "A table as CSV for a spreadsheet: metrics by one or two dimensions, orders, stock, search terms, or the last answer of this conversation (its facts, or the whole list behind them). Nothing is stored: the same export is made again from its run's id.",
  input: exportInput,
  output: z.object({
    id: z.string().describe("The run that this export can be made from again"),
    file: z.string(),
    columns: z.array(z.string()),
    rows: z.int().nullable().describe("null: of an answer that is still being given"),
    total: z.int().nullable(),
    csv: z.string().nullable(),
    found: z.boolean().describe("false: there is no answer to export"),
  }),
  risk: "read",
  permission: "metrics:read",
  async handle(wish, ctx) {
    const table = await tableOf(wish, ctx);
    if (table === "none" || table === "later")
      return {
        data: {
          id: ctx.runId,
          file: fileName("answer"),
          columns: [],
          rows: null,
          total: null,
          csv: null,
          found: table === "later",
        },
        facts: named(ctx.runId, fileName("answer")),
      };
    const columns = table.columns.map(({ name, money }) =>
      heading(name, wish.language, money ? ctx.shop.currency : undefined),
    );
    const shown = table.rows.slice(0, wish.limit);
    const file = fileName(table.name);
    const source = { table: "exports", filter: file, rows: table.total };
    const id = table.run ?? ctx.runId;
    return {
      data: {
        id,
        file,
        columns,
        rows: shown.length,
        total: table.total,
        csv: csvOf([columns, ...shown], { bom: wish.bom }),
        found: true,
      },
      facts: [
        ...named(id, file),
        fact("rows", "rows in the file", shown.length, "count", source),
        fact("total", "rows that there are", table.total, "count", source),
      ],
    };
  },
});

const fileName = (name: string) => `${name}.csv`;
const named = (id: string, file: string) => [
  fact("id", "export", id, "text", { table: "exports", ids: [id] }),
  fact("file", "file", file, "text", { table: "exports", ids: [id] }),
];

/** none: nothing was answered here before. later: the answer is still being given. `run` is where the table comes from. */
type Found = (Table & { run?: string }) | "none" | "later";
async function tableOf(wish: ExportWish, ctx: ShopContext): Promise<Found> {
  if (!ctx.actor.permissions.has(needs[wish.of]))
    throw new AppError("not_allowed", `This needs the permission ${needs[wish.of]}.`);
  switch (wish.of) {
    case "metric":
      return metricTable(wish, ctx);
    case "orders":
      return orderTable(wish, ctx);
    case "stock":
      return stockTable(wish, ctx);
    case "terms":
      return termTable(wish, ctx);
    case "answer":
      return answerTable(wish, ctx);
    default:
      return wish.of satisfies never;
  }
}

/** The wide list behind an answer where there is one, else the facts that it stated. */
async function answerTable(wish: ExportWish, ctx: ShopContext): Promise<Found> {
  // The turn that is being answered has stored nothing yet: its table is made when it is fetched.
  if (wish.run === ctx.runId && !(await loadRun(ctx.data, ctx.runId))) return "later";
  const id = wish.run ?? (ctx.conversationId ? await lastRunWithFacts(ctx.data, ctx.conversationId) : undefined);
  if (!id) return "none";
  const run = await loadRun(ctx.data, id);
  if (!run) throw notFound("Run", id);
  const asOf = run.facts.find((each) => each.source.asOf)?.source.asOf;
  const behind = wishBehind(run.tools, asOf ?? lastCompleteDay(new Date(run.startedAt), ctx.shop.timezone));
  const { language, bom, limit } = wish;
  if (!behind) return { run: id, ...factTable(run.facts, ctx.shop.currency) };
  const found = await tableOf(exportInput.parse({ ...behind, language, bom, limit }), ctx);
  return typeof found === "string" ? found : { ...found, run: id };
}
