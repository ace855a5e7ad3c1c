import type { Fact } from "../../core/facts.ts";
import { exportCsv } from "../../tools/exports/export-csv.ts";
import { wishBehind } from "../../tools/exports/wishes.ts";
import type { ToolTrace } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Brief, Play } from "../playbook/play.ts";
import { bareWords } from "./export-wish.ts";
import { periodOf } from "./metric-plays.ts";

/** What the same turn answered before its export: the calls that were made and the facts that were stated. */
export type Answered = { readonly tools: readonly ToolTrace[]; readonly facts: readonly Fact[] };

const lists: readonly [of: "orders" | "stock" | "terms", words: RegExp][] = [
  ["orders", /^订单(?:明细|列表|清单|表|记录)?$|^orders?(?:details)?$/],
  ["stock", /^(?:全店)?库存(?:表|明细|清单|一览|情况)?$|^(?:current)?(?:stock|inventory)(?:levels?|table)?$/],
  ["terms", /^(?:热门)?搜[索寻](?:词|关键词)(?:表|列表)?$|^search(?:terms|keywords|queries)$/],
];
/** A plain list that is asked for by name, with its days: the table is the answer. */
export function listWished(brief: Brief): "orders" | "stock" | "terms" | undefined {
  const days = [brief.slots["period"] ?? []].flat();
  const bare = days.reduce((text, span) => text.replace(span, ""), brief.text);
  const words = bareWords(plainOf(bare).replace(/'s\b|\b(?:from|of)\b/g, " "));
  return lists.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A table of what was just answered, or (null) of the last answer of this conversation. */
export const exporting =
  (answered: Answered | null): Play =>
  async (brief, desk) => {
    const { language, ctx } = desk;
    const list = answered ? undefined : listWished(brief);
    const days = list === "stock" ? { on: ctx.asOf } : periodOf(brief, desk, 7);
    const behind = answered && (wishBehind(answered.tools, ctx.asOf) ?? { of: "answer", run: ctx.runId });
    const wish = list ? { of: list, ...days } : (behind ?? { of: "answer" });
    const called = await desk.call(exportCsv, { ...wish, language });
    const data = dataOf<{ rows: number | null; total: number | null; found: boolean }>(called);
    const nothing = { template: "export-done", view: { none: true } };
    if (!data) return refused(called, language) ?? nothing;
    const stated = answered?.facts.filter((fact) => fact.source.table !== "exports").length ?? 0;
    if (!data.found || (data.rows === null && stated === 0)) return nothing;
    const { find, get } = called.facts;
    const counted: Fact = {
      id: "rows",
      label: "rows in the file",
      value: stated,
      unit: "count",
      source: { table: "exports", ids: [ctx.runId] },
    };
    return {
      template: "export-done",
      ...(data.rows === null ? { cites: [counted] } : {}),
      view: {
        none: false,
        file: get("file"),
        id: get("id"),
        rows: find("rows"),
        stated: String(stated),
        total: find("total"),
        capped: data.rows !== null && data.total !== null && data.total > data.rows,
      },
    };
  };
