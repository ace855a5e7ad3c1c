import type { z } from "zod";
import type { Permission, ShopContext } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";

export type Found<Data> = { readonly data: Data; readonly facts: readonly Fact[] };

/** One row that a change touches: what its fields say now, and what they will say. */
export type RowChange = {
  readonly table: "orders" | "customers" | "order_lines";
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
};
/** A dry run: what would change, shown to whoever approves it. `event` is told to others once it is done. */
export type Change = {
  readonly rows: readonly RowChange[];
  readonly summary: { readonly zh: string; readonly en: string };
  readonly event: string;
  readonly facts: readonly Fact[];
};

type Described<In extends z.ZodObject> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: In;
  readonly permission: Permission;
};
export type ReadTool<In extends z.ZodObject, Out extends z.ZodObject> = Described<In> & {
  readonly risk: "read";
  readonly output: Out;
  handle(input: z.output<In>, ctx: ShopContext): Promise<Found<z.output<Out>>>;
};
/** write: a buyer's own yes, or the merchant's click. money: the merchant's click only. */
export type WriteTool<In extends z.ZodObject> = Described<In> & {
  readonly risk: "write" | "money";
  /** Same key, same effect: it happens once. */
  readonly idempotencyKey: (input: z.output<In>) => string;
  /** Reads and checks, and changes nothing: refuses with a sentence where the change is not possible. */
  plan(input: z.output<In>, ctx: ShopContext): Promise<Change>;
};

export const defineTool = <In extends z.ZodObject, Out extends z.ZodObject>(
  tool: ReadTool<In, Out>,
): ReadTool<In, Out> => tool;
export const defineWriteTool = <In extends z.ZodObject>(tool: WriteTool<In>): WriteTool<In> => tool;

// biome-ignore lint/suspicious/noExplicitAny: a registry holds tools of many shapes; the gate parses both ends.
export type AnyReadTool = ReadTool<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyWriteTool = WriteTool<any>;
export type AnyTool = AnyReadTool | AnyWriteTool;
