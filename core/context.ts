import type { WatchedEmbedder } from "./embedder.ts";
import type { ShopId } from "./ids.ts";
import type { Meter } from "./meter.ts";
import type { Tape } from "./tape.ts";
import type { Day } from "./time.ts";

export const permissions = [
  "orders:read",
  "orders:write",
  "customers:read",
  "customers:write",
  "inventory:read",
  "catalog:read",
  "catalog:write",
  "metrics:read",
  "market:read",
  "campaigns:read",
  "campaigns:write",
  "reviews:read",
  "service:read",
  "knowledge:read",
  "knowledge:write",
  "reports:read",
  "tickets:write",
] as const;
export type Permission = (typeof permissions)[number];
/** Who is speaking. A buyer's `id` is the customer's own id; without one it is "guest", or "guest:" and a visitor's own number. */
export type Actor = {
  readonly kind: "buyer" | "merchant" | "system";
  readonly id: string;
  readonly permissions: ReadonlySet<Permission>;
};

/** Nobody who is signed in: such a name is no customer's. */
export const isGuestId = (id: string): boolean => id === "guest" || id.startsWith("guest:");
export const isGuest = ({ kind, id }: Pick<Actor, "kind" | "id">): boolean => kind === "buyer" && isGuestId(id);

export type Shop = {
  readonly id: ShopId;
  readonly name: string;
  readonly currency: string;
  readonly timezone: string;
  readonly locale: string;
  readonly platform: string | null;
  readonly policies: Readonly<Record<string, unknown>>;
  readonly simulated: boolean;
};

/** The rows of one statement; every statement sees one shop only. */
export type Rows = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
/** A connection that belongs to one shop for one transaction. */
export type ShopTx = { readonly query: Rows };
/** A shop's data: `query` for one statement, `transaction` for several that stand or fall together. */
export type ShopData = {
  readonly query: Rows;
  transaction<Result>(work: (tx: ShopTx) => Promise<Result>): Promise<Result>;
};

/** What a turn is doing: which agent is at work, what it looked up, what it proposed. Objects are those of the answer. */
export type Progress = {
  agent(name: string): void;
  tool(step: object, agent: string): void;
  action(note: object): void;
};

/** Everything a tool's handler may touch, already narrowed to one shop. Built once per run, at the edge. */
export type ShopContext = {
  readonly shop: Shop;
  readonly actor: Actor;
  readonly runId: string;
  readonly conversationId: string | null;
  readonly data: ShopData;
  /** The last complete day: "yesterday" for every question of this run. */
  readonly asOf: Day;
  /** The newest day with orders or traffic; null where the source records no dates. */
  readonly knownUntil: Day | null;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Keeps an unplanned error for the log and gives the number that a reader may quote. */
  readonly incident: (error: unknown) => string;
  /** Makes vectors of articles and questions, where an endpoint is configured. */
  readonly embedder?: WatchedEmbedder | null | undefined;
  /** Counts for a monitor, where somebody looks. */
  readonly meter?: Meter | undefined;
  /** Told of each step as it happens, where somebody watches. */
  readonly progress?: Progress | undefined;
  /** Where the turn is recorded, or played again. */
  readonly tape?: Tape | undefined;
};
