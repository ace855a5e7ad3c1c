import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { shopId } from "../../../core/ids.ts";
import type { Database } from "../../../db/database.ts";
import { openDatabase } from "../../../db/open-database.ts";

const script = fileURLToPath(new URL("./buyer-process.ts", import.meta.url));
const shop = "crash";
const paidMinor = 700;
/** The latest moment of a kill after the first wish, ms. */
const longestMs = 400;
export type Crashed = {
  readonly rounds: number;
  readonly orders: number;
  /** Rounds in which something was committed and its reply never came. */
  readonly committedUnsaid: number;
  readonly faults: readonly string[];
};

type Seen = { readonly done: Set<string>; asked: boolean; ended: boolean };
function listen(child: ChildProcess, onAsked: () => void): Seen {
  const seen: Seen = { done: new Set(), asked: false, ended: false };
  if (!child.stdout) return seen;
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [word, order = ""] = line.split(" ");
    if (word === "done") seen.done.add(order);
    if (word === "end") seen.ended = true;
    if (word === "asked" && !seen.asked) {
      seen.asked = true;
      onAsked();
    }
  });
  return seen;
}

/** One process (or several), killed a moment after its first wish; `kill` null: it comes to its end. */
async function run(url: string, orders: readonly string[], processes: number, kill: number | null): Promise<Seen[]> {
  const children = Array.from({ length: processes }, () =>
    spawn(process.execPath, ["--import", "tsx", script, url, shop, ...orders], { stdio: ["ignore", "pipe", "ignore"] }),
  );
  const over = children.map((child) => new Promise((resolve) => child.once("close", resolve)));
  const strike = async () => {
    if (kill === null) return;
    await sleep(kill);
    for (const child of children) child.kill("SIGKILL");
  };
  const seen = children.map((child) => listen(child, strike));
  await Promise.all(over);
  return seen;
}

async function addShop(db: Database): Promise<void> {
  const policies = { limits: { changes_per_customer_day: 1_000_000, changes_per_shop_hour: 1_000_000 } };
  await db.transaction((tx) =>
    tx.query(
      "insert into shops (shop_id, name, currency, timezone, locale, policies) values ($1, $1, 'USD', 'UTC', 'en', $2)",
      [shop, JSON.stringify(policies)],
    ),
  );
  await db.asShop(shopId(shop), (tx) =>
    tx.query(
      `insert into customers (shop_id, customer_id, payment_methods) values ($1, 'ann', '{"gift": {"kind": "gift_card", "balance": 0}}')`,
      [shop],
    ),
  );
}
const addOrders = (db: Database, orders: readonly string[]) =>
  db.asShop(shopId(shop), async (tx) => {
    for (const id of orders)
      await tx.query(
        `with o as (insert into orders (shop_id, order_id, customer_id, status, total_minor) values ($1, $2, 'ann', 'pending', $3))
         insert into payments (shop_id, payment_id, order_id, kind, amount_minor, method_id, method) values ($1, $2 || '/1', $2, 'payment', $3, 'gift', 'gift_card')`,
        [shop, id, paidMinor],
      );
  });

type Counted = { order_id: string; status: string; effects: number; refunds: number; paid_back: number; told: number };
type All = { readonly orders: readonly Counted[]; readonly balance: number; readonly chain: boolean };
async function countAll(db: Database): Promise<All> {
  const data = db.shop(shopId(shop));
  const orders = await data.query<Counted>(
    `select o.order_id, o.status,
            (select count(*)::int from effects e where e.subject_table = 'orders' and e.subject_id = o.order_id) as effects,
            (select count(*)::int from refunds r where r.order_id = o.order_id) as refunds,
            (select coalesce(sum(amount_minor), 0)::int from payments p where p.order_id = o.order_id and kind = 'refund') as paid_back,
            (select count(*)::int from outbox b where b.topic = 'order.cancelled' and b.payload->'rows'->0->>'id' = o.order_id) as told
       from current_orders o order by o.order_id`,
  );
  const [card] = await data.query<{ balance: number }>(
    "select round((payment_methods->'gift'->>'balance')::numeric * 100)::int as balance from current_customers",
  );
  const audit = await data.query<{ previous_hash: string; hash: string }>(
    "select previous_hash, hash from audit order by entry",
  );
  const chain = audit.slice(1).every((row, at) => row.previous_hash === audit[at]?.hash);
  return { orders, balance: card?.balance ?? 0, chain };
}

async function withDatabase<Result>(url: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(url);
  return work(db).finally(() => db.close());
}
const cancelledIn = ({ orders }: All) => orders.filter(({ status }) => status === "cancelled");

function faultsOf(all: All, said: ReadonlySet<string>): string[] {
  const cancelled = cancelledIn(all);
  return [
    ...all.orders.flatMap(({ order_id: id, status, effects, refunds, paid_back: back, told }) => {
      const once = status === "cancelled" ? 1 : 0;
      const right = effects === once && refunds === once && told === once && back === once * paidMinor;
      return right ? [] : [`${id} is ${status}: ${effects} effects, ${refunds} refunds of ${back}, told ${told} times`];
    }),
    ...[...said]
      .filter((id) => !cancelled.some((each) => each.order_id === id))
      .map((id) => `${id} was said to be done and is lost`),
    ...(all.balance === cancelled.length * paidMinor
      ? []
      : [`the card holds ${all.balance} for ${cancelled.length} orders`]),
    ...(all.chain ? [] : ["the audit chain is broken"]),
  ];
}

/**
 * So many rounds on one database: buyers in two tabs cancel orders paid with one gift card, their process is killed (−9) at a
 * random moment, and the next one asks for everything again; the last one comes to its end. Counted after every round.
 */
export async function crash(url: string, rounds: number, processes: number, luck: () => number): Promise<Crashed> {
  const names = (round: number) => Array.from({ length: 4 }, (_, at) => `#R${round}N${at}`);
  const said = new Set<string>();
  const faults: string[] = [];
  let [committedUnsaid, known] = [0, 0];
  await withDatabase(url, async (db) => {
    await addShop(db);
    await addOrders(db, names(0));
  });
  for (let round = 0; round <= rounds; round++) {
    const last = round === rounds;
    const asked = [round - 2, round - 1, round].filter((each) => each >= 0).flatMap(names);
    const seen = await run(url, asked, processes, last ? null : luck() ** 2 * longestMs);
    const heard = seen.flatMap(({ done }) => [...done]);
    for (const id of heard) said.add(id);
    const all = await withDatabase(url, async (db) => {
      const counted = await countAll(db);
      if (!last) await addOrders(db, names(round + 1));
      return counted;
    });
    const now = cancelledIn(all).length;
    if (!last && now - known > new Set(heard).size) committedUnsaid++;
    known = now;
    faults.push(...faultsOf(all, said).map((fault) => `round ${round + 1}: ${fault}`));
    if (last && now < asked.length) faults.push("orders are open, though nobody was killed at last");
  }
  return { rounds, orders: (rounds + 1) * 4, committedUnsaid, faults };
}
