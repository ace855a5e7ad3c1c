import type { Actor } from "../../../core/context.ts";
import type { Database } from "../../../db/database.ts";
import { buyer, merchant, program } from "../../../server/actors.ts";
import type { Stream } from "../../simulator/chance.ts";
import { type Log, openStage, type Stage } from "./stage.ts";
import type { World } from "./world.ts";

const forged = ["act_00000000000000000000", "", "#ANN0", "' or true --"];
const ann = buyer("ann");

type Scene = (stage: Stage, luck: Stream, world: World) => Promise<unknown>;
const someone = (luck: Stream): Actor =>
  luck.yes(0.5) ? ann : luck.one([buyer("bob"), buyer("cai"), buyer(null), program("bot"), merchant()]);
const anId = ({ log }: Stage, luck: Stream) =>
  luck.yes(0.92) && log.shown.length > 0 ? luck.one(log.shown.slice(-4)).id : luck.one(forged);
/** Who may say yes to it, if anybody may. */
const rightOne = ({ log }: Stage, id: string): Actor => {
  const shown = log.shown.findLast((each) => each.id === id);
  return shown?.approver === "buyer" ? shown.by : merchant();
};

/** Asks, and the same person says yes: now and then three times at the same moment, or once more later. */
const asked: Scene = async (stage, luck) => {
  const actor = luck.yes(0.8) ? luck.one([ann, ann, buyer("bob"), buyer("cai")]) : someone(luck);
  const id = await stage.ask(actor);
  if (!id) return;
  const times = luck.yes(0.25) ? 3 : 1;
  await Promise.all(Array.from({ length: times }, () => stage.yes(id, rightOne(stage, id))));
  if (luck.yes(0.2)) await stage.yes(id, rightOne(stage, id));
};
/** Several wishes wait together and all are said yes to, at the same moment or one after the other. */
const heap: Scene = async (stage, luck, { orders }) => {
  const order = luck.yes(0.5) ? luck.one(orders.filter(({ customer }) => customer === "ann")).id : undefined;
  const ids: string[] = [];
  for (let at = luck.whole(2, 5); at > 0; at--) ids.push((await stage.ask(ann, order)) ?? "");
  const waiting = [...new Set(ids.filter(Boolean))];
  if (luck.yes(0.5)) await Promise.all(waiting.map((id) => stage.yes(id, ann)));
  else for (const id of waiting) await stage.yes(id, ann);
};
/** Somebody else says yes to what was shown to another. */
const stolen: Scene = async (stage, luck) => {
  const victim = luck.one([buyer("bob"), buyer("cai"), merchant(), program("bot")]);
  const id = (await stage.ask(victim)) ?? anId(stage, luck);
  await Promise.all([stage.yes(id, ann), ...(luck.yes(0.3) ? [stage.yes(id, victim)] : [])]);
};
/** Something changes between what was shown and the yes: the proposal itself, another wish for the same, or the order. */
const changed: Scene = async (stage, luck, { orders }) => {
  const order = luck.one(orders.filter(({ customer }) => customer === "ann")).id;
  const id = await stage.ask(ann, order);
  if (!id) return;
  const kind = luck.whole(0, 2);
  if (kind === 0) await stage.alter(id);
  if (kind === 1) await stage.ask(ann, order);
  if (kind === 2) await stage.moveOn(order, luck.one(["processed", "delivered"]));
  await stage.yes(id, luck.yes(0.8) ? ann : merchant());
};
/** The shop gives money back, and then the customer wants some too. */
const refunded: Scene = async (stage, luck, { orders }) => {
  const order = luck.one(orders).id;
  for (const _ of [1, 2]) {
    const id = await stage.ask(merchant(), order);
    if (id) await stage.yes(id, merchant());
  }
  const own = await stage.ask(ann, order);
  if (own) await stage.yes(own, ann);
};
const back: Scene = (stage, luck) => {
  const id = anId(stage, luck);
  return stage.undo(id, luck.yes(0.6) ? rightOne(stage, id) : someone(luck));
};
const anything: Scene = (stage, luck) => stage.yes(anId(stage, luck), someone(luck));
const no: Scene = (stage, luck) => stage.reject(anId(stage, luck), someone(luck));
const later: Scene = async (stage, luck) => stage.wait(luck.whole(1, 20));

const scenes: readonly Scene[] = [
  asked,
  asked,
  asked,
  heap,
  heap,
  stolen,
  changed,
  changed,
  refunded,
  back,
  anything,
  no,
  later,
];

/** One random conversation with the gate, by everybody at once. */
export async function playSequence(db: Database, world: World, luck: Stream, length: number): Promise<Log> {
  const stage = openStage(db, world, luck);
  for (let at = 0; at < length; at++) await luck.one(scenes)(stage, luck, world);
  return stage.log;
}
