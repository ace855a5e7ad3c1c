import type { Day } from "../time.ts";

/** Minutes since the local midnight; `to` beyond 1440 lies in the next day. */
export type Span = { readonly from: number; readonly to: number };
/** Who may be asked: null is anybody, anything. */
type Fits = {
  readonly languages: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly tiers: readonly string[] | null;
};
export type Member = Fits & {
  readonly id: string;
  readonly name: string | null;
  /** Conversations at once. */
  readonly capacity: number;
};
export type Team = Fits & {
  readonly name: string;
  readonly zone: string;
  /** By ISO weekday, 1 Monday … 7 Sunday; null: nobody said when, which is not "always". */
  readonly hours: ReadonlyMap<number, readonly Span[]> | null;
  readonly closed: ReadonlySet<Day>;
  readonly members: readonly Member[];
};
/** Who of the shop's people answers whom, and when (service.yaml). */
export type ServicePlan = {
  readonly teams: readonly Team[];
  /** How long a person keeps a conversation without a sign, in milliseconds. */
  readonly lease: number;
  /** Minutes of service time until a person should have answered. */
  readonly answerWithin: { readonly high: number; readonly normal: number };
  readonly vip: readonly string[];
  /** Orders from this amount on (in major units) are pressing; null: no amount is. */
  readonly largeOrder: number | null;
};

export const usualPlan = { lease: 15 * 60_000, answerWithin: { high: 60, normal: 480 } } as const;
const anybody: Fits = { languages: null, kinds: null, tiers: null };

/** The plan of a shop that wrote none: one team without names, with the hours of `shop.json` where it has any. */
export function planWithout(zone: string, hours: Span | null): ServicePlan {
  const daily = hours && new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [hours]] as const));
  const team: Team = { ...anybody, name: "", zone, hours: daily, closed: new Set(), members: [] };
  return { ...usualPlan, teams: [team], vip: [], largeOrder: null };
}
