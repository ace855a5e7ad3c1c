import { getInspection } from "../../tools/reports/get-inspection.ts";
import { later } from "../playbook/later.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, Plays } from "../playbook/play.ts";

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

export const managerPlays: Plays = {
  get_inspection: inspection,
  help: says("help"),
  out_of_scope: says("merchant-out-of-scope"),
  forecast: later("预测", "Forecasting"),
};
