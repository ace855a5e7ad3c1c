import type { AnyWriteTool } from "../../tools/define-tool.ts";
import { changeOrderItems } from "../../tools/orders/change-order-items.ts";
import { changeOrderPayment } from "../../tools/orders/change-order-payment.ts";
import { exchangeItems } from "../../tools/orders/exchange-items.ts";
import { getOrderChoices } from "../../tools/orders/get-order-choices.ts";
import { returnItems } from "../../tools/orders/return-items.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { confirm } from "./confirm.ts";
import type { Choices, Open, Settled } from "./open-wish.ts";
import { beyondLimits } from "./propose.ts";
import { settleItems, settleSwaps } from "./settle-items.ts";
import { difference, settleMethod, settleReturnMethod } from "./settle-method.ts";
import { correctable, readWish, type Wish } from "./wish-state.ts";

const tools: Record<Wish, AnyWriteTool> = {
  change_order_items: changeOrderItems,
  change_order_payment: changeOrderPayment,
  return_items: returnItems,
  exchange_items: exchangeItems,
};

/** Carries a wish about one order on: asks for what is missing, one thing at a time, and proposes the change once all is
 * there. Options, items and ways to pay are only ever those on record. */
export async function carryWish(wish: Wish, orderId: string, brief: Brief, desk: Desk): Promise<PlayResult> {
  const called = await desk.call(getOrderChoices, { orderId, wish });
  const data = dataOf<Choices>(called);
  if (!data) return refused(called, desk.language) ?? { template: "no-article", view: {} };
  const open: Open = { brief, desk, called, data, state: readWish(brief, wish) };
  const notNow = await refusedByState(open);
  if (notNow) return notNow;
  if (wish === "change_order_payment") return propose(open, {}, await settleMethod(open, 1));
  const items = await settleItems(open);
  if ("next" in items) return items.next;
  const withItems = { ...open, state: { ...open.state, items: items.part } };
  if (wish === "return_items") {
    const skus = items.part.flatMap((at) => data.lines[at]?.sku ?? []);
    return propose(withItems, { items: skus }, await settleReturnMethod(withItems));
  }
  const swaps = await settleSwaps(withItems);
  if ("next" in swaps) return swaps.next;
  const all = { ...withItems, state: { ...withItems.state, swaps: swaps.part } };
  const pairs = [...swaps.part].map(([at, newSku]) => ({ sku: data.lines[at]?.sku, newSku }));
  return propose(all, { items: pairs }, await settleMethod(all, difference(all)));
}

/** An order whose state rules the wish out is told at once, before anything is asked: the tool's own sentence. */
async function refusedByState({ state, data, desk }: Open): Promise<PlayResult | undefined> {
  const fits = {
    change_order_items: ["pending"],
    change_order_payment: ["pending", "modified"],
    return_items: ["delivered"],
    exchange_items: ["delivered"],
  }[state.wish].includes(data.status);
  if (fits) return undefined;
  const item = data.lines[0]?.sku ?? "unknown";
  const items = state.wish === "return_items" ? [item] : [{ sku: item, newSku: item }];
  const input = { orderId: data.orderId, items, paymentMethodId: data.paidWith ?? "unknown" };
  return refused(await desk.call(tools[state.wish], input), desk.language);
}

async function propose(
  open: Open,
  input: Record<string, unknown>,
  method: Settled<string | undefined>,
): Promise<PlayResult> {
  if ("next" in method) return method.next;
  const { desk, data, state } = open;
  const way = method.part === undefined ? {} : { paymentMethodId: method.part };
  const called = await desk.call(tools[state.wish], { orderId: data.orderId, ...input, ...way });
  const shown = { ...confirm(called, desk), expects: correctable(state, open.brief, data.orderId) };
  return (await beyondLimits(called, desk, open.brief)) ?? refused(called, desk.language) ?? shown;
}
