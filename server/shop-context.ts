import type { Logger } from "pino";
import type { ModelMind } from "../agents/model/mind.ts";
import type { Actor, Shop, ShopContext } from "../core/context.ts";
import type { WatchedEmbedder } from "../core/embedder.ts";
import { AppError } from "../core/errors.ts";
import { newId } from "../core/ids.ts";
import { addDays, isDay, lastCompleteDay } from "../core/time.ts";
import type { Database } from "../db/database.ts";
import { dataReach, knownUntil } from "../db/metrics/data-reach.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import type { Outlets } from "./flows/outlet.ts";
import type { HouseMeter } from "./meter.ts";
import type { KeepTurns } from "./replay/record-turn.ts";

/** What the whole process shares; everything narrower is made from it. */
export type House = {
  readonly db: Database;
  readonly log: Logger;
  readonly now: () => Date;
  readonly meter?: HouseMeter;
  /** Asked where the playbook is not sure; without one it does all of the work. */
  readonly mind?: ModelMind | null;
  /** Makes vectors of articles, where an endpoint is configured. */
  readonly embedder?: WatchedEmbedder | null;
  /** Which turns are recorded; without a word those in which a model was asked. */
  readonly keepTurns?: KeepTurns;
  /** What carries the messages of flows; without any nothing is sent. */
  readonly outlets?: Outlets;
};

/** A day that somebody named; "2026-13-40" gets a sentence. */
export function dayOf(text: string, what: string): string {
  // Outside of these centuries calendars, and what is reckoned back from a day, come to their end.
  if (!isDay(text) || text < "1900" || text >= "2200")
    throw new AppError("invalid_input", `${what} "${text}" is not a day: write it as YYYY-MM-DD, such as 2026-03-31.`);
  return text;
}

const neverCalledOff = new AbortController().signal;

/** The context of one run: one shop, one actor, one "yesterday". */
export async function shopContext(
  house: House,
  shop: Shop,
  actor: Actor,
  options: { asOf?: string | undefined; signal?: AbortSignal } = {},
): Promise<ShopContext> {
  const data = house.db.shop(shop.id);
  // Figures are read by merchants; a buyer's answer need not wait for rollups.
  if (actor.kind !== "buyer") await bringRollupsUpToDate(data);
  const runId = newId("run");
  return {
    shop,
    actor,
    runId,
    conversationId: null,
    data,
    now: house.now,
    asOf: options.asOf ? dayOf(options.asOf, "The date") : lastCompleteDay(house.now(), shop.timezone),
    knownUntil: actor.kind === "buyer" ? null : await newestDay(house, shop),
    signal: options.signal ?? neverCalledOff,
    meter: house.meter,
    embedder: house.embedder,
    incident: (error) => {
      const id = newId("inc");
      house.log.error({ incident: id, shop: shop.id, run: runId, err: error }, "a run failed");
      return id;
    },
  };
}

/** The newest day that orders or traffic tell of, the running day left out. */
async function newestDay(house: House, shop: Shop): Promise<string | null> {
  const newest = knownUntil(await dataReach(house.db.shop(shop.id), shop.timezone));
  const yesterday = lastCompleteDay(house.now(), shop.timezone);
  return newest && newest > yesterday ? addDays(yesterday, 0) : newest;
}
