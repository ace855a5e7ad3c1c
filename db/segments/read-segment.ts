import type { ShopData } from "../../core/context.ts";
import type { Segment } from "../../core/segments/tree.ts";
import { binder } from "../metrics/scope.ts";
import { segmentSql } from "./condition-sql.ts";
import { peopleSheet } from "./people-sql.ts";
import type { SegmentScope } from "./segment-scope.ts";

type Reader = Pick<ShopData, "transaction">;
export type MemberRow = {
  customer_id: string;
  name: string | null;
  vip_tier: string | null;
  accepts_marketing: boolean | null;
  last_on: string | null;
  days: number | null;
  orders: number;
  spent: number;
};
/** `reachable` said yes to marketing and left an address; `refusing` said no and are never written to; `silent` said neither. */
export type SegmentTotals = {
  customers: number;
  reachable: number;
  refusing: number;
  silent: number;
  orders: number;
  spent: number;
};
const none: SegmentTotals = { customers: 0, reachable: 0, refusing: 0, silent: 0, orders: 0, spent: 0 };

/** One statement with all its values beside it. `tail` goes on from `members` (one row a customer). */
function statementOf(tree: Segment, scope: SegmentScope, tail: (bind: (value: unknown) => string) => string) {
  const values = binder();
  const sheet = peopleSheet(values, scope);
  const condition = segmentSql(tree, { sheet, binder: values, scope });
  const members = `members as materialized (select p.customer_id, p.name, p.vip_tier, p.accepts_marketing, b.last_on::text as last_on,
      (${sheet.day} - b.last_on) as days, coalesce(b.orders, 0) as orders, coalesce(b.spent, 0) as spent,
      coalesce(p.accepts_marketing, false) and (coalesce(p.email, '') <> '' or coalesce(p.phone, '') <> '') as reachable
     from ${sheet.joined()} where ${condition})`;
  // The conditions are written first: they say which tables are needed.
  return { text: `${sheet.tables()}, ${members} ${tail(values.bind)}`, values: values.values };
}

/** A statement over all customers: memory enough to group a few hundred thousand of them without files. */
const roomy = <Row>(data: Reader, { text, values }: { text: string; values: unknown[] }): Promise<Row[]> =>
  data.transaction(async (tx) => {
    await tx.query("select set_config('work_mem', '64MB', true)");
    return tx.query<Row>(text, values);
  });

/** Who belongs to a segment on the day `asOf`: how many, how many of them may be written to, what they bought (minor units),
 * and the first `limit` of them, those who may be written to and spent most first. */
export async function readSegment(
  data: Reader,
  tree: Segment,
  scope: SegmentScope,
  limit: number,
): Promise<{ totals: SegmentTotals; rows: MemberRow[] }> {
  const statement = statementOf(
    tree,
    scope,
    (
      bind,
    ) => `, totals as (select jsonb_build_object('customers', count(*), 'reachable', count(*) filter (where reachable),
        'refusing', count(*) filter (where not accepts_marketing), 'silent', count(*) filter (where accepts_marketing is null),
        'orders', coalesce(sum(orders), 0), 'spent', coalesce(sum(spent), 0)) as totals from members)
      select t.totals, m.* from totals t left join (select * from members order by reachable desc, spent desc, customer_id limit ${bind(limit)}::int) m on true
       order by m.reachable desc, m.spent desc, m.customer_id`,
  );
  const rows = await roomy<MemberRow & { totals: SegmentTotals }>(data, statement);
  return { totals: rows[0]?.totals ?? none, rows: rows.filter((row) => row.customer_id !== null) };
}

/** The ids of all members, in order. */
export async function segmentMembers(data: Reader, tree: Segment, scope: SegmentScope): Promise<string[]> {
  const statement = statementOf(tree, scope, () => "select customer_id from members order by customer_id");
  return (await roomy<{ customer_id: string }>(data, statement)).map((row) => row.customer_id);
}
