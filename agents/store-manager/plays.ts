import { getInspection } from "../../tools/reports/get-inspection.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";

const inspection: Play = async (brief, desk) => {
  const called = await desk.call(getInspection, { date: brief.period?.to ?? desk.ctx.asOf, language: desk.language });
  const page = dataOf<{ page: string }>(called)?.page;
  return page === undefined
    ? (refused(called, desk.language) ?? { template: "help", view: {} })
    : { template: "inspection", view: { page }, cites: called.facts.all };
};
const says =
  (template: string): Play =>
  async () => ({ template, view: {} });
const later =
  (zh: string, en: string): Play =>
  async (_, desk) => ({
    template: "not-yet",
    view: {
      what: choose(desk.language, zh, en),
      offer: choose(
        desk.language,
        "我可以先给您看现在的数据和它们的变化。",
        "What I can show today is the figures and how they moved.",
      ),
    },
  });

export const managerPlays: Plays = {
  inspection_report: inspection,
  help: says("help"),
  out_of_scope: says("merchant-out-of-scope"),
  forecast: later("预测", "Forecasting"),
  what_if: later("模拟改价、折扣和库存", "Simulating prices, discounts and stock"),
  review_insight: later("评价和对话的主题分析", "Finding themes in reviews and conversations"),
  knowledge_edit: later("在对话里修改知识", "Editing knowledge in the chat"),
};
