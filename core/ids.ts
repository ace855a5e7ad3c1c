import { randomUUID } from "node:crypto";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };
export type ShopId = Branded<"ShopId">;
export const shopId = (text: string) => text as ShopId;

/** A new id of ours, such as `run_3f2a…`; ids of the source stay as the source wrote them. */
export const newId = (kind: string): string => `${kind}_${randomUUID().replaceAll("-", "").slice(0, 20)}`;
