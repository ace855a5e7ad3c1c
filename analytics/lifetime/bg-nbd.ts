import { lowestPoint } from "./nelder-mead.ts";

/** A customer's history as the model sees it: repeat order days, days from the first to the newest, days from the first to now. */
export type History = { readonly repeats: number; readonly newest: number; readonly age: number };
/** Purchase rate ~ gamma(r, alpha) a day; leaving after each purchase ~ beta(a, b). */
export type BgNbd = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
/** The logarithm of gamma above zero (Lanczos 1964, g = 7). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  const sum = lanczos.reduce((total, each, at) => total + each / (y + at + 1), 0.99999999999980993);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Log-likelihood of one customer (Fader, Hardie & Lee 2005, eq. 6). */
function logLikelihood({ r, alpha, a, b }: BgNbd, { repeats: x, newest, age }: History): number {
  const head = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const stays = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
  const alive = -(r + x) * Math.log(alpha + age);
  if (x === 0) return head + stays + alive;
  const gone = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + newest);
  const most = Math.max(alive, gone);
  return head + stays + most + Math.log(Math.exp(alive - most) + Math.exp(gone - most));
}

/** The likeliest parameters, all above zero. Time goes in steps of the mean age, so that a day or a week makes no difference. */
export function fitBgNbd(histories: readonly History[]): BgNbd {
  const unit = Math.max(1, histories.reduce((sum, { age }) => sum + age, 0) / Math.max(1, histories.length));
  const scaled = histories.map(({ repeats, newest, age }) => ({ repeats, newest: newest / unit, age: age / unit }));
  const from = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
    r: Math.exp(r),
    alpha: Math.exp(alpha),
    a: Math.exp(a),
    b: Math.exp(b),
  });
  const cost = (point: readonly number[]) => {
    // A weak pull to moderate values keeps parameters from running away where the data leave them open.
    const pull = point.reduce((sum, each) => sum + each * each, 0) * 1e-3;
    const model = from(point);
    const total = scaled.reduce((sum, each) => sum - logLikelihood(model, each), 0) / Math.max(1, scaled.length);
    return Number.isFinite(total) ? total + pull : 1e9;
  };
  const { alpha, ...rest } = from(lowestPoint(cost, [0, 0, 0, 1]));
  return { ...rest, alpha: alpha * unit };
}

/** Gauss's hypergeometric series 2F1 for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [sum, term] = [1, 1];
  for (let k = 0; k < 2000 && Math.abs(term) > 1e-12 * sum; k++) {
    term *= ((a + k) * (b + k) * z) / ((c + k) * (k + 1));
    sum += term;
  }
  return sum;
}
/** The probability that a customer still buys (Fader, Hardie & Lee 2008, note on P(alive)). */
export function stillBuys({ r, alpha, a, b }: BgNbd, { repeats: x, newest, age }: History): number {
  return x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + newest)) ** (r + x));
}
/** Order days expected within `ahead` days (eq. 10). */
export function expectedOrders(model: BgNbd, history: History, ahead: number): number {
  const { r, alpha, b } = model;
  // The formula is not defined at a = 1, where it has its limit.
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a;
  const { repeats: x, age } = history;
  const series = hypergeometric(r + x, b + x, a + b + x - 1, ahead / (alpha + age + ahead));
  const grown = ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + age) / (alpha + age + ahead)) ** (r + x) * series);
  return Math.max(0, grown * stillBuys(model, history));
}
/** The probability of at least one order within `ahead` days by the model: one less that of none, the rate being gamma(r + x,
 * alpha + age) given that the customer still buys. */
export function buysAgain(model: BgNbd, history: History, ahead: number): number {
  const { r, alpha } = model;
  const none = ((alpha + history.age) / (alpha + history.age + ahead)) ** (r + history.repeats);
  return stillBuys(model, history) * (1 - none);
}
