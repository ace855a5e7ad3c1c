import { z } from "zod";
import { languages } from "../language.ts";

/** What sets a flow going: one moment of an order, a product or a customer, each of which happens once. */
export const triggers = [
  "order_unpaid",
  "cart_left",
  "order_paid",
  "order_delivered",
  "back_in_stock",
  "price_dropped",
  "gone_silent",
] as const;
export type Trigger = (typeof triggers)[number];
export const channels = ["email", "widget", "webhook"] as const;
export type Channel = (typeof channels)[number];

const minutes = z.int().min(0).max(527_040);
const Text = z.object({ subject: z.string().trim().min(1).max(200), body: z.string().trim().min(1).max(5000) });
const Step = z.object({
  /** From the trigger (first step) or from the step before. */
  waitMinutes: minutes,
  /** So long after that it may still be said; later it is left out: a reminder that comes too late is none. */
  lastsMinutes: minutes.min(5),
  channel: z.enum(channels).default("email"),
  /** The merchant's own words by language; without them the ready-made words of the flow. */
  words: z.partialRecord(z.enum(languages), Text).optional(),
});
export type Step = z.output<typeof Step>;

/** Whom a flow or a draft is for, beside what it asks of everybody: a stored segment, at this version, or the newest without one. */
export const Audience = z.object({
  segment: z.string().max(200),
  name: z.string().max(80),
  version: z.int().min(1).optional(),
});
export type Audience = z.output<typeof Audience>;

export const Flow = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,40}$/)
    .describe("such as unpaid_order"),
  trigger: z.enum(triggers),
  /** service: about what was bought, no offer in it. marketing: everything else. */
  kind: z.enum(["service", "marketing"]),
  /** Which words it has where the merchant wrote none. */
  ready: z.string().max(40).nullable().default(null),
  /** Of two flows that want the same buyer at once the one with the smaller number goes first. */
  priority: z.int().min(1).max(99),
  conditions: z
    .object({
      minTotalMinor: z.int().min(0).optional(),
      products: z.array(z.string()).max(500).optional(),
      categories: z.array(z.string()).max(100).optional(),
      vipTiers: z.array(z.string()).max(50).optional(),
      silentDays: z.int().min(7).max(1000).optional(),
      /** Only where an article of the shop is about the very product. */
      guide: z.boolean().optional(),
      notReviewed: z.boolean().optional(),
      notBoughtSince: z.boolean().optional(),
    })
    .default({}),
  /** Only customers of this segment on the day of the message; null: everybody. */
  audience: Audience.nullable().default(null),
  steps: z.array(Step).min(1).max(5),
  /** This flow writes to one buyer at most once in so many days. */
  perBuyerDays: z.int().min(0).max(1000).default(0),
  heldOut: z.object({ share: z.number().min(0).max(0.5), salt: z.string().max(40) }).default({ share: 0.1, salt: "1" }),
  /** Days after the first message in which what a buyer pays counts for the result. */
  measuredDays: z.int().min(1).max(90).default(7),
});
export type Flow = z.output<typeof Flow>;

/** What holds for all flows of a shop together; in `policies.flows` of the shop. Hours are on the buyer's own clock. */
export const FlowLimits = z.object({
  marketing_a_week: z.int().min(0).max(21).default(2),
  service_a_week: z.int().min(0).max(50).default(6),
  /** Between two marketing messages to one buyer. */
  gap_hours: z.number().min(0).max(168).default(24),
  quiet_from: z.int().min(0).max(23).default(21),
  quiet_to: z.int().min(0).max(23).default(9),
});
export type FlowLimits = z.output<typeof FlowLimits>;
export const usualLimits: FlowLimits = FlowLimits.parse({});

/** The shop's own limits; what cannot be read counts as not said. */
export function limitsOf(policies: Readonly<Record<string, unknown>>): FlowLimits {
  const own = FlowLimits.safeParse(policies["flows"] ?? {});
  return own.success ? own.data : usualLimits;
}
