import { type Brief, type Expected, type PlayResult, slot } from "../playbook/play.ts";

export type Wish = "change_order_items" | "change_order_payment" | "return_items" | "exchange_items";

/** What earlier turns settled of a wish; kept between turns as slots, and read again with each answer. */
export type WishState = {
  readonly wish: Wish;
  /** Everything that was said for this wish, this turn's text last. */
  readonly said: string;
  /** What this turn's text answers: "item", "option:2", "method"; empty where it opens the wish. */
  readonly awaits: string;
  readonly items: readonly number[];
  /** The items that a change waiting for a yes names: they stay meant where what follows names no others. */
  readonly before: readonly number[];
  /** New SKU by the place of the line. */
  readonly swaps: ReadonlyMap<number, string>;
  /** SKUs as they were listed with the last question. */
  readonly listed: readonly string[];
  readonly tries: number;
};

const list = (brief: Brief, name: string) => (slot(brief, name) ?? "").split(",").filter((part) => part !== "");

export const readWish = (brief: Brief, wish: Wish): WishState => ({
  wish,
  said: [slot(brief, "said"), brief.text].filter(Boolean).join("\n"),
  awaits: slot(brief, "awaits") ?? "",
  items: list(brief, "items").map(Number),
  before: list(brief, "before").map(Number),
  swaps: new Map(
    list(brief, "swaps").map((pair) => {
      const [at = "", sku = ""] = pair.split(">");
      return [Number(at), sku];
    }),
  ),
  listed: list(brief, "listed"),
  tries: Number(slot(brief, "tries") ?? 0),
});

/** A question whose answer goes on with the wish; the same question a third time is none (undefined): a person helps then. */
export function askFor(
  what: { awaits: string; template: string; view: Record<string, unknown>; listed?: readonly string[] },
  state: WishState,
  brief: Brief,
  orderId: string | undefined,
): PlayResult | undefined {
  const tries = what.awaits === state.awaits ? state.tries + 1 : 0;
  if (tries > 1) return undefined;
  const slots: Record<string, string> = {
    wish: state.wish,
    said: state.said.slice(-1000),
    awaits: what.awaits,
    items: state.items.join(),
    swaps: [...state.swaps].map(([at, sku]) => `${at}>${sku}`).join(),
    listed: what.listed?.join() ?? "",
    tries: String(tries),
  };
  return {
    template: what.template,
    view: { ...what.view, again: tries > 0 },
    expects: { intent: brief.intent, slots, ...(orderId ? { orderId } : {}) },
  };
}

/** What stays of a wish that is shown for a yes, so that "no, white" makes it another: the items, and what was said. */
export const correctable = (state: WishState, brief: Brief, orderId: string): Expected => ({
  intent: brief.intent,
  orderId,
  slots: {
    wish: state.wish,
    // Which items go back may change as a whole; what they are changed to is read with what was said before.
    ...(state.wish === "return_items"
      ? { before: state.items.join() }
      : { said: state.said.slice(-1000), items: state.items.join() }),
    shown: "yes",
  },
});
