import type { z } from "zod";
import type { Permission, ShopContext } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";
import type { ShownRow } from "../db/proposals.ts";

export type Found<Data> = { readonly data: Data; readonly facts: readonly Fact[] };

/** One row that a change touches: what its fields say now, and what they will say. `before` null: the row is new, and an
 * undo takes it out again (only payments, refunds, claims of a campaign and versions of articles, segments, flows and campaign drafts, draft products and predictions may be added). */
export type RowChange = {
  readonly table: ShownRow["table"];
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
  /** What else must still be so when this is done, and when it is undone: nobody sends a parcel after another address once
   * it is on its way. */
  readonly while?: Readonly<Record<string, unknown>>;
};
/** Something that others are told in the outbox, in the change's own transaction. */
export type Told = { readonly topic: string; readonly payload: Readonly<Record<string, unknown>> };
/** A dry run: what would change, shown to whoever approves it. `event`, and `also`, are told to others once it is done. */
export type Change = {
  readonly rows: readonly RowChange[];
  readonly summary: { readonly zh: string; readonly en: string };
  readonly event: string;
  readonly also?: readonly Told[];
  readonly facts: readonly Fact[];
};

type Described<In extends z.ZodObject> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: In;
  readonly permission: Permission;
  /** About other customers or the shop itself: no buyer may even ask for it. */
  readonly merchantOnly?: boolean;
};
export type ReadTool<In extends z.ZodObject, Out extends z.ZodObject> = Described<In> & {
  readonly risk: "read";
  /** Nothing of the shop changes, and yet something new is kept (a ticket): other programs are told so. */
  readonly keeps?: true;
  readonly output: Out;
  handle(input: z.output<In>, ctx: ShopContext): Promise<Found<z.output<Out>>>;
};
/** write: a buyer's own yes, or the merchant's click. money: the merchant's click only. */
export type WriteTool<In extends z.ZodObject> = Described<In> & {
  readonly risk: "write" | "money";
  /** Same key, same effect: it happens once. */
  readonly idempotencyKey: (input: z.output<In>) => string;
  /** What a rule means at the moment of asking, so that the yes is about the same rows: kept with the proposal. */
  pin?(input: z.output<In>, ctx: ShopContext): Promise<z.output<In>>;
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
