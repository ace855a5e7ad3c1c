import { ModelFailure, type ModelFault } from "../../core/model.ts";

const of = (error: unknown, name: string): unknown =>
  typeof error === "object" && error !== null && name in error ? (error as Record<string, unknown>)[name] : undefined; // just looked at

/** What an endpoint's error means. Its own words are not passed on: they may quote what was sent. */
function faultOf(error: unknown): ModelFault {
  const status = of(error, "status");
  const words = `${of(error, "code") ?? ""} ${of(error, "message") ?? ""}`;
  if (status === 401 || status === 403) return "wrong_key";
  if (status === 404) return "no_such_model";
  if (status === 429) return "too_many";
  if (status === 413 || /context.{0,12}length|maximum context|too many tokens/i.test(words)) return "too_long";
  if (status === 400 && /tool|function/i.test(words)) return "no_tools";
  if (typeof status === "number" && status < 500) return "refused";
  return "down";
}

const sentences: Record<ModelFault, (model: string) => string> = {
  wrong_key: () => "The model's endpoint does not accept the key: look at OPENAI_API_KEY.",
  no_such_model: (model) => `The endpoint knows no model ${model}: look at --model and OPENAI_BASE_URL.`,
  no_tools: (model) => `The model ${model} cannot call tools: choose another one with --model.`,
  too_long: () => "The conversation is longer than the model reads.",
  too_many: () => "The model's endpoint is too busy, or its quota is used up.",
  down: () => "The model's endpoint does not answer: look at OPENAI_BASE_URL and the network.",
  empty: (model) => `The model ${model} answered nothing.`,
  over_budget: () => "The budget for the model is used up.",
  stopped: () => "The shop is stopped: no model is asked.",
  called_off: () => "A newer message came.",
  refused: (model) => `The endpoint refused what was sent to the model ${model}.`,
};

/** Any error of a model's client as one of ours, with a sentence for whoever runs the shop. */
export function asFailure(error: unknown, model: string, signal?: AbortSignal): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const fault = signal?.aborted ? "called_off" : faultOf(error);
  return new ModelFailure(fault, sentences[fault](model), { cause: error });
}
