import { type After, afterOf, type Follow, follow, type Line, timesOf } from "./after-sales.ts";
import { stream } from "./chance.ts";
import type { Row } from "./csv.ts";
import { decimal, placeOf, timeOf } from "./formats.ts";
import { type Discount, type Fact, holds, isIn, type Plan, type Spot, spotOf } from "./plan.ts";
import { pricesOn, type Visit } from "./visits.ts";
import type { World } from "./world.ts";

type Sales = Record<"orders" | "order_lines" | "shipments" | "customers", Row[]> & Follow;
type Pace = { readonly ship: number; readonly deliver: number; readonly promise: number; readonly reviews: number };
type Order = { visit: Visit; id: string; placed: number; lines: Line[]; total: number; off: number };

function orderOf(visit: Visit, prices: readonly number[], off: number): Order {
  const lines = visit.carted.map((item, at) => ({
    ...item,
    price: prices[item.product] ?? 0,
    quantity: at === 0 ? visit.quantity : 1,
  }));
  const gross = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const discount = Math.round(gross * off);
  const id = `O${visit.id.replace("-", "N")}`;
  return {
    visit,
    id,
    placed: visit.day * 24 + visit.second / 3600 + 0.1,
    lines,
    total: gross - discount,
    off: discount,
  };
}

/** Orders, parcels, refunds and reviews of all visits, as far as the last day has seen them. */
export class SalesBook {
  readonly rows: Sales;
  private readonly world: World;
  private readonly after: After;
  private readonly prices: readonly (readonly number[])[];
  private readonly discounts: readonly { readonly one: Discount; readonly spot: Spot }[];
  private readonly pace: Pace;
  private customers = 0;

  constructor(world: World, plans: readonly Plan[], decoys: readonly Fact[]) {
    this.world = world;
    this.after = afterOf(world, plans);
    const facts = [...decoys, ...plans.flatMap((plan) => plan.facts)];
    this.prices = world.days.map((_, day) => pricesOn(world, facts, day));
    this.discounts = plans.flatMap((plan) => plan.discounts).map((one) => ({ one, spot: spotOf(world, one.place) }));
    const chance = stream(world.seed, "pace");
    this.pace = {
      ship: chance.between(8, 30),
      deliver: chance.between(30, 80),
      promise: chance.between(1.4, 1.9),
      reviews: chance.between(0.12, 0.35),
    };
    const excess = world.days.map(() => 0);
    this.rows = {
      orders: [],
      order_lines: [],
      payments: [],
      shipments: [],
      refunds: [],
      reviews: [],
      customers: [],
      excess,
    };
  }

  /** Takes a visit that went through the checkout; one that was not paid leaves an unpaid order now and then. */
  add(visit: Visit): void {
    const chance = stream(this.world.seed, `after ${visit.id}`);
    const first = visit.carted[0]?.product ?? 0;
    const off = this.discounts
      .filter(({ one, spot }) => holds(one, visit.day, "real") && isIn(spot, visit, first))
      .reduce((all, { one }) => all + one.off, 0);
    const order = orderOf(visit, this.prices[visit.day] ?? [], off);
    if (!visit.paid && (visit.day < this.world.last - 2 || !chance.yes(0.3))) return;
    const ship = order.placed + this.pace.ship * Math.exp(0.35 * chance.gauss());
    const shipped = order.placed + (ship - order.placed) * timesOf(this.after("ship_hours", ship, visit, first));
    const usual = this.pace.deliver * Math.exp(0.25 * chance.gauss());
    const delivered = shipped + usual * timesOf(this.after("deliver_hours", shipped + usual, visit, first));
    this.writeOrder(order, shipped, delivered, this.customerOf(chance.unit(), order));
    if (!visit.paid) return;
    this.writeParcel(order, shipped, delivered);
    const paid = order.total / Math.max(order.total + order.off, 1);
    for (const [at, line] of order.lines.entries()) {
      const amount = Math.round(line.price * line.quantity * paid);
      const arrived = { visit, order: order.id, line, number: at + 1, delivered, amount };
      follow(this.world, this.after, this.pace.reviews, this.rows, arrived, chance);
    }
  }

  /** One buyer in seven has bought before. */
  private customerOf(unit: number, order: Order): string {
    if (unit < 0.14 && this.customers > 20) return `B${1 + Math.floor((unit / 0.14) * (this.customers - 1))}`;
    const id = `B${++this.customers}`;
    this.rows.customers.push({
      customer_id: id,
      name: `${id}**`,
      region: placeOf(this.world, order.visit).region,
      locale: this.world.words.locale,
      created_at: timeOf(this.world, order.placed),
    });
    return id;
  }

  /** A time that has not come yet is blank. */
  private at(hours: number): string | null {
    return hours < this.world.days.length * 24 ? timeOf(this.world, hours) : null;
  }

  private writeOrder(
    { visit, id, placed, lines, total, off }: Order,
    shipped: number,
    delivered: number,
    customer: string,
  ): void {
    const [sent, came] = visit.paid ? [this.at(shipped), this.at(delivered)] : [null, null];
    this.rows.orders.push({
      order_id: id,
      placed_at: timeOf(this.world, placed),
      status: visit.paid ? (came ? "delivered" : sent ? "shipped" : "pending") : "unpaid",
      total: decimal(total),
      customer_id: customer,
      paid_at: visit.paid ? timeOf(this.world, placed + 0.02) : null,
      shipped_at: sent,
      delivered_at: came,
      discount_total: decimal(off),
      ...placeOf(this.world, visit),
    });
    for (const [line, { sku, quantity, price }] of lines.entries())
      this.rows.order_lines.push({
        order_id: id,
        line: line + 1,
        sku,
        quantity,
        unit_price: decimal(price),
        discount: line === 0 && off > 0 ? decimal(off) : null,
      });
  }

  private writeParcel({ id, placed, total }: Order, shipped: number, delivered: number): void {
    const [sent, came] = [this.at(shipped), this.at(delivered)];
    const [at, amount] = [timeOf(this.world, placed + 0.02), decimal(total)];
    this.rows.payments.push({ payment_id: `M${id}`, order_id: id, kind: "payment", amount, at });
    if (!sent) return;
    this.rows.shipments.push({
      shipment_id: `S${id}`,
      order_id: id,
      status: came ? "delivered" : "in_transit",
      shipped_at: sent,
      promised_at: timeOf(this.world, placed + (this.pace.ship + this.pace.deliver) * this.pace.promise),
      delivered_at: came,
    });
  }
}
