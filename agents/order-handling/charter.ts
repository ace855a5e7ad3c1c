import { findCustomers } from "../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../tools/customers/get-customer-profile.ts";
import { addOrderRemark } from "../../tools/orders/add-order-remark.ts";
import { cancelOrder } from "../../tools/orders/cancel-order.ts";
import { changeCustomerAddress } from "../../tools/orders/change-customer-address.ts";
import { changeOrderAddress } from "../../tools/orders/change-order-address.ts";
import { changeOrderItems } from "../../tools/orders/change-order-items.ts";
import { changeOrderPayment } from "../../tools/orders/change-order-payment.ts";
import { claimCampaignGift } from "../../tools/orders/claim-campaign-gift.ts";
import { exchangeItems } from "../../tools/orders/exchange-items.ts";
import { findOrders } from "../../tools/orders/find-orders.ts";
import { getOrder } from "../../tools/orders/get-order.ts";
import { getOrderChoices } from "../../tools/orders/get-order-choices.ts";
import { getOrderHistory } from "../../tools/orders/get-order-history.ts";
import { refundOrder } from "../../tools/orders/refund-order.ts";
import { remarkOrders } from "../../tools/orders/remark-orders.ts";
import { returnItems } from "../../tools/orders/return-items.ts";
import { tagOrders } from "../../tools/orders/tag-orders.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Charter } from "../charter.ts";

export const orderHandling: Charter = {
  name: "order-handling",
  purpose: {
    zh: "查订单、查物流,办理取消、修改、退换货和退款,批量打标和备注",
    en: "Finds orders and deliveries, prepares cancellations, changes, returns, exchanges and refunds, tags and remarks in bulk",
  },
  tools: [
    findOrders,
    getOrder,
    getOrderHistory,
    getOrderChoices,
    cancelOrder,
    changeOrderAddress,
    changeCustomerAddress,
    changeOrderItems,
    changeOrderPayment,
    returnItems,
    exchangeItems,
    claimCampaignGift,
    refundOrder,
    addOrderRemark,
    tagOrders,
    remarkOrders,
    findCustomers,
    getCustomerProfile,
    handOver,
  ],
  colleagues: [],
  limits: { turns: 6, seconds: 60 },
};
