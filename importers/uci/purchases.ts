/** What each customer bought of each article and has not sent back, to find the sale that a credit note belongs to. */
export class Purchases {
  private readonly bought = new Map<string, { order: string; line: number; left: number }[]>();

  add(customer: string, stockCode: string, order: string, line: number, quantity: number): void {
    const key = `${customer}\u001f${stockCode}`;
    const known = this.bought.get(key);
    if (known) known.push({ order, line, left: quantity });
    else this.bought.set(key, [{ order, line, left: quantity }]);
  }

  /** The latest purchase that still has as many, or else any, left. */
  giveBack(customer: string, stockCode: string, quantity: number): { order: string; line: number } | undefined {
    const all = this.bought.get(`${customer}\u001f${stockCode}`) ?? [];
    const found = all.findLast(({ left }) => left >= quantity) ?? all.findLast(({ left }) => left > 0);
    if (found) found.left -= quantity;
    return found;
  }
}
