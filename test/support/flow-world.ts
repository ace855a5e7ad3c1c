import type { Outcome } from "../../core/flows/delivery.ts";
import type { Flow } from "../../core/flows/flow.ts";
import { readyFlow } from "../../core/flows/ready-made.ts";
import { shopId } from "../../core/ids.ts";
import type { Database } from "../../db/database.ts";
import type { Outlets, Parcel } from "../../server/flows/outlet.ts";
import { runFlows } from "../../server/flows/run-flows.ts";
import type { House } from "../../server/shop-context.ts";
import { silentLog } from "./queues.ts";
import { addShop } from "./stores.ts";

/** A small shop with buyers and orders, a clock that is set by hand, and a carrier that keeps what it was given. */
export type FlowWorld = {
  readonly house: House;
  readonly sent: Parcel[];
  /** What the carrier says of the next tries; accepted when there is nothing left. */
  readonly outcomes: Outcome[];
  at(iso: string): void;
  pass(shop?: string): ReturnType<typeof runFlows>;
  sql<Row>(text: string, values?: unknown[], shop?: string): Promise<Row[]>;
  turnOn(id: string, change?: (flow: Flow) => Flow, shop?: string): Promise<void>;
  turnOff(id: string): Promise<void>;
};

const accepted: Outcome = { is: "accepted", detail: "250 kept" };

export function flowWorld(db: Database, start = "2026-03-10T12:00:00Z"): FlowWorld {
  const clock = { now: new Date(start) };
  const sent: Parcel[] = [];
  const outcomes: Outcome[] = [];
  const email = {
    async send(parcel: Parcel) {
      sent.push(parcel);
      return outcomes.shift() ?? accepted;
    },
  };
  const outlets: Outlets = { email, webhook: email, publicUrl: "https://desk.example" };
  const house: House = { db, log: silentLog, now: () => clock.now, outlets };
  const sql = <Row>(text: string, values: unknown[] = [], shop = "lamps") =>
    db.shop(shopId(shop)).query<Row>(text, values);
  const write = async (flow: Flow, on: boolean, shop: string) => {
    await sql(
      `insert into flows (shop_id, flow_id, version, turned_on, definition, updated_at)
       select current_setting('app.shop_id'), $1, coalesce(max(version), 0) + 1, $2, $3, $4 from flows where flow_id = $1`,
      [flow.id, on, JSON.stringify(flow), clock.now],
      shop,
    );
  };
  const named = (id: string): Flow => {
    const flow = readyFlow(id);
    if (!flow) throw new RangeError(`No flow ${id} ships.`);
    // Nobody is held out unless a test is about that.
    return { ...flow, heldOut: { share: 0, salt: "1" } };
  };
  return {
    house,
    sent,
    outcomes,
    at: (iso) => {
      clock.now = new Date(iso);
    },
    pass: (shop = "lamps") => runFlows(house, shop),
    sql,
    turnOn: (id, change = (flow) => flow, shop = "lamps") => write(change(named(id)), true, shop),
    turnOff: (id) => write(named(id), false, "lamps"),
  };
}

/** Ann says yes to messages and has an address; the order that she did not pay was placed at ten. */
export async function addLampShop(db: Database, id = "lamps"): Promise<void> {
  await addShop(db, id, { timezone: "UTC", locale: "en-GB" });
  await db.asShop(shopId(id), async (tx) => {
    await tx.query(
      `insert into customers (shop_id, customer_id, name, email, accepts_marketing, locale) values
        ($1, 'ann', 'Ann', 'ann@mail.example', true, 'en'), ($1, 'bob', 'Bob', 'bob@mail.example', false, 'en'),
        ($1, 'cid', 'Cid', 'cid@mail.example', null, 'en'), ($1, 'dee', 'Dee', null, true, 'en')`,
      [id],
    );
    await tx.query(
      "insert into products (shop_id, product_id, title, category) values ($1, 'P1', 'Night lamp', 'Home > Light')",
      [id],
    );
    await tx.query("insert into variants (shop_id, sku, product_id, price_minor) values ($1, 'LAMP', 'P1', 2500)", [
      id,
    ]);
  });
}
export type LampOrder = {
  readonly id: string;
  readonly customer: string | null;
  readonly status?: string;
  readonly placed?: string;
  readonly paid?: string;
  readonly delivered?: string;
};
export async function addLampOrder(db: Database, order: LampOrder, shop = "lamps"): Promise<void> {
  const { id, customer, status = "unpaid", placed = "2026-03-10T10:00:00Z", paid, delivered } = order;
  await db.asShop(shopId(shop), async (tx) => {
    await tx.query(
      "insert into orders (shop_id, order_id, customer_id, status, total_minor, placed_at, paid_at, delivered_at) values ($1, $2, $3, $4, 2500, $5, $6, $7)",
      [shop, id, customer, status, placed, paid ?? null, delivered ?? null],
    );
    await tx.query(
      "insert into order_lines (shop_id, order_id, line, sku, quantity, unit_price_minor) values ($1, $2, 1, 'LAMP', 1, 2500)",
      [shop, id],
    );
  });
}
