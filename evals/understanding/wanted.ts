/** What the first of two labels gets of a message. */
const FIRST_SHARE = 0.7;
/** How much of a line's aim is what teachers say of it, where it has teachers; the rest is what the line says. */
const TAUGHT_SHARE = 0.7;

export interface Aim {
  target: number;
  /** A second true label, or -1. */
  second: number;
  /** What teachers make of it: a probability for each label. */
  taught?: Float32Array;
}

/** What `label` should get of a message. */
export function wantedShare(label: number, { target, second, taught }: Aim): number {
  const first = second < 0 ? 1 : FIRST_SHARE;
  const plain = label === target ? first : label === second ? 1 - first : 0;
  return taught ? plain * (1 - TAUGHT_SHARE) + TAUGHT_SHARE * (taught[label] ?? 0) : plain;
}
