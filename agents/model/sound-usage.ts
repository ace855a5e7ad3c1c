import type { ModelAnswer, ModelRequest, ModelUsage } from "../../core/model.ts";

const counted = (value: number): boolean => Number.isFinite(value) && value > 0;
const bytes = (what: unknown): number => Buffer.byteLength(JSON.stringify(what));

/** What an answer used, as its provider says. Some say nothing, or what cannot be: then as much as it may have been, a token a
 * byte, so that no budget rests on a provider's care. */
export function soundUsage({ usage, text, calls }: ModelAnswer, { messages, tools }: ModelRequest): ModelUsage {
  const input = counted(usage.input) ? Math.ceil(usage.input) : bytes([messages, tools]);
  const output = counted(usage.output) ? Math.ceil(usage.output) : bytes([text, calls]);
  const cached = counted(usage.cached) ? Math.min(Math.ceil(usage.cached), input) : 0;
  return { input, cached, output };
}
