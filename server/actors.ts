import { type Actor, isGuestId, type Permission, permissions } from "../core/context.ts";

const buyerMay: readonly Permission[] = [
  "orders:read",
  "orders:write",
  "customers:read",
  "catalog:read",
  "knowledge:read",
  "tickets:write",
];

export const merchant = (id = "merchant"): Actor => ({ kind: "merchant", id, permissions: new Set(permissions) });
export const buyer = (customer: string | null): Actor => ({
  kind: "buyer",
  id: customer ?? "guest",
  permissions: new Set(
    customer && !isGuestId(customer)
      ? buyerMay
      : buyerMay.filter((each) => each !== "orders:write" && each !== "customers:read"),
  ),
});
/** Another program in the shop's name: it may look, and propose. */
export const program = (id: string): Actor => ({ kind: "system", id, permissions: new Set(permissions) });
