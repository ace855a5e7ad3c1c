import type { Database } from "../../db/database.ts";
import type { JobCounts } from "./job-queue.ts";

type Sql = { executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

/** pg-boss over our own port, embedded or PostgreSQL. Its schema scripts are several statements in a transaction of
 * their own: they run in one of ours instead. */
export const bossSql = (db: Database): Sql => ({
  async executeSql(text, values) {
    const script = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(text)?.[1];
    if (script === undefined) return { rows: await db.query(text, values ?? []) };
    await db.transaction((tx) => tx.exec(script));
    return { rows: [] };
  },
});

export async function countJobs(db: Database, kind: string): Promise<JobCounts> {
  const [row] = await db.query<JobCounts>(
    `select count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as active,
       count(*) filter (where state = 'failed')::int as failed from pgboss.job where name = $1`,
    [kind],
  );
  return row ?? { waiting: 0, active: 0, failed: 0 };
}
/** The newest hundred that used up their tries. */
export const failedJobs = (db: Database, kind: string): Promise<{ id: string; error: string }[]> =>
  db.query(
    `select data->>'id' as id, coalesce(output->>'message', output->'value'->>'message', '') as error
       from pgboss.job where name = $1 and state = 'failed' order by completed_on desc limit 100`,
    [kind],
  );
