import { getProduct } from "../../../tools/catalog/get-product.ts";
import { getCustomerProfile } from "../../../tools/customers/get-customer-profile.ts";
import type { AnyTool } from "../../../tools/define-tool.ts";
import { cancelOrder } from "../../../tools/orders/cancel-order.ts";
import { changeCustomerAddress } from "../../../tools/orders/change-customer-address.ts";
import { changeOrderAddress } from "../../../tools/orders/change-order-address.ts";
import { changeOrderItems } from "../../../tools/orders/change-order-items.ts";
import { changeOrderPayment } from "../../../tools/orders/change-order-payment.ts";
import { exchangeItems } from "../../../tools/orders/exchange-items.ts";
import { getOrder } from "../../../tools/orders/get-order.ts";
import { returnItems } from "../../../tools/orders/return-items.ts";
import { handOver } from "../../../tools/tickets/hand-over.ts";

type Arguments = Readonly<Record<string, unknown>>;
type Ours = { readonly tool: AnyTool; readonly input: (given: Arguments) => Record<string, unknown> };

const address = (given: Arguments) => {
  const { order_id: _order, user_id: _user, ...fields } = given;
  return fields;
};
/** Old against new, one by one; a list that is longer than the other leaves a pair that no tool accepts. */
function pairs(given: Arguments): Record<string, unknown>[] {
  const [from, to] = [given["item_ids"], given["new_item_ids"]].map((list) => (Array.isArray(list) ? list : []));
  return Array.from({ length: Math.max(from?.length ?? 0, to?.length ?? 0) }, (_, at) => ({
    sku: from?.[at],
    newSku: to?.[at],
  }));
}
const swap = (given: Arguments) => ({
  orderId: given["order_id"],
  items: pairs(given),
  paymentMethodId: given["payment_method_id"],
});

/** The benchmark's actions by the names it gives them, as calls of ours. */
export const ourTools: Readonly<Record<string, Ours>> = {
  get_order_details: { tool: getOrder, input: (given) => ({ orderId: given["order_id"] }) },
  get_product_details: { tool: getProduct, input: (given) => ({ productId: given["product_id"] }) },
  get_item_details: { tool: getProduct, input: (given) => ({ productId: given["item_id"] }) },
  get_user_details: { tool: getCustomerProfile, input: (given) => ({ customerId: given["user_id"] }) },
  cancel_pending_order: {
    tool: cancelOrder,
    input: (given) => ({ orderId: given["order_id"], reason: given["reason"] }),
  },
  modify_pending_order_address: {
    tool: changeOrderAddress,
    input: (given) => ({ orderId: given["order_id"], address: address(given) }),
  },
  modify_user_address: {
    tool: changeCustomerAddress,
    input: (given) => ({ customerId: given["user_id"], address: address(given) }),
  },
  modify_pending_order_items: { tool: changeOrderItems, input: swap },
  modify_pending_order_payment: {
    tool: changeOrderPayment,
    input: (given) => ({ orderId: given["order_id"], paymentMethodId: given["payment_method_id"] }),
  },
  exchange_delivered_order_items: { tool: exchangeItems, input: swap },
  return_delivered_order_items: {
    tool: returnItems,
    input: (given) => ({
      orderId: given["order_id"],
      items: given["item_ids"],
      paymentMethodId: given["payment_method_id"],
    }),
  },
  transfer_to_human_agents: {
    tool: handOver,
    input: (given) => ({ reason: "The buyer needs a person.", customerSaid: String(given["summary"] ?? "") }),
  },
};
