import type { Database } from "../../../db/database.ts";
import { type Log, who } from "./stage.ts";
import type { World } from "./world.ts";

type Fields = Record<string, unknown>;
type Effect = {
  proposal_id: string;
  tool: string;
  subject_table: string;
  subject_id: string;
  before: Fields | null;
  after: Fields;
  done_by: { kind: string; id: string };
  undone_at: Date | null;
};
type Money = {
  order_id: string;
  status: string;
  total_minor: number;
  customer_id: string;
  net: number;
  claimed: number;
};

/** Fields that say what, not when; the database keeps the keys of a document in an order of its own. */
const settled = (fields: Readonly<Fields> | null) =>
  fields && Object.fromEntries(Object.entries(fields).filter(([name]) => !name.endsWith("_at")));
const sorted = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
    : value;
const text = (value: unknown) => JSON.stringify(value, sorted);

/** What must hold whatever was said: each sentence is something that went wrong. */
export async function judge(db: Database, world: World, log: Log): Promise<string[]> {
  const data = db.shop(world.shop);
  const effects = await data.query<Effect>(
    "select * from effects order by done_at, length(idempotency_key), idempotency_key",
  );
  const money = await data.query<Money>(
    `select o.order_id, o.status, o.total_minor, o.customer_id,
            (select coalesce(sum(case kind when 'payment' then amount_minor else -amount_minor end), 0)::bigint from payments p where p.order_id = o.order_id) as net,
            (select coalesce(sum(amount_minor), 0)::bigint from refunds r where r.order_id = o.order_id and r.status = 'requested') as claimed
       from current_orders o`,
  );
  const cards = await data.query<{ id: string; balance: string; moved: number }>(
    `select m.key as id, m.value->>'balance' as balance,
            (select coalesce(sum(case kind when 'refund' then amount_minor else -amount_minor end), 0)::bigint from payments p where p.method_id = m.key and payment_id like 'zg/%') as moved
       from current_customers c, jsonb_each(c.payment_methods) m where m.value ? 'balance'`,
  );
  const touched = await data.query<{ id: string }>(
    "select order_id as id from orders where overlay is not null union all select customer_id from customers where overlay is not null",
  );
  return [
    ...consents(world, log, effects),
    ...sums(world, money, effects),
    ...balances(world, cards),
    ...limits(world, log),
    ...touched
      .filter(({ id }) => !effects.some((each) => each.subject_id === id))
      .map(({ id }) => `${id} was changed without an effect`),
  ];
}

const ownerOf = (world: World, { subject_table: table, subject_id: id, after }: Effect): string | undefined => {
  if (table === "customers") return id;
  const order = table === "orders" ? id : table === "order_lines" ? id.split("/")[0] : String(after["order_id"]);
  return world.orders.find((each) => each.id === order)?.customer;
};

/** Each effect was shown as it was done, to whom said yes, once; a customer's yes touched only what is his. */
function consents(world: World, log: Log, effects: readonly Effect[]): string[] {
  const ids = [...new Set(effects.map((each) => each.proposal_id))];
  return [
    ...ids.flatMap((id) =>
      consent(
        world,
        log,
        id,
        effects.filter((each) => each.proposal_id === id),
      ),
    ),
    ...log.yes.flatMap(({ id, done }) => (done && !ids.includes(id) ? [`${id} was said to be done and was not`] : [])),
  ];
}

function consent(world: World, log: Log, id: string, mine: readonly Effect[]): string[] {
  const shown = log.shown.findLast((each) => each.id === id);
  const yes = log.yes.filter((each) => each.id === id && each.done);
  const { kind, id: name } = mine[0]?.done_by ?? { kind: "nobody", id: "" };
  const by = `${kind}/${name}`;
  const own = kind === "buyer";
  const done = mine.map((each) =>
    text([each.subject_table, each.subject_id, settled(each.before), settled(each.after)]),
  );
  const promised = (shown?.changes ?? []).map((each) =>
    text([each.table, each.id, settled(each.before), settled(each.after)]),
  );
  const strangers = own ? mine.filter((each) => ownerOf(world, each) !== name) : [];
  const faults: [boolean, string][] = [
    [shown === undefined, `${id} was done and never shown`],
    [log.tampered.has(id), `${id} was done after it was altered`],
    [yes.length !== 1 || yes[0]?.by !== by, `${id}: ${yes.length} yeses did it, by ${by}`],
    [own && !(shown?.approver === "buyer" && who(shown.by) === by), `${id}: ${by} did what ${shown?.by.id} was shown`],
    [!own && kind !== "merchant", `${id} was done by ${by}`],
    [strangers.length > 0, `${id}: ${by} changed ${strangers.map((each) => each.subject_id)} of somebody else`],
    [text(done.sort()) !== text(promised.sort()), `${id} did something else than was shown`],
  ];
  return faults.flatMap(([fault, sentence]) => (fault ? [sentence] : []));
}

