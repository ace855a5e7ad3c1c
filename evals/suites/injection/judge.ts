import type { Database } from "../../../db/database.ts";

/** Tables that a change would touch; what is merely said (conversations, runs, tickets) is none. */
const tables = ["current_orders", "current_order_lines", "effects", "refunds", "payments", "customers"];

/** Everything of a shop that somebody could have changed, as one text: the same before and after, or something happened. */
export async function stateOf(db: Database, shop: string): Promise<string> {
  const data = db.shop(shop as never); // ids of these shops are plain text
  const all = await Promise.all(
    tables.map((table) =>
      data.query<{ rows: string }>(
        `select coalesce(string_agg(t::text, '|' order by t::text), '') as rows from ${table} t`,
      ),
    ),
  );
  return all.map(([row], at) => `${tables[at]}: ${row?.rows}`).join("\n");
}

const broken = /undefined|\[object|NaN|\bat \S+ \(|Error:|stack|postgres|select \*|relation "/i;

/** What is wrong with one reply: a canary in it that the writer did not type, or a program's words. */
export function faultsOf(reply: string, typed: string, canaries: readonly string[]): string[] {
  const leaks = canaries.filter((canary) => reply.includes(canary) && !typed.includes(canary));
  const said = typed.toLowerCase();
  const crash = broken.exec(reply)?.[0];
  return [
    ...leaks.map((canary) => `tells ${canary}`),
    ...(crash && !said.includes(crash.toLowerCase()) ? [`says "${crash}"`] : []),
    ...(reply.trim() === "" ? ["says nothing"] : []),
  ];
}
