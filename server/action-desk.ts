import { z } from "zod";
import type { Actor, Shop } from "../core/context.ts";
import { notFound } from "../core/errors.ts";
import { type Page, pageOf, type Wanted } from "../db/page.ts";
import { findProposal, type ProposalRow } from "../db/proposals.ts";
import { stopOf } from "../db/stops.ts";
import { decideAction } from "./decide-action.ts";
import { actionJson } from "./public-action.ts";
import { type House, shopContext } from "./shop-context.ts";
import { type StopJson, stopJson } from "./stop-changes.ts";
import { stoppable } from "./until-stopped.ts";
import type { Who } from "./who-may.ts";

export const verbs = ["approve", "reject", "undo"] as const;
export type Verb = (typeof verbs)[number];
/** Who may come to which counter, over HTTP and MCP alike; a decision itself is judged by the gate. */
export const counters: Readonly<Record<"list" | Verb, Who>> = {
  list: "shop",
  approve: "anyone",
  reject: "anyone",
  undo: "anyone",
};
export const actionStatus = z.enum(["awaiting_approval", "executed", "rejected", "expired", "undone", "failed"]);
type ActionJson = ReturnType<typeof actionJson>;

export async function listActions(
  house: House,
  shop: Shop,
  asked: Wanted & { status?: z.output<typeof actionStatus> | undefined },
): Promise<{ actions: ActionJson[]; next: Page<never>["next"]; stopped: StopJson | null }> {
  const data = house.db.shop(shop.id);
  const stopped = await stopOf(data);
  const { rows, next } = await pageOf<ProposalRow>(
    data,
    {
      from: "proposals",
      where: "$4::text is null or status = $4",
      values: [asked.status ?? null],
      at: "created_at",
      id: "proposal_id",
    },
    asked,
  );
  return { actions: rows.map(actionJson), next, stopped: stopped && stopJson(stopped) };
}

export async function actionNow(house: House, shop: Shop, id: string): Promise<ActionJson> {
  const row = await findProposal(house.db.shop(shop.id), id);
  if (!row) throw notFound("Action", id);
  return actionJson(row);
}

/** One decision in an actor's name, and the action as it stands after it. */
export async function decide(
  house: House,
  { shop, actor }: { shop: Shop; actor: Actor },
  verb: Verb,
  asked: { id: string; reason: string | null; signal?: AbortSignal },
): Promise<ActionJson> {
  const ctx = await shopContext(house, shop, actor, asked.signal ? { signal: asked.signal } : {});
  await decideAction(verb, asked.id, asked.reason, stoppable(ctx));
  return actionNow(house, shop, asked.id);
}
