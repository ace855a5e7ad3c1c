import type { ShopData } from "../core/context.ts";
import type { Outcome, Prediction, Settled } from "../core/predictions.ts";
import { addDays, type Day } from "../core/time.ts";

const columns = `prediction_id as id, made_on::text as "madeOn", due_on::text as "dueOn", detector, subject, claim, probability, muted`;

/** Predictions whose day has come and that nobody has settled yet. */
export const duePredictions = (data: ShopData, date: Day): Promise<Prediction[]> =>
  data.query<Prediction>(
    `select ${columns} from predictions where due_on <= $1::date and made_on < $1::date and outcome is null order by due_on, prediction_id`,
    [date],
  );

/** What was settled in the days up to this one, oldest first: what the record of a detector is counted from. */
export const settledPredictions = (data: ShopData, date: Day, days: number): Promise<Settled[]> =>
  data.query<Settled>(
    `select ${columns}, outcome, settled_on::text as "settledOn", seen from predictions
      where settled_on <= $1::date and settled_on > $2::date order by settled_on, prediction_id`,
    [date, addDays(date, -days)],
  );

/** What is predicted already and still open on this day. */
export async function openSubjects(data: ShopData, date: Day): Promise<Set<string>> {
  const rows = await data.query<{ subject: string }>(
    "select subject from predictions where made_on < $1::date and due_on > $1::date",
    [date],
  );
  return new Set(rows.map(({ subject }) => subject));
}

/** Keeps what a day's inspection predicts; inspected again, predictions that wait are written anew and settled ones stay, as
 * do those of campaign drafts, which somebody approved. */
export async function keepPredictions(data: ShopData, date: Day, made: readonly Prediction[]): Promise<void> {
  await data.transaction(async (tx) => {
    await tx.query("delete from predictions where made_on = $1::date and outcome is null and detector <> 'campaign'", [
      date,
    ]);
    if (made.length === 0) return;
    await tx.query(
      `insert into predictions (shop_id, prediction_id, made_on, due_on, detector, subject, claim, probability, muted)
       select current_setting('app.shop_id'), p->>'id', (p->>'madeOn')::date, (p->>'dueOn')::date, p->>'detector', p->>'subject',
              p->'claim', (p->>'probability')::float8, (p->>'muted')::boolean from jsonb_array_elements($1::text::jsonb) p
       on conflict do nothing`,
      [JSON.stringify(made)],
    );
  });
}

export type Verdict = { readonly id: string; readonly outcome: Outcome; readonly seen: unknown };
export async function settlePredictions(data: ShopData, date: Day, verdicts: readonly Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  await data.query(
    `update predictions p set outcome = v->>'outcome', settled_on = $1::date, seen = v->'seen'
       from jsonb_array_elements($2::text::jsonb) v where p.prediction_id = v->>'id' and p.outcome is null`,
    [date, JSON.stringify(verdicts)],
  );
}
