import { emptyFeatures, readFeatures } from "./features.ts";
import { modelNamed } from "./linear-model.ts";

/** What a message asks for, by the name of the tool that answers it, with its calibrated probability. */
export type ToolGuess = { readonly target: string; readonly probability: number };
const list = emptyFeatures();
const longest = 1200;

/** Every tool of the merchant's side, likeliest first; the message alone is read, not the turns before it. */
export function guessTools(text: string): ToolGuess[] {
  const model = modelNamed("tools");
  const probabilities = model.probabilities(readFeatures(list, text.slice(0, longest), [], "merchant"));
  return model.head.labels
    .map((target, at) => ({ target, probability: probabilities[at] ?? 0 }))
    .sort((one, two) => two.probability - one.probability);
}
