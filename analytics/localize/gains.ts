/** Half the deviance of a Poisson count: nats by which `observed` fits its own mean better than `expected`. */
function misfit(observed: number, expected: number): number {
  if (expected <= 0) return 0;
  return (observed > 0 ? observed * Math.log(observed / expected) : 0) - (observed - expected);
}

/** What a hypothesis gains in nats, of (observed, expected, trials). */
export type Gain = (observed: number, expected: number, trials: number) => number;
/** Events alone: one factor on the rate. */
export const byEvents: Gain = misfit;
/** What did not happen alone: one share of it lost, whatever the rate was. */
export const byAbsences: Gain = (observed, expected, trials) => misfit(trials - observed, trials - expected);
/** Both sides: the binomial likelihood ratio, n·KL(observed share ‖ expected share). */
export const byBoth: Gain = (observed, expected, trials) =>
  misfit(observed, expected) + misfit(trials - observed, trials - expected);
