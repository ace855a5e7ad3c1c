import type { ShopData, ShopTx } from "../../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type Enrolment = {
  flow_id: string;
  transition_key: string;
  version: number;
  step: number;
  customer_id: string | null;
  order_id: string | null;
  product_id: string | null;
  sku: string | null;
  detail: Record<string, unknown>;
  happened_at: Date;
  step_due_at: Date;
  look_at: Date;
  /** Decided at the first message that was, or would have been, written. */
  held_out: boolean | null;
};
const columns =
  "flow_id, transition_key, version, step, customer_id, order_id, product_id, sku, detail, happened_at, step_due_at, look_at, held_out";
const order = (first: readonly string[]) =>
  `array_position(array[${first.map((id) => `'${id}'`).join(", ")}]::text[], flow_id)`;

/** Buyers whose step is due, flows that go first before the others. `first`: ids of flows in their order. */
export const dueEnrolments = (
  data: Reader,
  now: Date,
  first: readonly string[],
  limit: number,
): Promise<Pick<Enrolment, "flow_id" | "transition_key">[]> =>
  data.query(
    `select flow_id, transition_key from flow_enrolments where state = 'waiting' and look_at <= $1
      order by ${first.length > 0 ? `${order(first)} nulls last,` : ""} look_at, transition_key limit $2`,
    [now, limit],
  );

/** Those of one flow that wait, the next first: for a dry run. */
export const waitingEnrolments = (data: Reader, flow: string, until: Date, limit: number): Promise<Enrolment[]> =>
  data.query<Enrolment>(
    `select ${columns} from flow_enrolments where flow_id = $1 and state = 'waiting' and look_at <= $2 order by look_at, transition_key limit $3`,
    [flow, until, limit],
  );

/** The enrolment for whoever got it first; undefined where another worker has it, or it waits no longer. */
export async function takeEnrolment(tx: ShopTx, flow: string, key: string, now: Date): Promise<Enrolment | undefined> {
  const [row] = await tx.query<Enrolment>(
    `select ${columns} from flow_enrolments where flow_id = $1 and transition_key = $2 and state = 'waiting' and look_at <= $3
      for update skip locked`,
    [flow, key, now],
  );
  return row;
}

export async function enrolmentOf(tx: ShopTx, flow: string, key: string): Promise<Enrolment | undefined> {
  const [row] = await tx.query<Enrolment>(
    `select ${columns} from flow_enrolments where flow_id = $1 and transition_key = $2`,
    [flow, key],
  );
  return row;
}

type Key = Pick<Enrolment, "flow_id" | "transition_key">;
export const waitUntil = (tx: ShopTx, { flow_id, transition_key }: Key, until: Date, why: string) =>
  tx.query("update flow_enrolments set look_at = $3, why = $4 where flow_id = $1 and transition_key = $2", [
    flow_id,
    transition_key,
    until,
    why,
  ]);
export const endEnrolment = (
  tx: ShopTx,
  { flow_id, transition_key }: Key,
  state: "done" | "ended",
  why: string | null,
  at: Date,
) =>
  tx.query(
    "update flow_enrolments set state = $3, why = $4, ended_at = $5 where flow_id = $1 and transition_key = $2",
    [flow_id, transition_key, state, why, at],
  );
/** The buyer was written to, or would have been: from here on the result is measured. The first time counts. */
export const expose = (tx: ShopTx, { flow_id, transition_key }: Key, heldOut: boolean, at: Date) =>
  tx.query(
    "update flow_enrolments set exposed_at = coalesce(exposed_at, $4), held_out = coalesce(held_out, $3) where flow_id = $1 and transition_key = $2",
    [flow_id, transition_key, heldOut, at],
  );
/** On to the next step, under the newest version. */
export const nextStep = (tx: ShopTx, { flow_id, transition_key, step }: Enrolment, version: number, dueAt: Date) =>
  tx.query(
    "update flow_enrolments set step = $3, version = $4, step_due_at = $5, look_at = $5, why = null where flow_id = $1 and transition_key = $2",
    [flow_id, transition_key, step + 1, version, dueAt],
  );
