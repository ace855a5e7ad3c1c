/** The states of an order, as the import format names them. */
export const orderStatuses = [
  "unpaid",
  "pending",
  "modified",
  "processed",
  "shipped",
  "delivered",
  "return_requested",
  "exchange_requested",
  "returned",
  "cancelled",
] as const;
