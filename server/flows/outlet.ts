import type { Outcome } from "../../core/flows/delivery.ts";
import type { Channel } from "../../core/flows/flow.ts";
import type { FlowMessage } from "../../db/flows/messages.ts";

/** A message as it leaves: `id` stays the same for every try, so that whoever receives it can tell a double. */
export type Parcel = {
  readonly id: string;
  readonly shop: { readonly id: string; readonly name: string };
  readonly message: Pick<
    FlowMessage,
    "flow_id" | "kind" | "customer_id" | "address" | "language" | "subject" | "body" | "decided_at"
  >;
  /** Where the buyer unsubscribes, without signing in. */
  readonly link: string;
  readonly footer: string;
};
/** Whoever carries messages. Never throws: what is not surely refused is unknown. */
export type Outlet = { send(parcel: Parcel): Promise<Outcome> };
export type Outlets = {
  readonly email: Outlet | null;
  readonly webhook: Outlet | null;
  /** Where buyers reach this server; without it nobody could unsubscribe, and nothing is sent. */
  readonly publicUrl: string | null;
};
export const noOutlets: Outlets = { email: null, webhook: null, publicUrl: null };

export const isReady = (outlets: Outlets, channel: Channel): boolean =>
  outlets.publicUrl !== null && (channel === "widget" || outlets[channel] !== null);
