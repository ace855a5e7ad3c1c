export const share = (list: readonly boolean[]): number | null =>
  list.length === 0 ? null : list.filter(Boolean).length / list.length;
export const mean = (list: readonly number[]): number | null =>
  list.length === 0 ? null : list.reduce((sum, one) => sum + one, 0) / list.length;

/** Wilson's 95 % interval of a share. */
export function wilson(list: readonly boolean[]): string | null {
  const [n, p, z] = [list.length, share(list), 1.96];
  if (p === null) return null;
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return `${Math.max(0, middle - half).toFixed(2)}–${Math.min(1, middle + half).toFixed(2)} (n ${n})`;
}
export const median = (list: readonly number[]): number | null => {
  const sorted = [...list].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};
