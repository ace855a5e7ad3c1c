/** What a turn asks of the world outside of its agents: tools through the gate, decisions on a waiting change, a language
 * model, the purse that pays for it. */
export type StepKind = "tool" | "decision" | "model" | "purse" | "kept";

/** The tape of one turn. While it is recorded a step does its work and keeps what came of it; when the turn is played again
 * the work is left alone, and what came of it then is given. */
export type Tape = {
  step<Result>(kind: StepKind, name: string, input: unknown, work: () => Promise<Result>): Promise<Result>;
  /** What the turn itself made of something: kept, and compared when it is played again. */
  note(name: string, value: unknown): void;
};

/** Runs a step through the tape, where there is one. */
export const onTape = <Result>(
  { tape }: { readonly tape?: Tape | undefined },
  kind: StepKind,
  name: string,
  input: unknown,
  work: () => Promise<Result>,
): Promise<Result> => (tape ? tape.step(kind, name, input, work) : work());
