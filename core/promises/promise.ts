import { createHash } from "node:crypto";

export const promiseKinds = ["ship", "deliver", "refund", "replace", "answer", "call"] as const;
/** What is promised: an order sent, a parcel there, money back, a new piece sent, a person's word, a call. */
export type PromiseKind = (typeof promiseKinds)[number];
export const promiseStates = ["open", "about_to_break", "kept", "broken", "withdrawn"] as const;
export type PromiseState = (typeof promiseStates)[number];

/** What a promise is about, by its row. */
export type PromiseAbout = {
  readonly table: "orders" | "shipments" | "refunds" | "tickets" | "conversations";
  readonly id: string;
};
/** What a fact lets a reply promise, where it is told to a buyer. `dueAt` is an ISO instant; null: no time was said. */
export type Promised = {
  readonly kind: PromiseKind;
  readonly about: PromiseAbout;
  readonly order: string | null;
  readonly dueAt: string | null;
};
/** Who gave it: a reply of ours or of the shop's table, the words of a model, or a person. */
export type PromisedBy = { readonly kind: "template" | "machine" | "person"; readonly id: string };

/** A promise as it is kept. `proof`: the facts behind it, or a person's own words. */
export type NewPromise = Promised & {
  readonly id: string;
  readonly customer: string | null;
  readonly timezone: string;
  readonly by: PromisedBy;
  readonly words: string;
  readonly proof: readonly unknown[];
};

/** The same promise told again is the same promise. Somebody's word is waited for once, however often the time is named. */
export function promiseId(promised: Promised, conversation: string): string {
  const { kind, about, dueAt } = promised;
  const when = kind === "answer" && about.table === "tickets" ? "" : (dueAt ?? "");
  const where = about.table === "conversations" || dueAt === null ? conversation : "";
  const key = JSON.stringify([kind, about.table, about.id, when, where]);
  return `pro_${createHash("sha256").update(key).digest("hex").slice(0, 20)}`;
}