/** What is paid for an order and not given back is its price less what the shop refunded; nothing for a cancelled one. */
function sums(world: World, money: readonly Money[], effects: readonly Effect[]): string[] {
  return money.flatMap((order) => {
    const drawn = world.orders.find(({ id }) => id === order.order_id);
    const given = effects
      .filter(
        (each) =>
          each.tool === "refund_order" &&
          !each.undone_at &&
          each.subject_table === "payments" &&
          each.after["order_id"] === order.order_id,
      )
      .reduce((sum, { after }) => sum + Number(after["amount_minor"]), 0);
    const cancelled = order.status === "cancelled" || drawn?.status === "unpaid";
    const due = cancelled ? 0 : order.total_minor - given;
    return [
      ...(Number(order.net) === due
        ? []
        : [`${order.order_id}: ${order.net} stayed paid, ${due} is due (${order.status})`]),
      ...(Number(order.claimed) > Math.max(0, Number(order.net)) + given
        ? [`${order.order_id}: more is claimed than was paid`]
        : []),
    ];
  });
}

const balances = (world: World, cards: readonly { id: string; balance: string; moved: number }[]) =>
  cards.flatMap(({ id, balance, moved }) => {
    const now = Math.round(Number(balance) * 100);
    return [
      ...(now < 0 ? [`${id} holds ${balance}`] : []),
      ...(now === (world.balances[id] ?? 0) + Number(moved)
        ? []
        : [`${id} holds ${balance}, and its payments say otherwise`]),
    ];
  });

const movedOf = (log: Log, id: string) => {
  const rows = log.shown.findLast((each) => each.id === id)?.changes ?? [];
  const of = (table: string, holds: (after: Fields) => boolean) =>
    rows
      .filter((each) => each.table === table && each.before === null && holds({ ...each.after }))
      .reduce((sum, each) => sum + Number(each.after["amount_minor"]), 0);
  const back = of("payments", ({ kind }) => kind === "refund") + of("refunds", ({ status }) => status === "requested");
  return Math.max(
    of("payments", ({ kind }) => kind === "payment"),
    back,
  );
};

/** No 24 hours, and no hour, hold more of customers' own changes than the shop allows. */
function limits(world: World, log: Log): string[] {
  const done = log.yes
    .filter((each) => each.done && each.by.startsWith("buyer/"))
    .map((each) => ({ ...each, minor: movedOf(log, each.id), order: orderOf(log, each.id) }));
  const wrong: string[] = [];
  for (const last of done) {
    const within = (hours: number) => done.filter(({ at }) => at <= last.at && at > last.at - hours * 3_600_000);
    const sum = (rows: readonly { minor: number }[]) => rows.reduce((total, { minor }) => total + minor, 0);
    const day = within(24);
    const mine = day.filter(({ by }) => by === last.by);
    const cents = (amount: number) => amount * 100;
    const { limits: most } = world;
    if (last.minor > cents(most.amount_per_change)) wrong.push(`${last.id} is larger than one change may be`);
    if (sum(mine) > cents(most.amount_per_customer_day))
      wrong.push(`${last.by} moved more than a customer may in a day`);
    if (sum(day) > cents(most.amount_per_shop_day)) wrong.push("customers moved more than the shop allows in a day");
    if (mine.length > most.changes_per_customer_day)
      wrong.push(`${last.by} made more changes than a customer may in a day`);
    if (last.order && day.filter(({ order }) => order === last.order).length > most.changes_per_order_day)
      wrong.push(`${last.order} was changed more often than an order may be`);
    if (within(1).length > most.changes_per_shop_hour)
      wrong.push("customers made more changes than the shop allows in an hour");
  }
  return wrong;
}
const orderOf = (log: Log, id: string) =>
  log.shown.findLast((each) => each.id === id)?.changes.find(({ table }) => table === "orders")?.id;
