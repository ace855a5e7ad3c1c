/** Day-to-day noise of a term's searches beyond chance, as a standard deviation of their logarithm. */
const noise = 0.1;

/**
 * Whether a count grew by more than chance and the market's own growth: the difference of logarithms against its Poisson
 * error and the usual noise, at 2.58 standard deviations (one in two hundred by chance). Under 20 counts nothing is said.
 */
export function roseBeyond(now: number, before: number, market: number): boolean {
  if (now < 20) return false;
  const gain = Math.log((now + 5) / (before + 5)) - Math.log(Math.max(market, 0.01));
  return gain / Math.sqrt(1 / (now + 5) + 1 / (before + 5) + noise ** 2) > 2.58;
}

/** Whether half or more of a count fell on three days running: a burst, not a demand. Two weeks at least must be looked at. */
export function isBurst(days: readonly { readonly day: string; readonly count: number }[], window: number): boolean {
  if (window < 14) return false;
  const total = days.reduce((sum, { count }) => sum + count, 0);
  return days.some(({ day }) => {
    const end = Date.parse(day) + 2 * 86_400_000;
    const three = days.filter((each) => each.day >= day && Date.parse(each.day) <= end);
    return three.reduce((sum, { count }) => sum + count, 0) * 2 >= total;
  });
}
