import type { Layer } from "../../core/article.ts";
import { searchKnowledge } from "../../tools/knowledge/search-knowledge.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult, Plays } from "../playbook/play.ts";

type Found = {
  articles: { title: string; version: number; layer: Layer; otherLanguage: boolean }[];
  doubt: { why: string; articles: { title: string; version: number }[] } | null;
};
type Wanted = {
  readonly productId?: string;
  /** Only articles of these layers will do. */
  readonly from?: readonly Layer[];
};

/** The nearest article for a question, word for word with its title and version; where those there are contradict each
 * other or are not valid now, that is said instead. Undefined where none is written. */
export async function policyAnswer(brief: Brief, desk: Desk, wanted: Wanted = {}): Promise<PlayResult | undefined> {
  const productId = wanted.productId ?? brief.where.product;
  const called = await desk.call(searchKnowledge, {
    question: brief.text.slice(0, 500),
    locale: desk.language,
    intent: brief.intent,
    otherIntents: brief.alternatives.slice(0, 3),
    ...(productId ? { productId } : {}),
  });
  const data = dataOf<Found>(called);
  const [best] = data?.articles ?? [];
  if (wanted.from && !(best && wanted.from.includes(best.layer))) return undefined;
  if (best)
    return {
      template: "article",
      view: {
        body: called.facts.get("article.0"),
        title: `${best.title} v${best.version}`,
        otherLanguage: best.otherLanguage,
      },
    };
  return data?.doubt ? { template: "article-in-doubt", view: { why: data.doubt.why } } : undefined;
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
