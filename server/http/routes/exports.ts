import { z } from "zod";
import { exportOfRun } from "../../../tools/exports/export-of-run.ts";
import { type House, shopContext } from "../../shop-context.ts";
import { type Route, route } from "../api/route.ts";

export const exportRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/exports/:id",
    group: "Exports",
    summary: "A table that was asked for in the chat, as a CSV file",
    detail:
      "`id` is the one in the answer. The file is made again from what that answer kept; nothing is stored twice.",
    who: "shop",
    query: z.object({}),
    answers: [["text/csv", "RFC 4180, UTF-8 with the mark that spreadsheets know it by"]],
    async handle({ shop, actor, params, response }) {
      const ctx = await shopContext(house, shop, actor);
      const { file, csv } = await exportOfRun(ctx, params["id"] ?? "");
      response
        .type("text/csv; charset=utf-8")
        .set("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
        .send(csv.startsWith("\uFEFF") ? csv : `\uFEFF${csv}`);
      return undefined;
    },
  }),
];
