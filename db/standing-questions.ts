import type { ShopData } from "../core/context.ts";
import type { Database } from "./database.ts";
import { asScheduler, tellOf } from "./outbox.ts";

export type StandingQuestion = {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly weekdays: readonly number[];
  readonly by: string;
  /** Null: paused. */
  readonly nextAt: Date | null;
  readonly lastAt: Date | null;
};
const columns = `question_id as id, body as text, at, weekdays, actor_id as by, next_at as "nextAt", last_at as "lastAt"`;

export const standingQuestions = (data: Pick<ShopData, "query">): Promise<StandingQuestion[]> =>
  data.query(`select ${columns} from standing_questions order by created_at, question_id`);

export async function standingQuestion(data: Pick<ShopData, "query">, id: string): Promise<StandingQuestion | null> {
  const [row] = await data.query<StandingQuestion>(`select ${columns} from standing_questions where question_id = $1`, [
    id,
  ]);
  return row ?? null;
}

/** Keeps a question, new or changed. */
export const keepStanding = (
  data: Pick<ShopData, "query">,
  question: Omit<StandingQuestion, "lastAt">,
  now: Date,
): Promise<unknown> =>
  data.query(
    `insert into standing_questions (shop_id, question_id, body, at, weekdays, actor_id, created_at, next_at)
     values (current_setting('app.shop_id'), $1, $2, $3, $4::smallint[], $5, $6, $7)
     on conflict (shop_id, question_id) do update set body = excluded.body, at = excluded.at, weekdays = excluded.weekdays,
       next_at = excluded.next_at`,
    [question.id, question.text, question.at, question.weekdays, question.by, now, question.nextAt],
  );

export async function endStanding(data: Pick<ShopData, "query">, id: string): Promise<boolean> {
  return (
    (await data.query("delete from standing_questions where question_id = $1 returning question_id", [id])).length > 0
  );
}

/** Sets the next time and tells that an answer is there; does nothing where it was done or changed meanwhile. */
export const passedOn = (data: ShopData, id: string, due: Date, next: Date): Promise<boolean> =>
  data.transaction(async (tx) => {
    const moved = await tx.query(
      "update standing_questions set last_at = $2, next_at = $3 where question_id = $1 and next_at = $2 returning 1",
      [id, due, next],
    );
    if (moved.length === 0) return false;
    await tellOf(tx, "question.answered", { conversation: id });
    return true;
  });

export type DueQuestion = { readonly shop: string; readonly id: string; readonly due: Date };
const mostAtOnce = 500;
/** What is due by now over all shops, what waits longest first. */
export const dueQuestions = (db: Database, now: Date): Promise<DueQuestion[]> =>
  asScheduler(db, (tx) =>
    tx.query<DueQuestion>(
      `select shop_id as shop, question_id as id, next_at as due from standing_questions where next_at <= $1
        order by next_at limit ${mostAtOnce}`,
      [now],
    ),
  );
