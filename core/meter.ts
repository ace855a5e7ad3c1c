/** How a turn was answered: by templates alone, with a language model, or by giving it to a person. */
export type Road = "playbook" | "model" | "person";

/** One call of a language model, as it is counted. `cost` in units of its currency (0.0021 of USD), null where no price is known. */
export type ModelCall = {
  readonly shop: string;
  readonly agent: string;
  readonly model: string;
  readonly outcome: "done" | "failed";
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly seconds: number;
  readonly cost: { readonly amount: number; readonly currency: string } | null;
};
/** What a monitor counts; bound by the server, absent on the command line and in tests. */
export type Meter = {
  agent(name: string, seconds: number): void;
  tool(name: string, outcome: string, seconds: number): void;
  modelCall(call: ModelCall): void;
};
