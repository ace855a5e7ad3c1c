/** What a text claims to make somebody buy; each needs something on record that bears it. */
export const claimKinds = [
  "scarcity",
  "urgency",
  "lowest_price",
  "discount",
  "official",
  "comparison",
  "best_seller",
  "free",
  "popularity",
  "guarantee",
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What exactly is claimed, as far as the words say it; money in major units as written, shares 0..1, times in hours. */
export type Said = {
  /** Units left, or the number of pieces there are at all. */
  readonly left?: number;
  /** "Fewer than": the number is a bound and no count. */
  readonly below?: boolean;
  /** The last day meant, counted from today; or hours from now; or a day of month or week as written. */
  readonly day?: number;
  readonly hours?: number;
  readonly weekday?: number;
  readonly date?: { readonly month: number; readonly day: number };
  /** Days that a price is the lowest of; Infinity: ever. */
  readonly window?: number;
  /** Whose prices, sales or goods are meant: the shop's own, or others' as well. */
  readonly scope?: "shop" | "market";
  /** Share taken off; `upTo`: at most, on something. */
  readonly share?: number;
  readonly upTo?: boolean;
  readonly off?: number;
  readonly was?: number;
  readonly now?: number;
  readonly least?: number;
  readonly place?: number;
  readonly count?: number;
  /** What is counted: pieces sold, buyers, reviews. */
  readonly counts?: "sold" | "buyers" | "reviews";
  readonly monthly?: boolean;
  readonly stars?: number;
  /** What is free, guaranteed or official, in the text's own (folded) words. */
  readonly what?: string;
  readonly days?: number;
};

export type Claim = {
  readonly kind: ClaimKind;
  /** The words as they stand in the text, and where. */
  readonly words: string;
  readonly at: number;
  readonly end: number;
  readonly said: Said;
  /** Of a claim that was sensed and not read: what its numbers may mean, each group by one of its readings. */
  readonly readings?: readonly (readonly Said[])[];
  /** Of a claim whose sign does not tell what is given or over which days: what its whole sentence says of it. */
  readonly second?: readonly (readonly Said[])[];
};

/** How one way of claiming something is told. Patterns meet folded text: lower case, half width, simplified characters. */
export type Sign = {
  readonly kind: ClaimKind;
  readonly pattern: RegExp;
  readonly read?: (groups: Readonly<Record<string, string | undefined>>, match: string, sentence: string) => Said;
  /** The sentence around it must hold this, or must not: "until Sunday" claims something beside an offer only. */
  readonly beside?: RegExp;
  readonly unless?: RegExp;
};
