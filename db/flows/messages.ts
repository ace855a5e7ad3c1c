import type { ShopData, ShopTx } from "../../core/context.ts";
import type { MessageState, Next } from "../../core/flows/delivery.ts";
import type { Channel, Flow } from "../../core/flows/flow.ts";

type Reader = Pick<ShopData, "query">;
export type FlowMessage = {
  message_id: string;
  flow_id: string;
  transition_key: string;
  step: number;
  version: number;
  kind: Flow["kind"];
  channel: Channel;
  customer_id: string | null;
  address: string | null;
  address_hash: string | null;
  language: string;
  subject: string;
  body: string;
  state: MessageState;
  why: string | null;
  decided_at: Date;
  step_due_at: Date;
  retry_at: Date;
  tries: number;
  handed_at: Date | null;
  settled_at: Date | null;
};
export type NewMessage = Omit<FlowMessage, "state" | "why" | "retry_at" | "tries" | "handed_at" | "settled_at">;

/** Puts a message into the outbox; false where this step of this transition has one already. */
export async function addMessage(tx: ShopTx, message: NewMessage): Promise<boolean> {
  const added = await tx.query(
    `insert into flow_messages (shop_id, message_id, flow_id, transition_key, step, version, kind, channel, customer_id, address, address_hash, language, subject, body, decided_at, step_due_at, retry_at)
     select current_setting('app.shop_id'), m.message_id, m.flow_id, m.transition_key, m.step, m.version, m.kind, m.channel, m.customer_id, m.address, m.address_hash, m.language, m.subject, m.body, m.decided_at, m.step_due_at, m.decided_at
       from jsonb_populate_record(null::flow_messages, $1::jsonb) m on conflict do nothing returning 1`,
    [JSON.stringify(message)],
  );
  return added.length === 1;
}

export const waitingMessages = (data: Reader, now: Date, limit: number): Promise<{ message_id: string }[]> =>
  data.query(
    "select message_id from flow_messages where state = 'waiting' and retry_at <= $1 order by retry_at, message_id limit $2",
    [now, limit],
  );

/** The message for whoever got it first; undefined where another worker has it. */
export async function takeMessage(tx: ShopTx, id: string, now: Date): Promise<FlowMessage | undefined> {
  const [row] = await tx.query<FlowMessage>(
    "select * from flow_messages where message_id = $1 and state = 'waiting' and retry_at <= $2 for update skip locked",
    [id, now],
  );
  return row;
}
/** From here on it is on its way: whoever finds it so later does not send it again. */
export const handOver = (tx: ShopTx, id: string, at: Date) =>
  tx.query("update flow_messages set state = 'sending', tries = tries + 1, handed_at = $2 where message_id = $1", [
    id,
    at,
  ]);
export const putOff = (tx: ShopTx, id: string, until: Date, why: string) =>
  tx.query("update flow_messages set retry_at = $2, why = $3 where message_id = $1", [id, until, why]);
export const callOff = (tx: ShopTx, id: string, why: string, at: Date) =>
  tx.query("update flow_messages set state = 'called_off', why = $2, settled_at = $3 where message_id = $1", [
    id,
    why,
    at,
  ]);

/** What came of a try; false where it was given up as unknown in the meantime. */
export async function settleMessage(
  tx: Pick<ShopTx, "query">,
  id: string,
  tries: number,
  { state, retryAt }: Next,
  why: string,
  at: Date,
): Promise<boolean> {
  const done = await tx.query(
    `update flow_messages set state = $3, why = $4, retry_at = coalesce($5, retry_at), settled_at = case when $3 = 'waiting' then null else $6::timestamptz end
      where message_id = $1 and state = 'sending' and tries = $2 returning 1`,
    [id, tries, state, why, retryAt, at],
  );
  return done.length === 1;
}

/** Hand-overs that were cut off (a worker that died): nobody knows how far they came. */
export const giveUpCutOff = (
  data: Reader,
  before: Date,
  at: Date,
): Promise<{ message_id: string; flow_id: string }[]> =>
  data.query(
    `update flow_messages set state = 'unknown', why = 'cut_off', settled_at = $2 where state = 'sending' and handed_at < $1
     returning message_id, flow_id`,
    [before, at],
  );
