import { searchKnowledge } from "../../tools/knowledge/search-knowledge.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult, Plays } from "../playbook/play.ts";

type Articles = {
  articles: { title: string; version: number; locale: string | null; answersIntent: boolean; score: number }[];
};
/** Below this lexical rank a match is chance; an article that names the intent needs no rank. */
const enough = 0.02;

/** The shop's own article for a question, word for word; undefined where none is written. Likely other readings are tried too. */
export async function policyAnswer(brief: Brief, desk: Desk): Promise<PlayResult | undefined> {
  for (const intent of [brief.intent, ...brief.alternatives]) {
    const called = await desk.call(searchKnowledge, { question: brief.text, locale: desk.language, intent });
    const articles = dataOf<Articles>(called)?.articles ?? [];
    const best = articles.find((each) => each.answersIntent || each.score >= enough);
    if (best)
      return {
        template: "article",
        view: { body: called.facts.get(`article.${articles.indexOf(best)}`), title: `${best.title} v${best.version}` },
      };
  }
  return undefined;
}

const policy: Play = async (brief, desk) => (await policyAnswer(brief, desk)) ?? { template: "no-article", view: {} };

const intents = [
  "shipping_fee",
  "shipping_time",
  "delivery_area",
  "payment_methods",
  "invoice_request",
  "return_policy",
  "promotion_rules",
  "customization_note",
];
export const policyPlays: Plays = Object.fromEntries(intents.map((intent) => [intent, policy]));
