/** What is sold at which price, and what it cost; money in minor units, cost null where the shop never said. */
export type Priced = { readonly priceMinor: number; readonly costMinor: number | null };
export type Discounted = {
  readonly salePriceMinor: number;
  /** What is left of the sale price after the cost; null without a cost. */
  readonly margin: number | null;
  readonly belowCost: boolean;
};

export function discounted({ priceMinor, costMinor }: Priced, discount: number): Discounted {
  const salePriceMinor = Math.round(priceMinor * (1 - discount));
  const margin = costMinor === null || salePriceMinor <= 0 ? null : (salePriceMinor - costMinor) / salePriceMinor;
  return { salePriceMinor, margin, belowCost: costMinor !== null && salePriceMinor < costMinor };
}

/** The usual discount, or the largest whole percent under it at which nothing is sold below its cost. */
export function safeDiscount(products: readonly Priced[], usual: number): number {
  const room = products.flatMap(({ priceMinor, costMinor }) =>
    costMinor === null || priceMinor <= 0 ? [] : [Math.floor((1 - costMinor / priceMinor) * 100) / 100],
  );
  return Math.max(0, Math.min(usual, ...room));
}
