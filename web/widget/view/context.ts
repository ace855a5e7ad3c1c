import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { State } from "../state.ts";
import type { Talk } from "../talk.ts";
import type { Words } from "../words/en.ts";

export type Shown = {
  readonly words: Words;
  /** The window's own language, for numbers and dates. */
  readonly tongue: string;
  readonly talk: Talk;
  readonly state: State;
};
const context = createContext<Shown | null>(null);
export const ShownTo = context.Provider;
export function useShown(): Shown {
  const shown = useContext(context);
  if (!shown) throw new RangeError("Nothing is shown yet.");
  return shown;
}
