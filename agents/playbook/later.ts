import type { Play } from "./play.ts";
import { choose } from "./wording/words.ts";

type Both = readonly [zh: string, en: string];
const figures: Both = [
  "我可以先给您看现在的数据和它们的变化。",
  "What I can show today is the figures and how they moved.",
];

/** What comes with a later version is said plainly, with what can be had today. */
export const later =
  (zh: string, en: string, [offerZh, offerEn]: Both = figures): Play =>
  async (_, desk) => ({
    template: "not-yet",
    view: { what: choose(desk.language, zh, en), offer: choose(desk.language, offerZh, offerEn) },
  });
