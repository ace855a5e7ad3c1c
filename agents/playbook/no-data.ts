import type { Desk } from "./desk.ts";
import type { PlayResult } from "./play.ts";
import { choose } from "./wording/words.ts";

type Both = readonly [zh: string, en: string];

/** Says what cannot be answered and why: a file that is missing, or days without rows. */
export const noData = (desk: Desk, what: Both, why: Both, offer?: Both): PlayResult => ({
  template: "no-data",
  view: {
    what: choose(desk.language, ...what),
    why: choose(desk.language, ...why),
    offer: choose(desk.language, ...(offer ?? (["导入后我就能回答。", "Import it and I can answer."] as const))),
  },
});
