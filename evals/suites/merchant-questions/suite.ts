import { wilsonInterval } from "../../../analytics/proportions.ts";
import { shopId } from "../../../core/ids.ts";
import { findShop } from "../../../db/shops.ts";
import { merchant } from "../../../server/actors.ts";
import type { House } from "../../../server/shop-context.ts";
import { addSimulatedShop, openTestHouse, talk } from "../../../test/support/demo-shops.ts";
import { stream } from "../../simulator/chance.ts";
import { rawMetrics } from "../metrics/raw-metrics.ts";
import { readRawShop } from "../metrics/raw-rows.ts";
import type { RawQuestion } from "../metrics/raw-spans.ts";
import type { Case, Suite } from "../suite.ts";
import { drawQuestion, type Question } from "./draw-question.ts";
import { type Gold, wrongWith } from "./judge-answer.ts";

const day = "2026-03-18";
const shop = "home-storage-demo";

type Golds = (question: Question) => Gold;
/** The values that the rows give, by a second implementation of every metric (evals/suites/metrics). */
async function goldOf(house: House): Promise<Golds> {
  const found = await findShop(house.db, shop);
  const raw = rawMetrics(await readRawShop(house.db.shop(shopId(shop)), found.timezone));
  const ask = (question: RawQuestion) => raw.ask(question);
  return ({ metric, period, by }) => {
    const whole = { metric, ...period, leftOut: new Set<string>() };
    return { asked: ask(by ? { ...whole, by } : whole), total: ask(whole).get("") ?? null };
  };
}

async function ask(house: House, question: Question, gold: Golds, id: string): Promise<Case> {
  const wrong: Record<string, unknown> = {};
  for (const language of ["zh", "en"] as const) {
    const answer = await (await talk(house, shop, merchant(), day)).say(question[language]);
    const faults = wrongWith(answer, question, gold(question));
    if (faults.length > 0) wrong[language] = { faults: faults.slice(0, 5), answer: answer.answer.slice(0, 300) };
  }
  const right = { zhRight: !("zh" in wrong), enRight: !("en" in wrong) };
  return { id, ok: right.zhRight && right.enRight, ...right, zh: question.zh, en: question.en, wrong };
}

export const merchantQuestionsSuite: Suite = {
  name: "merchant-questions",
  about:
    "questions for a figure, drawn, in Chinese and in English: the facts and the written numbers equal what the raw rows give",
  talks: true,
  sizes: { questions: 60, visitors: 400 },
  async run({ seed, sizes, tell, mind = null }) {
    const house = await openTestHouse(() => new Date("2026-03-19T02:00:00Z"), mind);
    const cases: Case[] = [];
    try {
      await addSimulatedShop(house, day, sizes["visitors"] ?? 400);
      const gold = await goldOf(house);
      const draw = stream(seed, "questions");
      for (let at = 0; at < (sizes["questions"] ?? 60); at++) {
        const question = drawQuestion(day, draw);
        cases.push(await ask(house, question, gold, `${at} ${question.en}`));
        if (at % 20 === 19) tell(`${at + 1} questions`);
      }
    } finally {
      await house.db.close();
    }
    const count = (holds: (one: Case) => unknown) => cases.filter(holds).length;
    const [low, high] = wilsonInterval({ of: count(({ ok }) => ok), from: cases.length });
    return {
      metrics: {
        questions: cases.length,
        right: count(({ ok }) => ok),
        right_in_chinese: count((one) => one["zhRight"]),
        right_in_english: count((one) => one["enRight"]),
        ...{ low, high },
      },
      cases,
    };
  },
};
