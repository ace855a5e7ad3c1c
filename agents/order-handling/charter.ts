import { findCustomers } from "../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../tools/customers/get-customer-profile.ts";
import { cancelOrder } from "../../tools/orders/cancel-order.ts";
import { changeOrderAddress } from "../../tools/orders/change-order-address.ts";
import { findOrders } from "../../tools/orders/find-orders.ts";
import { getOrder } from "../../tools/orders/get-order.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Charter } from "../charter.ts";

export const orderHandling: Charter = {
  name: "order-handling",
  purpose: {
    zh: "查订单、查物流,办理取消和改地址",
    en: "Finds orders and deliveries, prepares cancellations and changes",
  },
  tools: [findOrders, getOrder, cancelOrder, changeOrderAddress, findCustomers, getCustomerProfile, handOver],
  colleagues: [],
  limits: { turns: 6, seconds: 60 },
};
