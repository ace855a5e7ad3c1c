/** What the benchmark's own policy document allows, as this shop's settings: the tools know no shop. */
export const tauPolicies = {
  orders: {
    cancel_reasons: ["no longer needed", "ordered by mistake"],
    payment_changes: 1,
    payment_after_items: false,
    refund_to: "original_or_gift_card",
  },
} as const;
