/** The eight groups of recency × frequency × spend (Hughes 1994; the names are those that Chinese merchants use). */
export const segmentNames = [
  "champions",
  "slipping_big",
  "promising_big",
  "lost_big",
  "regulars",
  "newcomers",
  "slipping",
  "lost",
] as const;
export type SegmentName = (typeof segmentNames)[number];

/** One of the eight cells as the store counted it. */
export type RfmCell = {
  readonly recent: boolean;
  readonly frequent: boolean;
  readonly big: boolean;
  readonly customers: number;
  readonly spentMinor: number;
};
export type Segment = {
  readonly name: SegmentName;
  readonly customers: number;
  readonly spentMinor: number;
  /** Of all customers, and of all that was bought (null where that is nothing). */
  readonly share: number;
  readonly revenueShare: number | null;
};

export function segmentOf({ recent, frequent, big }: Pick<RfmCell, "recent" | "frequent" | "big">): SegmentName {
  if (big) return recent ? (frequent ? "champions" : "promising_big") : frequent ? "slipping_big" : "lost_big";
  return recent ? (frequent ? "regulars" : "newcomers") : frequent ? "slipping" : "lost";
}

/** The segments that have somebody in them, those that brought most money first; cells of one segment are added up. */
export function segmentsOf(cells: readonly RfmCell[]): Segment[] {
  const all = { customers: 0, spentMinor: 0 };
  const sums = new Map<SegmentName, { customers: number; spentMinor: number }>();
  for (const cell of cells) {
    const name = segmentOf(cell);
    const sum = sums.get(name) ?? { customers: 0, spentMinor: 0 };
    for (const each of [all, sum]) {
      each.customers += cell.customers;
      each.spentMinor += cell.spentMinor;
    }
    sums.set(name, sum);
  }
  return [...sums]
    .filter(([, { customers }]) => customers > 0)
    .map(([name, sum]) => ({
      name,
      ...sum,
      share: sum.customers / all.customers,
      revenueShare: all.spentMinor > 0 ? sum.spentMinor / all.spentMinor : null,
    }))
    .sort((left, right) => right.spentMinor - left.spentMinor || left.name.localeCompare(right.name));
}
