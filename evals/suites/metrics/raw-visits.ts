import { groupBy, instant, number, type Raw, text } from "./raw-rows.ts";
import type { Open, Seen, Seens } from "./raw-seen.ts";

const named = (row: Raw, name: string | null) => name === null || text(row, "event_name") === name;
const seenOf = (open: Open, row: Raw): Seen => ({
  ...open.at(row),
  day: open.dayOf(instant(row, "happened_at") ?? 0),
  product: text(row, "product_id"),
  amount: 1,
  who: text(row, "visitor_id") ?? "",
});

/** Visitors with an event of a name (null: any); unknown where no row has it. */
export function visitors(open: Open, name: string | null): Seens {
  const rows = open.rows.events.filter((row) => named(row, name));
  if (rows.length === 0) return { whole: null, goods: null };
  const seen = rows.map((row) => seenOf(open, row));
  return { whole: seen, goods: seen.filter(({ product }) => product !== null) };
}

/** A checkout that names no product is one of each product that its visitor put in the cart on that day. */
export function checkouts(open: Open): Seens {
  const { whole } = visitors(open, "begin_checkout");
  if (whole === null) return { whole, goods: null };
  const key = ({ who, day }: Seen) => `${day}\n${who}`;
  const open_ = new Set(whole.filter(({ product }) => product === null).map(key));
  const carts = visitors(open, "add_to_cart").goods ?? [];
  const direct = whole.filter(({ product }) => product !== null);
  return { whole, goods: [...direct, ...carts.filter((cart) => open_.has(key(cart)))] };
}

const firstOf = (rows: readonly Raw[], column: string) =>
  rows.map((row) => text(row, column)).find((value) => value !== null) ?? "";

/** Sessions of a day; `amount` 1 where it is a bounce. */
export function sessions(open: Open): Seens {
  const rows = open.rows.events.filter((row) => text(row, "session_id") !== null);
  if (rows.length === 0) return { whole: null, goods: null };
  const sorted = rows.toSorted((a, b) => (instant(a, "happened_at") ?? 0) - (instant(b, "happened_at") ?? 0));
  const groups = groupBy(
    sorted,
    (row) => `${open.dayOf(instant(row, "happened_at") ?? 0)}\n${text(row, "session_id")}`,
  );
  const whole = [...groups].map(([key, events]) => ({
    day: key.slice(0, 10),
    channel: firstOf(events, "channel"),
    device: firstOf(events, "device"),
    region: firstOf(events, "region"),
    product: null,
    amount: events.filter((row) => !named(row, "session_start")).length <= 1 ? 1 : 0,
    who: key,
  }));
  return { whole, goods: null };
}

/** Reviews by the day they were written. */
export function reviews(open: Open): Seens {
  const whole = open.rows.reviews.map((row) => ({
    ...open.at(open.orders.get(text(row, "order_id") ?? "")),
    day: open.dayOf(instant(row, "created_at") ?? 0),
    product: text(row, "product_id"),
    amount: number(row, "rating") ?? 0,
    who: text(row, "review_id") ?? "",
  }));
  return { whole, goods: whole };
}

/** Orders by the day of dispatch with their hours since payment; once for each product in them. */
export function dispatch(open: Open): Seens {
  const whole: Seen[] = [];
  const goods: Seen[] = [];
  for (const [id, order] of open.orders) {
    const [paid, shipped] = [instant(order, "paid_at"), instant(order, "shipped_at")];
    if (paid === null || shipped === null) continue;
    const seen = {
      ...open.at(order),
      day: open.dayOf(shipped),
      product: null,
      amount: (shipped - paid) / 3_600_000,
      who: id,
    };
    whole.push(seen);
    const products = new Set((open.linesOf.get(id) ?? []).map((line) => open.productOf(text(line, "sku"))));
    for (const product of products) goods.push({ ...seen, product });
  }
  return { whole, goods };
}

type Talk = { seen: Seen; answered: number | null; resolved: boolean };
const days3 = 72 * 3_600_000;

function talkOf(open: Open, id: string, turns: readonly Raw[], byCustomer: Map<string, Raw[]>): Talk | null {
  const of = (who: (speaker: string | null) => boolean) => turns.filter((turn) => who(text(turn, "said_by")));
  const said = (row: Raw) => instant(row, "said_at") ?? 0;
  const first = Math.min(...of((who) => who === "buyer").map(said));
  if (!Number.isFinite(first)) return null;
  const answers = of((who) => who !== "buyer")
    .map(said)
    .filter((when) => when >= first);
  const answered = answers.length > 0 ? Math.min(...answers) : null;
  const any = (column: string) => turns.map((turn) => text(turn, column)).find((value) => value !== null) ?? null;
  const others = byCustomer.get(any("customer_id") ?? "") ?? [];
  const back = others.some(
    (turn) => text(turn, "conversation_id") !== id && said(turn) > first && said(turn) < first + days3,
  );
  const resolved = answered !== null && of((who) => who === "agent").length === 0 && !back;
  const order = open.orders.get(any("order_id") ?? "");
  const seen = { ...open.at(order), day: open.dayOf(first), product: any("product_id"), amount: 1, who: id };
  return { seen, answered: answered === null ? null : (answered - first) / 1000, resolved };
}

/** Conversations by the day of the buyer's first message. */
export function talks(open: Open, amount: "all" | "seconds" | "answered" | "resolved"): Seens {
  const turns = open.rows.past_turns;
  const named = turns.filter((turn) => text(turn, "customer_id") !== null);
  const byCustomer = groupBy(named, (turn) => text(turn, "customer_id") ?? "");
  const whole = [...groupBy(turns, (turn) => text(turn, "conversation_id") ?? "")].flatMap(([id, own]) => {
    const talk = talkOf(open, id, own, byCustomer);
    if (!talk) return [];
    const value = {
      all: 1,
      seconds: talk.answered ?? 0,
      answered: talk.answered === null ? 0 : 1,
      resolved: Number(talk.resolved),
    };
    return [{ ...talk.seen, amount: value[amount] }];
  });
  return { whole, goods: whole };
}
