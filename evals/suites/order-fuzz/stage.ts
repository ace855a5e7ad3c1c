import type { Actor, Shop, ShopContext } from "../../../core/context.ts";
import { newId } from "../../../core/ids.ts";
import type { Database } from "../../../db/database.ts";
import { approve, reject, undo } from "../../../tools/decide-change.ts";
import type { RowChange } from "../../../tools/define-tool.ts";
import { runTool } from "../../../tools/run-tool.ts";
import type { Stream } from "../../simulator/chance.ts";
import { drawWish, writeTools } from "./wishes.ts";
import type { World } from "./world.ts";

/** What was shown to whom, and what was said yes to: the outside's own record, against which the shop's is held. */
type Shown = { id: string; tool: string; by: Actor; approver: string; changes: readonly RowChange[] };
type Yes = { id: string; by: string; at: number; done: boolean };
export type Log = { shown: Shown[]; yes: Yes[]; undone: string[]; tampered: Set<string>; calls: number };

export const who = ({ kind, id }: Actor) => `${kind}/${id}`;

/** The gate as anybody reaches it, every call kept in the log. What is refused is no error here. */
export type Stage = ReturnType<typeof openStage>;
export function openStage(db: Database, world: World, luck: Stream) {
  const log: Log = { shown: [], yes: [], undone: [], tampered: new Set(), calls: 0 };
  const data = db.shop(world.shop);
  /** What each proposal was about when it was first shown. */
  const asked = new Map<string, string>();
  let now = Date.UTC(2026, 2, 10, 8);
  const shop: Shop = {
    id: world.shop,
    name: "fuzz",
    currency: "USD",
    timezone: "UTC",
    locale: "en",
    platform: null,
    policies: { limits: world.limits },
    simulated: true,
  };
  const as = (actor: Actor): ShopContext => ({
    shop,
    actor,
    runId: newId("run"),
    conversationId: null,
    data,
    asOf: "2026-03-09",
    knownUntil: null,
    now: () => new Date(now),
    signal: new AbortController().signal,
    incident: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  /** Whether it was done: only the gate's own refusals may stop it. */
  const tried = (work: Promise<unknown>) => {
    log.calls++;
    return work.then(
      () => true,
      () => false,
    );
  };
  return {
    log,
    async ask(actor: Actor, about?: string): Promise<string | undefined> {
      const { tool, input } = drawWish(luck, world, actor, about);
      log.calls++;
      const outcome = await runTool(tool, input, as(actor));
      if (outcome.status !== "awaiting_approval") return undefined;
      const { proposalId: id, approver, changes } = outcome;
      log.shown.push({ id, tool: tool.name, by: actor, approver, changes });
      if (!asked.has(id)) {
        const [row] = await data.query<{ now: string }>(
          "select md5(input::text) as now from proposals where proposal_id = $1",
          [id],
        );
        asked.set(id, row?.now ?? "");
      }
      return id;
    },
    async yes(id: string, actor: Actor): Promise<void> {
      const named = writeTools.find(({ name }) => name === log.shown.find((each) => each.id === id)?.tool);
      const tool = named && luck.yes(0.97) ? named : luck.one(writeTools);
      const at = now;
      log.yes.push({ id, by: who(actor), at, done: await tried(approve(tool, id, as(actor))) });
    },
    async undo(id: string, actor: Actor): Promise<void> {
      if (await tried(undo(id, as(actor)))) log.undone.push(id);
    },
    reject: (id: string, actor: Actor) => tried(reject(id, "no", as(actor))),
    /** Somebody writes other arguments under a proposal that waits. */
    async alter(id: string): Promise<void> {
      const other = JSON.stringify(drawWish(luck, world, { kind: "buyer", id: "ann", permissions: new Set() }).input);
      const rows = await data.query(
        "update proposals set input = $2 where proposal_id = $1 and status = 'awaiting_approval' and input <> $2 returning 1",
        [id, other],
      );
      if (rows.length === 0) return;
      // Written twice it may say again what was shown.
      const [row] = await data.query<{ now: string }>(
        "select md5(input::text) as now from proposals where proposal_id = $1",
        [id],
      );
      if (row?.now === asked.get(id)) log.tampered.delete(id);
      else log.tampered.add(id);
    },
    /** The shop's own system goes on with an order. */
    moveOn: (order: string, status: string) =>
      data.query("update orders set status = $2 where order_id = $1", [order, status]),
    wait(hours: number) {
      now += hours * 3_600_000;
    },
  };
}
