/** Takes a multiple of the pivot's row off every other one. */
function clear(rows: number[][], column: number): void {
  const top = rows[column] ?? [];
  for (const [row, own] of rows.entries()) {
    if (row === column) continue;
    const times = (own[column] ?? 0) / (top[column] ?? 1);
    for (let at = column; at < own.length; at += 1) own[at] = (own[at] ?? 0) - times * (top[at] ?? 0);
  }
}
/** Solves a small system whose matrix is positive definite (a ridge's is), by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let column = 0; column < right.length; column += 1) clear(rows, column);
  return rows.map((row, at) => (row[right.length] ?? 0) / (row[at] ?? 1));
}

/** What a ridge pulls each coefficient to, and how strongly (in observations of unit size). */
export type Prior = { readonly mean: number; readonly weight: number };

/** Coefficients of least squares, each pulled to its prior (Hoerl & Kennard 1970; a normal prior by another name). */
export function ridge(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  priors: readonly Prior[],
): number[] {
  const matrix = priors.map((_, one) =>
    priors.map(({ weight }, two) =>
      rows.reduce((total, row) => total + (row[one] ?? 0) * (row[two] ?? 0), one === two ? weight : 0),
    ),
  );
  const right = priors.map(({ mean, weight }, one) =>
    rows.reduce((total, row, at) => total + (row[one] ?? 0) * (values[at] ?? 0), mean * weight),
  );
  return solve(matrix, right);
}
export const dot = (one: readonly number[], two: readonly number[]): number =>
  one.reduce((total, value, at) => total + value * (two[at] ?? 0), 0);
