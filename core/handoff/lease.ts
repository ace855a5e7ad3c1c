/** How long a person keeps the word without a sign, in milliseconds, where the shop says nothing else. */
export const usualLease = 15 * 60_000;
