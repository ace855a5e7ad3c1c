import type { Where } from "../core/report.ts";
import type { Shift } from "./explained.ts";
import type { Signal } from "./signals.ts";

/** One thing that happened: the step where it broke, in which part of the shop, and what else of it is only its echo. */
export type Problem = {
  readonly signal: Signal;
  readonly echoes: readonly Signal[];
  readonly kind: "rate" | "mix" | "volume";
  readonly where: Where;
  readonly shift?: Shift;
  /** Many more visitors came at the same time: worse traffic, no worse pages. */
  readonly junk?: boolean;
  /** Revenue a day, minor units: loss below 0. */
  readonly money: number;
};

export const whereOf = (signal: Signal): Where => (signal.dimension === "" ? {} : { [signal.dimension]: signal.value });
/** A signal as a problem of its own, before anything is known of it. */
export const asProblem = (signal: Signal): Problem => ({
  signal,
  echoes: [],
  kind: signal.kind,
  where: whereOf(signal),
  money: signal.money,
});

export const sameWay = (a: Signal, b: Signal): boolean => Math.sign(a.z) === Math.sign(b.z);
