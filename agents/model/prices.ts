import type { ModelUsage } from "../../core/model.ts";

/** US dollars a million tokens, as providers publish them; a name stands for all that begin with it, the longest first. A model
 * that is not listed has no price: its tokens are counted all the same. */
const table: Readonly<Record<string, { input: number; cached: number; output: number }>> = {
  "gpt-4o-mini": { input: 0.15, cached: 0.075, output: 0.6 },
  "gpt-4o": { input: 2.5, cached: 1.25, output: 10 },
  "gpt-4.1-nano": { input: 0.1, cached: 0.025, output: 0.4 },
  "gpt-4.1-mini": { input: 0.4, cached: 0.1, output: 1.6 },
  "gpt-4.1": { input: 2, cached: 0.5, output: 8 },
  "gpt-5-nano": { input: 0.05, cached: 0.005, output: 0.4 },
  "gpt-5-mini": { input: 0.25, cached: 0.025, output: 2 },
  "gpt-5": { input: 1.25, cached: 0.125, output: 10 },
  "deepseek-chat": { input: 0.28, cached: 0.028, output: 0.42 },
  "qwen-plus": { input: 0.4, cached: 0.16, output: 1.2 },
  "qwen-turbo": { input: 0.05, cached: 0.02, output: 0.2 },
};
const names = Object.keys(table).sort((one, two) => two.length - one.length);

/** What an answer cost, in millionths of a dollar; null where the model's price is not known. */
export function costOf(model: string, { input, cached, output }: ModelUsage): number | null {
  const name = names.find((each) => model.startsWith(each));
  const price = name ? table[name] : undefined;
  return price ? Math.ceil((input - cached) * price.input + cached * price.cached + output * price.output) : null;
}
