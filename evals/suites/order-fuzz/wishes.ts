import type { Actor } from "../../../core/context.ts";
import type { AnyWriteTool } from "../../../tools/define-tool.ts";
import { addOrderRemark } from "../../../tools/orders/add-order-remark.ts";
import { cancelOrder } from "../../../tools/orders/cancel-order.ts";
import { changeCustomerAddress } from "../../../tools/orders/change-customer-address.ts";
import { changeOrderAddress } from "../../../tools/orders/change-order-address.ts";
import { changeOrderItems } from "../../../tools/orders/change-order-items.ts";
import { changeOrderPayment } from "../../../tools/orders/change-order-payment.ts";
import { exchangeItems } from "../../../tools/orders/exchange-items.ts";
import { refundOrder } from "../../../tools/orders/refund-order.ts";
import { returnItems } from "../../../tools/orders/return-items.ts";
import type { Stream } from "../../simulator/chance.ts";
import type { World } from "./world.ts";

type Wish = { tool: AnyWriteTool; input: Record<string, unknown> };
type Draw = (luck: Stream, world: World, orderId: string, who: string) => Record<string, unknown>;

const method = (luck: Stream, { methods }: World, who: string) =>
  luck.yes(0.85) ? luck.one(methods[who] ?? ["gift_ann"]) : luck.one(["gift_bob", "card_cai", "card_none", "original"]);
/** Mostly what is in the order, each to another option; sometimes too often, sometimes what is not there. */
const items = (luck: Stream, { orders, skus }: World, orderId: string) => {
  const own = orders.find(({ id }) => id === `#${orderId.replace("#", "").toUpperCase()}`)?.skus ?? skus;
  return Array.from({ length: luck.whole(1, Math.min(3, own.length + 1)) }, () =>
    luck.yes(0.92) ? luck.one(own) : luck.one(skus),
  );
};
const swaps = (luck: Stream, world: World, orderId: string) =>
  items(luck, world, orderId).map((sku) => {
    const same = world.skus.filter((each) => each.split("-")[0] === sku.split("-")[0]);
    return { sku, newSku: luck.yes(0.9) ? luck.one(same) : luck.one(world.skus) };
  });
const address = (luck: Stream) => ({ address: { text: `${luck.whole(1, 3)} New Street` } });

const draws: readonly [AnyWriteTool, Draw][] = [
  [cancelOrder, (luck, _, orderId) => ({ orderId, reason: luck.one(["no longer needed", "ordered by mistake"]) })],
  [changeOrderAddress, (luck, _, orderId) => ({ orderId, ...address(luck) })],
  [
    changeCustomerAddress,
    (luck, { customers }, __, who) => ({ customerId: luck.yes(0.7) ? who : luck.one(customers), ...address(luck) }),
  ],
  [
    changeOrderItems,
    (luck, world, orderId, who) => ({
      orderId,
      items: swaps(luck, world, orderId),
      paymentMethodId: method(luck, world, who),
    }),
  ],
  [changeOrderPayment, (luck, world, orderId, who) => ({ orderId, paymentMethodId: method(luck, world, who) })],
  [
    exchangeItems,
    (luck, world, orderId, who) => ({
      orderId,
      items: swaps(luck, world, orderId),
      paymentMethodId: method(luck, world, who),
    }),
  ],
  [
    returnItems,
    (luck, world, orderId, who) => ({
      orderId,
      items: items(luck, world, orderId),
      ...(luck.yes(0.7) ? { paymentMethodId: method(luck, world, who) } : {}),
    }),
  ],
  [
    refundOrder,
    (luck, _, orderId) => ({
      orderId,
      ...(luck.yes(0.7) ? { amount: `${luck.whole(0, 40)}.${luck.whole(10, 99)}` } : {}),
    }),
  ],
  [addOrderRemark, (luck, _, orderId) => ({ orderId, remark: `remark ${luck.whole(1, 2)}` })],
];
export const writeTools: readonly AnyWriteTool[] = draws.map(([tool]) => tool);

const fitting: Readonly<Record<string, readonly string[]>> = {
  pending: ["cancel_order", "change_order_address", "change_order_items", "change_order_items", "change_order_payment"],
  unpaid: ["cancel_order", "change_order_address"],
  delivered: ["exchange_items", "return_items"],
};
const ofShop = ["refund_order", "refund_order", "cancel_order", "add_order_remark"];

/** A wish of this speaker: mostly one that the order's state allows and about his own, often about somebody else's,
 * sometimes about none that there is. */
export function drawWish(luck: Stream, world: World, { kind, id: who }: Actor, about?: string): Wish {
  const own = world.orders.filter(({ customer }) => customer === who);
  const named = world.orders.find(({ id }) => id === about);
  const order = named ?? (luck.yes(0.8) && own.length > 0 ? luck.one(own) : luck.one(world.orders));
  const usual = kind === "buyer" ? fitting[order.status] : ofShop;
  const name = luck.yes(0.8) && usual ? luck.one(usual) : undefined;
  const [tool, draw] = draws.find(([each]) => each.name === name) ?? luck.one(draws);
  const written = luck.yes(0.03) ? "#NONE" : luck.yes(0.1) ? order.id.slice(1).toLowerCase() : order.id;
  return { tool, input: draw(luck, world, written, kind === "buyer" ? who : order.customer) };
}
