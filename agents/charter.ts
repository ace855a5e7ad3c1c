import type { AnyTool } from "../tools/define-tool.ts";

/** An agent as data: what it is for and what it may reach. Both minds carry out the same charter. */
export type Charter = {
  readonly name: string;
  readonly purpose: { readonly zh: string; readonly en: string };
  readonly tools: readonly AnyTool[];
  readonly colleagues: readonly string[];
  readonly limits: { readonly turns: number; readonly seconds: number };
};
