/** Buyers of one arm with what each paid in the measured days; money in minor units. */
export type Arm = {
  readonly people: number;
  readonly buyers: number;
  readonly sum: number;
  /** Of the squares of what each buyer paid. */
  readonly squares: number;
};
export type Interval = { readonly low: number; readonly high: number };
export type Effect = { readonly difference: number; readonly in80: Interval; readonly in95: Interval };
export type Lift =
  | { readonly is: "too_few"; readonly lacking: readonly ("written" | "held_out" | "buyers")[] }
  | {
      readonly is: "measured";
      readonly rate: Effect;
      /** Money per person. */
      readonly money: Effect;
      /** Of money: whether the 95 % interval leaves out nothing at all. */
      readonly verdict: "more" | "less" | "no_visible_effect";
    };

/** Below these nothing is said: the intervals would hold, and would be too wide to be of use. */
export const leastSample = { written: 50, heldOut: 30, buyers: 10 } as const;
const z80 = 1.2815515655446004;
const z95 = 1.959963984540054;

/** Wilson's score interval of a share (Wilson 1927). */
function wilson(hits: number, of: number, z: number): Interval {
  const share = hits / of;
  const scale = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / scale;
  return { low: middle - half, high: middle + half };
}

type Estimate = { readonly value: number } & Interval;
/** The difference of two estimates with intervals of their own (MOVER: Zou & Donner 2008, equation 2; for two shares it is
 * Newcombe's tenth method, 1998). */
function differenceOf(one: Estimate, two: Estimate): { difference: number } & Interval {
  const difference = one.value - two.value;
  return {
    difference,
    low: difference - Math.hypot(one.value - one.low, two.high - two.value),
    high: difference + Math.hypot(one.high - one.value, two.value - two.low),
  };
}
const effect = (at: (z: number) => { difference: number } & Interval): Effect => {
  const [narrow, wide] = [at(z80), at(z95)];
  return {
    difference: wide.difference,
    in80: { low: narrow.low, high: narrow.high },
    in95: { low: wide.low, high: wide.high },
  };
};

/**
 * Money per person of one arm = share that buys × what a buyer pays. The share has Wilson's interval; what a buyer pays varies
 * as in both arms together, since the small arm alone has too few buyers to know (its own variance made 80 % intervals hold
 * 74 times in 100). The two are put together by MOVER for a product (Zou, Huo & Taleban 2009).
 */
function moneyOf(arm: Arm, pooled: { mean: number; variance: number }, z: number): Estimate {
  const share = arm.buyers / arm.people;
  const basket = arm.buyers > 0 ? arm.sum / arm.buyers : pooled.mean;
  const ofBasket = z * share * Math.sqrt(pooled.variance / Math.max(1, arm.buyers));
  const range = wilson(arm.buyers, arm.people, z);
  const value = share * basket;
  return {
    value,
    low: value - Math.hypot((share - range.low) * basket, ofBasket),
    high: value + Math.hypot((range.high - share) * basket, ofBasket),
  };
}

/**
 * What writing to buyers brought: those written to against those held out, each person once. Small samples are said to be too
 * small. Intervals are of 80 and 95 %; `zhanggui eval lift` measures how often they hold what was planted.
 */
export function liftOf(written: Arm, heldOut: Arm): Lift {
  const buyers = written.buyers + heldOut.buyers;
  const lacking = [
    ...(written.people < leastSample.written ? (["written"] as const) : []),
    ...(heldOut.people < leastSample.heldOut ? (["held_out"] as const) : []),
    ...(buyers < leastSample.buyers ? (["buyers"] as const) : []),
  ];
  if (lacking.length > 0) return { is: "too_few", lacking };
  const mean = (written.sum + heldOut.sum) / buyers;
  const variance = Math.max(0, (written.squares + heldOut.squares - buyers * mean * mean) / (buyers - 1));
  const shareOf = (arm: Arm, z: number): Estimate => ({
    value: arm.buyers / arm.people,
    ...wilson(arm.buyers, arm.people, z),
  });
  const rate = effect((z) => differenceOf(shareOf(written, z), shareOf(heldOut, z)));
  const money = effect((z) =>
    differenceOf(moneyOf(written, { mean, variance }, z), moneyOf(heldOut, { mean, variance }, z)),
  );
  const verdict = money.in95.low > 0 ? "more" : money.in95.high < 0 ? "less" : "no_visible_effect";
  return { is: "measured", rate, money, verdict };
}
