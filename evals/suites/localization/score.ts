import type { Localization } from "../../../analytics/localize/verdict.ts";
import { stream } from "../../simulator/chance.ts";

type Where = Readonly<Record<string, string>>;
/** One case against its truth; segments as `a=1&b=2`, the whole as the empty text. */
export type Scored = {
  readonly id: string;
  readonly truth: readonly string[];
  readonly found: readonly string[];
  /** True causes in what is stood by, and among the first three named. */
  readonly right: number;
  readonly amongThree: number;
  readonly ms: number;
};

export const nameOf = (where: Where): string =>
  Object.entries(where)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
/** `b=2&a=1;c=3` as names with their parts in order. */
export const truthOf = (text: string): string[] => text.split(";").map((cause) => cause.split("&").sort().join("&"));

export function score(id: string, truth: readonly string[], { causes }: Localization, ms: number): Scored {
  const found = causes.filter(({ share }) => share > 0).map(({ where }) => nameOf(where));
  const three = causes.slice(0, 3).map(({ where }) => nameOf(where));
  const among = (list: readonly string[]) => truth.filter((cause) => list.includes(cause)).length;
  return { id, truth, found, right: among(found), amongThree: among(three), ms };
}
export const isRight = ({ truth, found, right }: Scored): boolean =>
  right === truth.length && found.length === truth.length;

const sum = (list: readonly Scored[], of: (one: Scored) => number): number =>
  list.reduce((total, one) => total + of(one), 0);
/** The benchmark's own F1: exact causes over all cases together. */
export const f1 = (list: readonly Scored[]): number =>
  (2 * sum(list, ({ right }) => right)) /
  Math.max(
    sum(list, ({ truth, found }) => truth.length + found.length),
    1,
  );
export const recallAt3 = (list: readonly Scored[]): number =>
  sum(list, ({ amongThree }) => amongThree) /
  Math.max(
    sum(list, ({ truth }) => truth.length),
    1,
  );

const shown = (values: number[]): string => {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(2);
  return `${at(0.025)}–${at(0.975)}`;
};
/** 95 % interval of a figure when cases are drawn anew. */
export function bootstrap(list: readonly Scored[], of: (list: readonly Scored[]) => number): string {
  const draws = stream(1, "bootstrap");
  return shown(Array.from({ length: 1000 }, () => of(list.map(() => draws.one(list)))));
}
/** 2.5 % to 97.5 % of a figure over random halves. */
export function halves(list: readonly Scored[], of: (list: readonly Scored[]) => number, seed: number): string {
  const draws = stream(seed, "halves");
  return shown(Array.from({ length: 400 }, () => of(draws.some(list, list.length >> 1))));
}
