import { type FeatureList, pushNamed } from "./features.ts";
import { countFeelings } from "./feeling-words.ts";
import type { Role } from "./intent-model.ts";
import { modelNamed } from "./linear-model.ts";

export type Sentiment = "pos" | "neu" | "neg" | "angry";

interface About {
  intent: string;
  confidence: number;
}

const few = (count: number): number => Math.min(count, 3);

/**
 * Keeps the message's own features and adds feeling words and what it is about: how a writer feels depends on all
 * three. `list` holds the features of `text` and is changed.
 */
export function addFeelingFeatures(list: FeatureList, text: string, about: readonly About[]): FeatureList {
  list.size = list.own;
  const { pleased, upset, furious } = countFeelings(list.text);
  const marks = text.match(/[!！?？]/g)?.length ?? 0;
  const shouted = /\b[A-Z]{4,}(?:\s+[A-Z]{2,})+\b/.test(text) ? 1 : 0;
  pushNamed(list, `pleased ${few(pleased)}`, 0.5);
  pushNamed(list, `upset ${few(upset)}`, 0.5);
  pushNamed(list, `furious ${few(furious)}`, 0.7);
  pushNamed(list, `marks ${marks === 0 ? 0 : marks < 3 ? 1 : 2}`, 0.3);
  pushNamed(list, `shouted ${shouted}`, 0.3);
  for (const { intent, confidence } of about) pushNamed(list, `about ${intent}`, 0.5 * confidence);
  return list;
}

/**
 * An angry buyer who is missed costs more than one who is only upset and taken for angry, so a small probability is
 * enough; chosen on the development file for its recall, as is the weight of bad against calm.
 */
const ANGRY_ENOUGH = 0.13;
const WEIGHT_OF_BAD = 1.5;

/** In Han characters; a Latin word counts as two. */
const BARE_WISH_LENGTH = 12;
/** Who asks for a person needs a few words more for it. */
const BARE_CALL_LENGTH = 14;
/** Questions about the shop's goods and rules are asked calmly, unless their words say otherwise. */
const CALM =
  /^(?:product_|size_fit|stock_|price_discount|promotion_|shipping_|delivery_area|payment_methods|invoice_|return_policy|how_to_use|greeting|thanks)/;

/** A few words without a mark or a word of feeling ("I want a refund", 我要退款) say what is wished, not how. */
function isCalm(text: string, plain: string, intent: string): boolean {
  const { upset, furious } = countFeelings(plain);
  if (upset + furious > 0) return false;
  if (CALM.test(intent)) return true;
  const length = (text.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * (text.match(/\p{Script=Latin}+/gu)?.length ?? 0);
  return length <= (intent === "human_agent" ? BARE_CALL_LENGTH : BARE_WISH_LENGTH) && !/[!！?？]/.test(text);
}

/** How the writer feels; the last reader of `list`, which it changes. */
export function readSentiment(list: FeatureList, text: string, about: readonly About[], role: Role): Sentiment {
  const model = modelNamed("sentiment");
  const probabilities = model.probabilities(addFeelingFeatures(list, text, about));
  const of = (label: Sentiment): number => probabilities[model.head.labels.indexOf(label)] ?? 0;
  const calm = role === "merchant" || isCalm(text, list.text, about[0]?.intent ?? "");
  if (of("angry") >= (calm ? 0.5 : ANGRY_ENOUGH)) return "angry";
  const bad = (calm ? 1 : WEIGHT_OF_BAD) * (of("neg") + of("angry"));
  if (bad > of("neu") && bad > of("pos")) return "neg";
  return of("pos") > of("neu") ? "pos" : "neu";
}
