import type { Desk } from "../playbook/desk.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";

/** The answer where a file is missing. */
export const noFile = (desk: Desk, what: string, file: string): PlayResult => ({
  template: "no-data",
  view: {
    what,
    why: choose(desk.language, `店里没有${file}数据`, `the shop has no ${file} data`),
    offer: choose(desk.language, "导入后我就能回答。", "Import them and I can answer."),
  },
});
export const rowsOf = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));
/** Which product a call is about: the one that was recognised, else the words themselves. */
export const productOf = (brief: Brief) =>
  brief.where.product ? { productId: brief.where.product } : { about: brief.text.slice(0, 300) };
