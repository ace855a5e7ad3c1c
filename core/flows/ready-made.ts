import { Flow } from "./flow.ts";

const hour = 60;
const day = 24 * hour;

/**
 * The flows that ship, off until the merchant turns them on. In the order of their priority: what a buyer needs to know of
 * what was bought comes before what was nearly bought, and that before offers.
 */
export const readyMade: readonly Flow[] = [
  {
    id: "order_confirmed",
    trigger: "order_paid",
    kind: "service",
    priority: 10,
    steps: [{ waitMinutes: 0, lastsMinutes: 2 * day }],
  },
  {
    id: "product_guide",
    trigger: "order_delivered",
    kind: "service",
    priority: 15,
    conditions: { guide: true },
    steps: [{ waitMinutes: 2 * hour, lastsMinutes: 5 * day }],
  },
  {
    id: "delivered_care",
    trigger: "order_delivered",
    kind: "service",
    priority: 20,
    steps: [{ waitMinutes: day, lastsMinutes: 4 * day }],
  },
  {
    id: "unpaid_order",
    trigger: "order_unpaid",
    kind: "marketing",
    priority: 30,
    conditions: { notBoughtSince: true },
    perBuyerDays: 1,
    steps: [{ waitMinutes: hour, lastsMinutes: day }],
  },
  {
    id: "cart_left",
    trigger: "cart_left",
    kind: "marketing",
    priority: 40,
    conditions: { notBoughtSince: true },
    perBuyerDays: 7,
    steps: [{ waitMinutes: 4 * hour, lastsMinutes: 2 * day }],
  },
  {
    id: "back_in_stock",
    trigger: "back_in_stock",
    kind: "marketing",
    priority: 50,
    conditions: { notBoughtSince: true },
    steps: [{ waitMinutes: 0, lastsMinutes: 3 * day }],
  },
  {
    id: "price_drop",
    trigger: "price_dropped",
    kind: "marketing",
    priority: 55,
    conditions: { notBoughtSince: true },
    perBuyerDays: 7,
    steps: [{ waitMinutes: 0, lastsMinutes: 3 * day }],
  },
  {
    id: "review_request",
    trigger: "order_delivered",
    kind: "marketing",
    priority: 60,
    conditions: { notReviewed: true },
    perBuyerDays: 30,
    steps: [{ waitMinutes: 7 * day, lastsMinutes: 7 * day }],
  },
  {
    id: "follow_up_sale",
    trigger: "order_delivered",
    kind: "marketing",
    priority: 70,
    conditions: { notBoughtSince: true },
    perBuyerDays: 30,
    measuredDays: 14,
    steps: [{ waitMinutes: 14 * day, lastsMinutes: 7 * day }],
  },
  {
    id: "win_back",
    trigger: "gone_silent",
    kind: "marketing",
    priority: 80,
    conditions: { silentDays: 90, notBoughtSince: true },
    perBuyerDays: 90,
    measuredDays: 30,
    steps: [{ waitMinutes: 0, lastsMinutes: 30 * day }],
  },
].map((each) => Flow.parse({ ...each, ready: each.id }));

export const readyFlow = (id: string): Flow | undefined => readyMade.find((each) => each.id === id);
