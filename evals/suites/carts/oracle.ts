import type { Cart, CartLine, Promotion } from "../../../analytics/offers/promotion.ts";

// A second reading of the same rules, by trying everything: every subset of the promotions is applied to the cart from the
// beginning, in whole numbers without limit. Nothing here is taken from the search it judges.

export type Tried = { readonly ids: readonly string[]; readonly pay: bigint; readonly gifts: bigint };
type Bill = { lines: bigint[]; shipping: bigint; gifts: bigint };

const big = (value: number) => BigInt(value);
const add = (values: readonly bigint[]) => values.reduce((sum, each) => sum + each, 0n);
const least = (one: bigint, two: bigint) => (one < two ? one : two);

function meant(promotion: Promotion, line: CartLine): boolean {
  const names = [line.sku, line.productId].filter((name) => name !== null);
  const shelves = (line.category ?? "").split(" > ").map((_, depth, parts) => parts.slice(0, depth + 1).join(" > "));
  const hit = (list: readonly string[], among: readonly string[]) => list.some((each) => among.includes(each));
  if (hit(promotion.excluded, [...names, ...shelves])) return false;
  if (!promotion.products && !promotion.categories) return true;
  return hit(promotion.products ?? [], names) || hit(promotion.categories ?? [], shelves);
}

/** Whether the promotion counts with these sums, said as one condition after the other. */
export function counts(promotion: Promotion, cart: Cart, lines: readonly bigint[]): boolean {
  const own = cart.lines.map((line) => meant(promotion, line));
  const units = cart.lines.reduce((sum, line, at) => sum + (own[at] ? line.quantity : 0), 0);
  const money = add(lines.filter((_, at) => own[at]));
  const { reward } = promotion;
  const conditions = [
    promotion.startsAt === null || promotion.startsAt.getTime() <= cart.at.getTime(),
    promotion.endsAt === null || promotion.endsAt.getTime() >= cart.at.getTime(),
    promotion.left === null || promotion.left > 0,
    promotion.perCustomer === null || promotion.perCustomer > (cart.used.get(promotion.id) ?? 0),
    promotion.channels === null || promotion.channels.some((each) => each === cart.channel),
    promotion.tiers === null || promotion.tiers.some((each) => each === cart.tier),
    units > 0,
    units >= promotion.minUnits,
    !(reward.kind === "gift" || reward.kind === "units_free") || units >= reward.every,
    money >= big(promotion.minMinor),
    reward.kind !== "amount" || reward.perMinor === null || money >= big(reward.perMinor),
  ];
  return conditions.every(Boolean);
}

function take(off: bigint, own: readonly number[], bill: Bill): void {
  const before = own.map((at) => bill.lines[at] ?? 0n);
  const whole = add(before);
  const taken = least(off, whole);
  if (whole === 0n || taken <= 0n) return;
  const due = (count: number) => (taken * add(before.slice(0, count))) / whole;
  own.forEach((at, place) => {
    bill.lines[at] = (before[place] ?? 0n) - (due(place + 1) - due(place));
  });
}

function pay(promotion: Promotion, cart: Cart, bill: Bill): void {
  if (!counts(promotion, cart, bill.lines)) return;
  const own = cart.lines.flatMap((line, at) => (meant(promotion, line) ? [at] : []));
  const money = add(own.map((at) => bill.lines[at] ?? 0n));
  const units = own.reduce((sum, at) => sum + (cart.lines[at]?.quantity ?? 0), 0);
  const { reward } = promotion;
  const often = (times: number, most: number | null) => big(most !== null && most < times ? most : times);
  if (reward.kind === "shipping") bill.shipping = 0n;
  if (reward.kind === "percent") {
    const twice = money * big(reward.basisPoints) * 2n;
    const rounded = (twice / 10_000n + 1n) / 2n;
    take(reward.capMinor === null ? rounded : least(rounded, big(reward.capMinor)), own, bill);
  }
  if (reward.kind === "amount")
    take(
      big(reward.minor) *
        (reward.perMinor === null ? often(1, reward.times) : often(Number(money / big(reward.perMinor)), reward.times)),
      own,
      bill,
    );
  if (reward.kind === "gift") {
    const cheapest = own.map((at) => cart.lines[at]?.unitMinor ?? 0).reduce((one, two) => Math.min(one, two));
    const sent = often(Math.floor(units / reward.every), reward.times) * big(reward.units);
    bill.gifts += sent * big(reward.valueMinor ?? cheapest);
  }
  if (reward.kind === "units_free") {
    const pieces: [number, bigint][] = own.flatMap((at) => {
      const quantity = big(cart.lines[at]?.quantity ?? 0);
      return Array.from({ length: Number(quantity) }, (_, unit): [number, bigint] => [
        at,
        ((bill.lines[at] ?? 0n) + big(unit)) / quantity,
      ]);
    });
    for (
      let free = often(Math.floor(units / reward.every), reward.times) * big(reward.free);
      free > 0n && pieces.length > 0;
      free--
    ) {
      const at = pieces.reduce((lowest, piece, place) => ((pieces[lowest]?.[1] ?? 0n) <= piece[1] ? lowest : place), 0);
      const [line = 0, value = 0n] = pieces.splice(at, 1)[0] ?? [];
      bill.lines[line] = (bill.lines[line] ?? 0n) - value;
    }
  }
}

const place = ({ from, reward }: Promotion): number =>
  ["units_free", "campaign percent", "campaign amount", "coupon percent", "coupon amount", "gift", "shipping"].indexOf(
    reward.kind === "percent" || reward.kind === "amount" ? `${from} ${reward.kind}` : reward.kind,
  );

/** The best of all 2^n choices. */
export function tryEverything(promotions: readonly Promotion[], cart: Cart): Tried {
  const all = [...promotions].sort((one, two) => place(one) - place(two) || (one.id < two.id ? -1 : 1));
  let best: Tried | undefined;
  for (let mask = 0; mask < 2 ** all.length; mask++) {
    const chosen = all.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);
    const groups = chosen.map(({ group }) => group).filter((group) => group !== null);
    if (groups.length !== new Set(groups).size) continue;
    if (chosen.length > 1 && chosen.some(({ alone }) => alone)) continue;
    const bill: Bill = {
      lines: cart.lines.map(({ quantity, unitMinor }) => big(quantity) * big(unitMinor)),
      shipping: big(cart.shippingMinor),
      gifts: 0n,
    };
    for (const each of chosen) pay(each, cart, bill);
    const tried = { ids: chosen.map(({ id }) => id), pay: add(bill.lines) + bill.shipping, gifts: bill.gifts };
    if (!best || better(tried, best)) best = tried;
  }
  return best ?? { ids: [], pay: 0n, gifts: 0n };
}

function better(one: Tried, two: Tried): boolean {
  if (one.pay !== two.pay) return one.pay < two.pay;
  if (one.gifts !== two.gifts) return one.gifts > two.gifts;
  if (one.ids.length !== two.ids.length) return one.ids.length < two.ids.length;
  return one.ids.join("\n") < two.ids.join("\n");
}
