/** A day of the market's searches for one term in one category. */
export type TermDay = {
  readonly day: string;
  readonly term: string;
  readonly category: string;
  readonly searches: number;
  readonly clicks: number | null;
  readonly carts: number | null;
  readonly itemsOnline: number | null;
  readonly clickedCategories: Readonly<Record<string, number>> | null;
};
