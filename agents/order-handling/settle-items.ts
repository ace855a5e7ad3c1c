import type { PlayResult } from "../playbook/play.ts";
import { handOff } from "./hand-off.ts";
import { type Open, personOr, type Settled } from "./open-wish.ts";
import { pickItems, sparesSome } from "./pick-items.ts";
import { pickVariant } from "./pick-variant.ts";
import { askFor } from "./wish-state.ts";

/** Options listed in one question: more than these nobody reads. */
const mostListed = 8;
/** Which items of the order are meant. */
export async function settleItems(open: Open): Promise<Settled<readonly number[]>> {
  const { state, data, called, brief } = open;
  if (state.items.length > 0) return { part: state.items };
  const answer = state.awaits === "item";
  const words = answer ? brief.text : state.said;
  const picked = pickItems(words, data.lines, answer);
  if (picked.length > 0) return { part: picked };
  if (state.before.length > 0 && !sparesSome(words)) return { part: state.before };
  // "The one in black, M": only one of the items comes like that.
  const comesSo = data.lines.flatMap((line, at) => ("choice" in pickVariant(words, line) ? [at] : []));
  if (state.wish !== "return_items" && comesSo.length === 1) return { part: comesSo };
  const rows = data.lines.map((_, at) => ({
    title: called.facts.get(`line.${at}.title`),
    options: called.facts.get(`line.${at}.options`),
    price: called.facts.get(`line.${at}.price`),
  }));
  const view = { order: called.facts.get("order"), rows, [state.wish]: true };
  const asked = askFor({ awaits: "item", template: "order-ask-item", view }, state, brief, data.orderId);
  return { next: await personOr(asked, open) };
}

/** What each of them is to become. */
export async function settleSwaps(open: Open): Promise<Settled<ReadonlyMap<number, string>>> {
  const { state, data } = open;
  const swaps = new Map(state.swaps);
  for (const at of state.items) {
    const line = data.lines[at];
    if (!line || swaps.has(at)) continue;
    const answer = state.awaits === `option:${at}`;
    const listed = line.choices.filter((choice) => state.listed.includes(choice.sku));
    listed.sort((one, two) => state.listed.indexOf(one.sku) - state.listed.indexOf(two.sku));
    // An answer by itself comes first; together with what was said before it may still settle more.
    const alone = answer ? pickVariant(open.brief.text, line, listed) : undefined;
    const picked = alone && "choice" in alone ? alone : pickVariant(answer ? open.brief.text : state.said, line);
    if ("choice" in picked) swaps.set(at, picked.choice.sku);
    else return { next: await askOption({ ...open, state: { ...state, swaps } }, at, picked) };
  }
  return { part: swaps };
}

async function askOption(
  open: Open,
  at: number,
  { open: choices, narrowed = false }: { open: readonly { sku: string }[]; narrowed?: boolean },
): Promise<PlayResult> {
  const { data, called, state, brief, desk } = open;
  const all = data.lines[at]?.choices ?? [];
  if (all.length === 0) return handOff(brief, desk, "No other option of the item is available.", called);
  const shown = choices.slice(0, mostListed);
  const rows = shown.map((choice) => {
    const place = all.findIndex((each) => each.sku === choice.sku);
    return {
      options: called.facts.get(`choice.${at}.${place}`),
      price: called.facts.get(`choice.${at}.${place}.price`),
    };
  });
  const view = {
    title: called.facts.get(`line.${at}.title`),
    now: called.facts.get(`line.${at}.options`),
    rows,
    more: choices.length > shown.length,
    narrowed,
  };
  const listed = shown.map((choice) => choice.sku);
  const asked = askFor(
    { awaits: `option:${at}`, template: "order-ask-option", view, listed },
    state,
    brief,
    data.orderId,
  );
  return personOr(asked, open);
}
