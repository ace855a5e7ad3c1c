import type { ShopTx } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { type Happening, type Speaker, type Step, step, type Word } from "../../core/handoff/who-speaks.ts";

type Row = {
  status: "open" | "handed_over" | "closed";
  held_by: string | null;
  held_until: Date | null;
  wanted_for: string | null;
  epoch: number;
  owed: boolean;
  told: boolean;
  settled: string[];
};
export type Now = {
  readonly at: Date;
  readonly lease: number /** The run or person that takes the step. */;
  readonly by: string;
};
export type Stepped = { readonly step: Step; readonly before: Word };

const columns = "status, held_by, held_until, wanted_for, epoch, owed, told, settled";
/** How often a step is tried again when others step at the same moment. */
const tries = 20;

function speakerOf(row: Row): Speaker {
  if (row.status === "open") return { is: "machine" };
  if (row.status === "closed") return { is: "closed" };
  const reason = row.wanted_for ?? "";
  return row.held_by !== null && row.held_until !== null
    ? { is: "person", reason, who: row.held_by, until: row.held_until.getTime() }
    : { is: "waiting", reason };
}
const wordOf = (row: Row): Word => ({
  speaker: speakerOf(row),
  epoch: row.epoch,
  owed: row.owed,
  told: row.told,
  settled: row.settled,
});
const statusOf: Record<Speaker["is"], Row["status"]> = {
  machine: "open",
  waiting: "handed_over",
  person: "handed_over",
  closed: "closed",
};

/** A buyer's conversation: whose it is and who has the word; undefined where there is none of this name. */
export async function readTalk(
  tx: Pick<ShopTx, "query">,
  conversation: string,
): Promise<{ buyer: string; word: Word } | undefined> {
  const [row] = await tx.query<Row & { actor_id: string }>(
    `select actor_id, ${columns} from conversations where conversation_id = $1 and side = 'buyer'`,
    [conversation],
  );
  return row && { buyer: row.actor_id, word: wordOf(row) };
}

/** Keeps a word where nobody stepped since it was read: true where it is kept. */
async function compareAndSet(tx: ShopTx, conversation: string, seen: number, word: Word, now: Now): Promise<boolean> {
  const { speaker } = word;
  const person = speaker.is === "person" ? speaker : null;
  const kept = await tx.query(
    `update conversations set status = $3, held_by = $4, held_until = $5, wanted_for = $6, epoch = $7, owed = $8, told = $9, settled = $10,
       stepped_by = $11, updated_at = $12 where conversation_id = $1 and epoch = $2 returning 1`,
    [
      conversation,
      seen,
      statusOf[speaker.is],
      person?.who ?? null,
      person ? new Date(person.until) : null,
      "reason" in speaker ? speaker.reason : null,
      word.epoch,
      word.owed,
      word.told,
      word.settled,
      now.by,
      now.at,
    ],
  );
  return kept.length > 0;
}

/** Takes one step, in the transaction of its effects: reads, decides, and keeps it only where nobody stepped in between;
 * otherwise it is decided anew over what is there now. Undefined: no such conversation. */
export async function stepWord(
  tx: ShopTx,
  conversation: string,
  happening: (word: Word) => Happening,
  now: Now,
): Promise<Stepped | undefined> {
  for (let round = 0; round < tries; round++) {
    const before = (await readTalk(tx, conversation))?.word;
    if (!before) return undefined;
    const taken = step(before, happening(before), now.at.getTime(), now.lease);
    if (!taken.ok || taken.word === before) return { step: taken, before };
    if (await compareAndSet(tx, conversation, before.epoch, taken.word, now)) return { step: taken, before };
  }
  throw new AppError("conflict", "This conversation changes hands at this very moment: look at it again.");
}
