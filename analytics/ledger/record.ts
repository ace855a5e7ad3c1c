/** How often a detector was right of what could be told. */
export type Record = { readonly right: number; readonly settled: number };

/** Upper end of Wilson's interval (1927) for a share; 1 where nothing was seen. `z` 1.28: one-sided 90 %. */
export function wilsonUpper({ right, settled }: Record, z = 1.2816): number {
  if (settled === 0) return 1;
  const p = right / settled;
  const middle = p + z ** 2 / (2 * settled);
  const half = z * Math.sqrt((p * (1 - p)) / settled + z ** 2 / (4 * settled ** 2));
  return Math.min(1, (middle + half) / (1 + z ** 2 / settled));
}

/** A prior worth so many settled predictions. */
const priorWeight = 6;

/** Probability that the next prediction of a detector comes true: its prior, moved by its own record (a Beta posterior mean). */
export const probabilityOf = (prior: number, { right, settled }: Record): number =>
  (prior * priorWeight + right) / (priorWeight + settled);

/** Fewer settled predictions than this say nothing about a detector. */
const enough = 12;

/** A detector whose claims come true less often than a coin falls heads is not worth a merchant's morning. */
export const worseThanCoin = (record: Record): boolean => record.settled >= enough && wilsonUpper(record) < 0.5;

/** Brier's score (1950) of settled probabilities: 0 is perfect, 0.25 a coin. Null where nothing is settled. */
export const brierOf = (settled: readonly { probability: number; right: boolean }[]): number | null =>
  settled.length === 0
    ? null
    : settled.reduce((sum, one) => sum + (one.probability - (one.right ? 1 : 0)) ** 2, 0) / settled.length;
