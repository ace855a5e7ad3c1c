import { addDays, type Day, eachDay, weekdayOf } from "../../core/time.ts";
import { type Chance, chance } from "./chance.ts";
import type { Cell } from "./csv.ts";
import { channels, devices, type Item, range, regions, skusOf } from "./range.ts";

export type Sale = {
  orderId: string;
  customer: string;
  at: string;
  paid: boolean;
  item: Item;
  sku: string;
  quantity: number;
  channel: string;
  device: string;
  region: string;
  day: Day;
};
export type Visits = { events: Record<string, Cell>[]; sales: Sale[]; lostCarts: Map<string, number> };

const weekday = [1.12, 0.94, 0.95, 0.96, 0.98, 1.02, 1.15] as const;
/** Of each step's visitors, the share that goes on. */
const goesOn = { view: 0.82, cart: 0.19, checkout: 0.6, pay: 0.74 } as const;

/** Seventy days of visitors. On the last day most carts of the best-seller leave for a rival instead of checking out. */
export function simulateVisits(lastDay: Day, seed: number, visitorsADay: number): Visits {
  const [people, noise, items] = [chance(seed, "people"), chance(seed, "noise"), chance(seed, "items")];
  const visits: Visits = { events: [], sales: [], lostCarts: new Map() };
  for (const day of eachDay({ from: addDays(lastDay, -62), to: lastDay })) {
    const count = Math.round(visitorsADay * (weekday[weekdayOf(day)] ?? 1) * Math.exp(0.04 * noise.normal()));
    for (let index = 0; index < count; index++)
      visit(visits, { day, index, lost: day === lastDay ? 0.8 : 0 }, people, items);
  }
  return visits;
}

const clock = (seconds: number) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");

function visit(
  visits: Visits,
  { day, index, lost }: { day: Day; index: number; lost: number },
  people: Chance,
  items: Chance,
): void {
  // Most come in the evening: the larger of two draws, between 7 and midnight.
  let seconds = 25_200 + Math.floor(Math.max(people.unit(), people.unit()) * 59_000);
  const [channel, device, region] = [
    people.pick(channels.values, channels.weights),
    people.pick(devices.values, devices.weights),
    people.pick(regions.values, regions.weights),
  ];
  const id = `${day.replaceAll("-", "")}${String(index).padStart(5, "0")}`;
  const send = (event_name: string, more: Record<string, Cell> = {}) => {
    seconds += 1 + Math.floor(people.unit() * 20);
    visits.events.push({
      ts: `${day}T${clock(seconds)}`,
      event_name,
      visitor_id: `v${id}`,
      session_id: `s${id}`,
      product_id: null,
      sku: null,
      quantity: null,
      price: null,
      value: null,
      order_id: null,
      ...more,
      channel,
      device,
      region,
    });
  };
  send("session_start");
  if (!people.yes(goesOn.view)) {
    send("page_view");
    return;
  }
  const item = items.pick(
    range,
    range.map((each) => each.pull),
  );
  const { sku } = items.pick(skusOf(item));
  const product = { product_id: item.id, sku, quantity: 1, price: item.price };
  send("view_item", product);
  if (!people.yes(goesOn.cart)) return;
  send("add_to_cart", product);
  if (item === range[0] && people.yes(lost)) {
    visits.lostCarts.set(item.id, (visits.lostCarts.get(item.id) ?? 0) + 1);
    return;
  }
  if (!people.yes(goesOn.checkout)) return;
  send("begin_checkout", product);
  const paid = people.yes(goesOn.pay);
  if (!paid && !people.yes(0.25)) return;
  const quantity = people.yes(0.12) ? 2 : 1;
  const orderId = `SO${id}`;
  if (paid) send("purchase", { ...product, quantity, value: (item.price * quantity).toFixed(2), order_id: orderId });
  // One buyer in eight has bought before.
  const before =
    visits.sales.length > 50 && people.yes(0.12)
      ? visits.sales[people.int(0, visits.sales.length - 1)]?.customer
      : undefined;
  visits.sales.push({
    orderId,
    customer: before ?? `C${id}`,
    at: `${day}T${clock(seconds)}`,
    paid,
    item,
    sku,
    quantity,
    channel,
    device,
    region,
    day,
  });
}
