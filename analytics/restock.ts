/** What is known of one sku: stock that can be sold, what is on its way, and its sales over the days looked at. */
export type StockFacts = {
  readonly onHand: number;
  readonly incoming: number;
  readonly unitsSold: number;
  /** Days on which it could be bought, of those over which the units were counted. */
  readonly daysInStock: number;
};
export type RestockRules = {
  readonly leadTimeDays: number;
  /** Days until the next order can be placed. */
  readonly reviewDays: number;
  /** Standard deviations of demand over lead time and review that safety stock covers; 1.65 is 95 % of cycles. */
  readonly safety: number;
};
export const usualRestockRules: RestockRules = { leadTimeDays: 10, reviewDays: 7, safety: 1.65 };
export type RestockAdvice = {
  readonly needed: boolean;
  /** Days that stock lasts at the present pace; null when nothing was sold. */
  readonly coverDays: number | null;
  /** Units to order, 0 when none is needed. */
  readonly quantity: number;
};

/**
 * Periodic review with an order-up-to level (Silver, Pyke & Thomas 2017, ch. 6): demand over lead time + review at the pace
 * of the days in stock, plus safety stock, less what is there and coming. Needed when stock and incoming do not last the lead
 * time with its safety. Demand a day is taken as Poisson; a sku that sold fewer than 3 units asks for nothing: no pace is known.
 */
export function suggestRestock(stock: StockFacts, rules: RestockRules = usualRestockRules): RestockAdvice {
  const pace = stock.daysInStock > 0 ? stock.unitsSold / stock.daysInStock : 0;
  const coverDays = pace > 0 ? Math.max(0, stock.onHand) / pace : null;
  if (stock.unitsSold < 3 || pace === 0) return { needed: false, coverDays, quantity: 0 };
  const upTo = (days: number) => pace * days + rules.safety * Math.sqrt(pace * days);
  const there = Math.max(0, stock.onHand) + stock.incoming;
  const needed = there < upTo(rules.leadTimeDays);
  const quantity = Math.ceil(upTo(rules.leadTimeDays + rules.reviewDays) - there);
  return { needed, coverDays, quantity: needed ? Math.max(1, quantity) : 0 };
}

/** Stock that the present pace would take longer than `days` to sell, or that did not sell at all; a measure of money tied up. */
export const isSlowMover = (stock: StockFacts, days = 180): boolean => {
  if (stock.onHand <= 0 || stock.daysInStock < 28) return false;
  return stock.unitsSold === 0 || stock.onHand / (stock.unitsSold / stock.daysInStock) > days;
};
