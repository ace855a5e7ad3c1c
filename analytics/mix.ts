import { sum } from "./statistics.ts";

/** One part of a whole (a channel): trials and successes before and after. */
export type Part = {
  readonly value: string;
  readonly trialsBefore: number;
  readonly before: number;
  readonly trialsAfter: number;
  readonly after: number;
};
export type MixOrRate = {
  /** Change of the whole's rate; rate + mix = change. */
  readonly change: number;
  readonly rate: number;
  readonly mix: number;
  /** The part whose share grew or shrank most. */
  readonly shifted: { readonly value: string; readonly shareBefore: number; readonly shareAfter: number } | null;
  /** The whole moved one way while the parts' rates moved the other (Simpson 1951). */
  readonly paradox: boolean;
};

/** Did the rates of the parts change, or only their shares? Midpoint decomposition (Kitagawa 1955, two-factor case). */
export function mixOrRate(parts: readonly Part[]): MixOrRate {
  const total0 = sum(parts.map((part) => part.trialsBefore));
  const total1 = sum(parts.map((part) => part.trialsAfter));
  const whole0 = sum(parts.map((part) => part.before)) / total0;
  const whole1 = sum(parts.map((part) => part.after)) / total1;
  let rate = 0;
  let mix = 0;
  let shifted: MixOrRate["shifted"] = null;
  for (const part of parts) {
    const q0 = part.trialsBefore / total0;
    const q1 = part.trialsAfter / total1;
    // A part that is new or gone has the same rate on both sides: all of it is mix.
    const r0 = part.trialsBefore > 0 ? part.before / part.trialsBefore : part.after / Math.max(part.trialsAfter, 1);
    const r1 = part.trialsAfter > 0 ? part.after / part.trialsAfter : r0;
    rate += 0.5 * (q0 + q1) * (r1 - r0);
    mix += (q1 - q0) * (0.5 * (r0 + r1) - 0.5 * (whole0 + whole1));
    if (!shifted || Math.abs(q1 - q0) > Math.abs(shifted.shareAfter - shifted.shareBefore))
      shifted = { value: part.value, shareBefore: q0, shareAfter: q1 };
  }
  return { change: whole1 - whole0, rate, mix, shifted, paradox: rate * (whole1 - whole0) < 0 };
}
