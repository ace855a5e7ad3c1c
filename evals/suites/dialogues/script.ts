/** What a reply must be: words in it, words that must not be in it, what is done, and whether a person is called. */
export type Expected = {
  readonly says?: RegExp;
  readonly never?: RegExp;
  /** Changes of this turn as "tool status"; an empty list means that nothing is proposed or done. */
  readonly does?: readonly string[];
  readonly person?: boolean;
};
export type Line = readonly [said: string, expected: Expected];
export type Dialogue = { readonly name: string; readonly who?: "buyer" | "guest"; readonly lines: readonly Line[] };

export const waits = (tool: string) => [`${tool} awaiting_approval`];
export const done = (tool: string) => [`${tool} executed`];
export const nothing: readonly string[] = [];
