import type { PlayResult } from "../playbook/play.ts";
import { handOff } from "./hand-off.ts";
import { type Open, personOr, type Settled } from "./open-wish.ts";
import { type Method, methodsMeant } from "./pick-method.ts";
import { askFor } from "./wish-state.ts";

/** What the new options cost more (above 0) or less than the old ones, from the prices that were looked up. */
export function difference({ state, data, called }: Open): number {
  let sum = 0;
  for (const [at, sku] of state.swaps) {
    const place = data.lines[at]?.choices.findIndex((each) => each.sku === sku) ?? -1;
    const [now, then] = [called.facts.find(`line.${at}.price`), called.facts.find(`choice.${at}.${place}.price`)];
    sum += Number(then?.value ?? 0) - Number(now?.value ?? 0);
  }
  return sum;
}

/** The way to pay a difference, or (for a change of payment) the whole order. */
export async function settleMethod(open: Open, differenceMinor: number): Promise<Settled<string | undefined>> {
  const { state, data } = open;
  const switches = state.wish === "change_order_payment";
  const methods = switches ? data.methods.filter((each) => each.id !== data.paidWith) : data.methods;
  const meant = meantMethods(open, methods);
  const [only] = meant.length === 1 ? meant : methods.length === 1 ? methods : [];
  if (only) return { part: only.id };
  const usual = methods.find((each) => each.id === data.paidWith) ?? methods[0];
  if (differenceMinor === 0 && usual) return { part: usual.id };
  return { next: await askMethod(open, methods) };
}

/** Where the money of a return goes: the way it came, or a gift card. */
export async function settleReturnMethod(open: Open): Promise<Settled<string | undefined>> {
  const { data } = open;
  const possible = data.methods.filter((each) => each.giftCard || each.id === data.paidWith);
  const meant = meantMethods(open, open.state.awaits === "method" ? possible : data.methods);
  if (meant.length === 1) return { part: meant[0]?.id };
  if (possible.length < 2) return { part: undefined };
  return { next: await askMethod(open, possible) };
}

const meantMethods = ({ state, brief, data }: Open, methods: readonly Method[]): Method[] => {
  const answer = state.awaits === "method";
  return methodsMeant(answer ? brief.text : state.said, methods, data.paidWith, answer);
};

async function askMethod(open: Open, methods: readonly Method[]): Promise<PlayResult> {
  const { data, called, state, brief, desk } = open;
  if (methods.length === 0) return handOff(brief, desk, "The customer has no other payment method on record.", called);
  const rows = methods.map((each) => called.facts.get(`method.${data.methods.indexOf(each)}`));
  const view = { order: called.facts.get("order"), rows, [state.wish]: true };
  return personOr(askFor({ awaits: "method", template: "order-ask-method", view }, state, brief, data.orderId), open);
}
