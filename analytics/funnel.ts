/** A factor of a product before and after, such as visitors or cart rate. */
export type FactorChange = { readonly name: string; readonly before: number; readonly after: number };

const logMean = (a: number, b: number): number => (a === b ? a : (a - b) / Math.log(a / b));
const product = (values: readonly number[]): number => values.reduce((total, value) => total * value, 1);

/** Shapley's share of each factor: its mean effect over all orders in which the factors may change (Shorrocks 2013, §3). */
function shapley(factors: readonly FactorChange[]): number[] {
  const n = factors.length;
  const factorial = [1];
  for (let at = 1; at <= n; at++) factorial[at] = (factorial[at - 1] ?? 1) * at;
  return factors.map((_, own) => {
    let effect = 0;
    for (let set = 0; set < 1 << n; set++) {
      if (set & (1 << own)) continue;
      const at = (which: number) =>
        product(factors.map((factor, bit) => (which & (1 << bit) ? factor.after : factor.before)));
      let size = 0;
      for (let bit = 0; bit < n; bit++) if (set & (1 << bit)) size++;
      const weight = ((factorial[size] ?? 1) * (factorial[n - size - 1] ?? 1)) / (factorial[n] ?? 1);
      effect += weight * (at(set | (1 << own)) - at(set));
    }
    return effect;
  });
}

/**
 * Splits the change of a product into one effect for each factor, in the product's own unit; the effects add up to the
 * change. LMDI (Ang 2004, eq. 2): L(G1, G0)·ln(x1/x0); Shapley's value where a factor is 0 on either side.
 */
export function decompose(factors: readonly FactorChange[]): { name: string; effect: number }[] {
  const before = product(factors.map((factor) => factor.before));
  const after = product(factors.map((factor) => factor.after));
  const logs = factors.every((factor) => factor.before > 0 && factor.after > 0);
  const effects = logs
    ? factors.map((factor) => logMean(after, before) * Math.log(factor.after / factor.before))
    : shapley(factors);
  const rest = after - before - effects.reduce((total, effect) => total + effect, 0);
  // What floating point left over goes to the largest effect, so that the sum is exact.
  const largest = effects.reduce(
    (best, effect, at) => (Math.abs(effect) > Math.abs(effects[best] ?? 0) ? at : best),
    0,
  );
  return factors.map((factor, at) => ({ name: factor.name, effect: (effects[at] ?? 0) + (at === largest ? rest : 0) }));
}
