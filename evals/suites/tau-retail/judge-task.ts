import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Shop } from "../../../core/context.ts";
import type { ModelRoad } from "../../../core/model.ts";
import { merchant } from "../../../server/actors.ts";
import { type House, shopContext } from "../../../server/shop-context.ts";
import { undo } from "../../../tools/decide-change.ts";
import type { Case } from "../suite.ts";
import { hold } from "./hold-talk.ts";
import { type Catalogue, catalogue, mendRecord } from "./mend-record.ts";
import { readShop } from "./read-shop.ts";
import { type Replayed, replay } from "./replay.ts";
import { differences, recordOf, type State } from "./state.ts";
import type { Task } from "./task-file.ts";

/** The shop as the benchmark gives it, before any task. */
export type World = { readonly before: State; readonly products: Catalogue };

const records = z.record(z.string(), z.unknown());
const document = z.object({ orders: records, users: records, products: catalogue });
type Records = z.infer<typeof records>;

const all = (fields: Records, one: (fields: unknown) => unknown): Records =>
  Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, one(each)]));

export async function readWorld(file: string): Promise<World> {
  const { orders, users, products } = document.parse(JSON.parse(gunzipSync(await readFile(file)).toString("utf8")));
  return { before: { orders: all(orders, recordOf.orders), users: all(users, recordOf.users) }, products };
}

const after = ({ before }: World, orders: Records, users: Records): State => ({
  orders: { ...before.orders, ...all(orders, recordOf.orders) },
  users: { ...before.users, ...all(users, recordOf.users) },
});

const wrongCalls = ({ calls }: Replayed, recorded: Task["expected"]["calls"]) =>
  calls.flatMap(({ name, ok, error }, at) =>
    ok === recorded[at]?.ok
      ? []
      : [`call ${at + 1}, ${name}: ${ok ? "done" : `failed (${error})`}, recorded otherwise`],
  );

/** One task on the shop as it was imported; the shop is as before afterwards, by our own undo. */
export async function judgeTask(
  task: Task,
  world: World,
  house: House,
  shop: Shop,
  customer: ModelRoad | null = null,
): Promise<Case> {
  const { id, actions, expected } = task;
  const data = house.db.shop(shop.id);
  const talk = customer && (await hold(task, customer, house, shop));
  const replayed = talk ?? (await replay(actions, house, shop));
  const ours = await readShop(data);
  const { orders, users } = expected.changed;
  const mended = Object.fromEntries(
    Object.entries(orders ?? {}).flatMap(([key, fields]) => {
      const sound = mendRecord(fields, world.products);
      return sound === null ? [] : [[key, sound]];
    }),
  );
  const changes = differences(ours, after(world, { ...orders, ...mended }, users ?? {}));
  const asRecorded = differences(ours, after(world, orders ?? {}, users ?? {})).length === 0;
  const owner = await shopContext(house, shop, merchant());
  for (const proposal of [...replayed.done].reverse()) await undo(proposal, owner);
  const undone = differences(await readShop(data), world.before);
  // Played by a customer, only what is left behind counts: there are many ways to it.
  const difference = [...changes, ...(talk ? [] : wrongCalls(replayed, expected.calls))].slice(0, 20);
  return {
    id,
    ok: difference.length === 0,
    changes: replayed.done.length,
    noChange: Object.values(expected.changed).every((part) => Object.keys(part ?? {}).length === 0),
    undone: undone.length === 0,
    asRecorded: asRecorded && difference.length === 0,
    ...(Object.keys(mended).length > 0 ? { recordMended: Object.keys(mended) } : {}),
    ...(difference.length > 0 ? { difference } : {}),
    ...(talk ? { turns: talk.turns, ended: talk.ended, talk: talk.lines } : {}),
  };
}
