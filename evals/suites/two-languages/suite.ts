import type { Answer } from "../../../agents/answer.ts";
import type { Fact } from "../../../core/facts.ts";
import { merchant } from "../../../server/actors.ts";
import { addSimulatedShop, openTestHouse, talk } from "../../../test/support/demo-shops.ts";
import type { Case, Suite } from "../suite.ts";
import { pairs } from "./pairs.ts";

const day = "2026-03-31";
const shop = "home-storage-demo";
/** What a fact states, whatever it is called: its rows, its days, its value. */
const stated = ({ value, unit, source }: Fact) =>
  unit === "text" ? null : JSON.stringify([source.metric ?? source.table, source.period ?? null, value, unit]);
const statedBy = (answer: Answer): string[] =>
  answer.facts
    .map(stated)
    .filter((each) => each !== null)
    .sort();

export const twoLanguagesSuite: Suite = {
  name: "two-languages",
  about: "merchants' questions in Chinese and in English on a simulated shop: the same metrics, days and values",
  talks: true,
  sizes: { visitors: 400 },
  async run({ sizes, mind = null }) {
    const house = await openTestHouse(() => new Date("2026-04-01T02:00:00Z"), mind);
    try {
      await addSimulatedShop(house, day, sizes["visitors"] ?? 400);
      const ask = async (text: string) => (await talk(house, shop, merchant(), day)).say(text);
      const cases: Case[] = [];
      for (const [zh, en] of pairs) {
        const [first, second] = [await ask(zh), await ask(en)];
        const [left, right] = [statedBy(first), statedBy(second)];
        const used = [first, second].map(({ tools }) => tools.map(({ name }) => name).join());
        // Nothing found is the same answer where the same was looked up.
        const same = left.join() === right.join() && (left.length > 0 || used[0] === used[1]);
        cases.push({
          id: en,
          ok: same,
          facts: left.length,
          ...(same
            ? {}
            : {
                zh: left.slice(0, 5),
                en: right.slice(0, 5),
                tools: [first, second].map(({ tools }) => tools.map(({ name }) => name)),
              }),
        });
      }
      const equal = cases.filter(({ ok }) => ok).length;
      return { metrics: { questions: cases.length, sameFacts: equal / cases.length }, cases };
    } finally {
      await house.db.close();
    }
  },
};
