/** A call of a tool as a model wrote it: `args` is its JSON text, which may be none. */
export type ModelCall = { readonly id: string; readonly name: string; readonly args: string };
export type ModelMessage =
  | { readonly role: "system"; readonly text: string }
  | { readonly role: "user"; readonly text: string }
  | { readonly role: "assistant"; readonly text: string; readonly calls: readonly ModelCall[] }
  | { readonly role: "tool"; readonly call: string; readonly text: string };
export type ModelTool = {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
};
/** `small`: for wording and routing, where a smaller model was named. */
export type ModelSize = "main" | "small";
export type ModelRequest = {
  readonly size: ModelSize;
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ModelTool[];
};
/** Tokens as the provider counts them; `cached` of the input were read from its prompt cache. */
export type ModelUsage = { readonly input: number; readonly cached: number; readonly output: number };
export type ModelAnswer = {
  /** The model that answered: another one than was asked where that one was down. */
  readonly model: string;
  readonly text: string;
  readonly calls: readonly ModelCall[];
  readonly usage: ModelUsage;
};

/** Why a model gave no usable answer; each kind has somebody who can act on it. */
export type ModelFault =
  | "wrong_key"
  | "no_such_model"
  | "no_tools"
  | "too_long"
  | "too_many"
  | "down"
  | "empty"
  | "over_budget"
  | "stopped"
  | "called_off"
  | "refused";
export class ModelFailure extends Error {
  readonly fault: ModelFault;
  constructor(fault: ModelFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ModelFailure";
    this.fault = fault;
  }
}

/** The road to a model, or to what was recorded of one. Fails with a `ModelFailure` only. */
export type ModelRoad = { ask(request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer> };

/** One call as it is kept: enough to give the same answer again without the model. */
export type KeptCall = {
  readonly agent: string;
  readonly step: number;
  readonly requestHash: string;
  readonly prompt: string;
  readonly answer: ModelAnswer | null;
  readonly fault: ModelFault | null;
  readonly seconds: number;
  /** In millionths of a dollar; null where no price is known. */
  readonly costMicro: number | null;
};
