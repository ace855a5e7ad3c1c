import { z } from "zod";
import { majorOf } from "../../../core/money.ts";
import { rowsBehind, rowTables } from "../../../db/rows-behind.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";

const units = ["text", "count", "money", "stars", "date", "instant"] as const;
const Rows = z.object({
  currency: z.string(),
  columns: z.array(z.object({ name: z.string(), unit: z.enum(units) })),
  rows: z
    .array(z.array(z.union([z.string(), z.number(), z.null()])))
    .meta({ description: "in the order of the columns; amounts are decimal numbers of the currency" }),
  more: z.boolean().meta({ description: "there are more than were asked for" }),
});

export const rowRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/rows/:table",
    group: "Inspection",
    summary: "The rows behind a fact, as its source names them",
    detail: `Tables: ${rowTables.join(", ")}. Ids come separated by line breaks; without ids the rows of the days from … to. Nothing of a buyer's address, telephone or mail is shown.`,
    who: "shop",
    query: z.object({
      ids: z.string().max(20_000).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answers: [json("columns and rows", Rows)],
    async handle({ shop, params, query: { ids, from, to, limit } }) {
      const { columns, rows, more } = await rowsBehind(house.db.shop(shop.id), shop.timezone, {
        table: params["table"] ?? "",
        ids: ids ? ids.split("\n").filter((id) => id !== "") : [],
        ...(from && to ? { period: { from, to } } : {}),
        limit,
      });
      const shown = (value: string | number | null, at: number) =>
        columns[at]?.unit === "money" && typeof value === "number" ? majorOf(value, shop.currency) : value;
      return { currency: shop.currency, columns, rows: rows.map((row) => row.map(shown)), more };
    },
  }),
];
