import type { Outcome } from "../../../core/flows/delivery.ts";
import type { Flow } from "../../../core/flows/flow.ts";
import { readyFlow } from "../../../core/flows/ready-made.ts";
import { type Stream, sumsOf } from "../../simulator/chance.ts";
import { type Buyer, count, type Fault, type Left, type Message, type Order, type World } from "./state.ts";
import { claim, decideOne, enter, giveUpCutOff, settle } from "./steps.ts";

const hour = 3_600_000;
const minute = 60_000;
const start = Date.parse("2026-03-02T00:00:00Z");
const zones = [
  ["UTC", 0],
  ["Asia/Tokyo", 9],
  ["America/Phoenix", -7],
] as const;

function flowsOf(chance: Stream): World["flows"] {
  const ready = (
    id: string,
    change: (flow: Flow) => Flow = (flow) => flow,
  ): [string, { versions: Flow[]; on: boolean }] => {
    const flow = readyFlow(id);
    if (!flow) throw new RangeError(`No flow ${id} ships.`);
    return [id, { versions: [{ ...change(flow), heldOut: { share: 0.2, salt: "1" } }], on: chance.yes(0.9) }];
  };
  const [first] = readyFlow("unpaid_order")?.steps ?? [];
  return new Map([
    ready("order_confirmed"),
    // A second reminder, so that versions change between steps.
    ready("unpaid_order", (flow) => ({
      ...flow,
      steps: first ? [first, { ...first, waitMinutes: 1440, lastsMinutes: 4320 }] : [],
    })),
    ready("cart_left"),
    ready("win_back", (flow) => ({
      ...flow,
      perBuyerDays: 2,
      audience: { segment: "regulars", name: "Regulars" },
    })),
  ]);
}

/** A worker is somewhere between taking a message and saying what came of it; `left` holds what the carrier was given. */
type Worker = { message: Message | null; tries: number; left: Left | null; outcome: Outcome | null };
const idle = (): Worker => ({ message: null, tries: 0, left: null, outcome: null });

const outcomes: readonly (readonly [taken: boolean, outcome: Outcome])[] = [
  [true, { is: "accepted", detail: "" }],
  [true, { is: "accepted", detail: "" }],
  [true, { is: "accepted", detail: "" }],
  [true, { is: "unknown", detail: "timed out after it took it" }],
  [false, { is: "unknown", detail: "timed out before it took it" }],
  [false, { is: "not_accepted", detail: "451", forGood: false }],
  [false, { is: "not_accepted", detail: "refused", forGood: false }],
  [false, { is: "not_accepted", detail: "550", forGood: true }],
];

/** One step of a worker: take a message, hand it over, or say what came of it; anything may happen between two steps. */
function work(world: World, worker: Worker, chance: Stream): void {
  if (!worker.message) {
    const due = world.messages.filter(({ state, retryAt }) => state === "waiting" && retryAt <= world.now);
    if (due.length === 0) return;
    const message = chance.one(due);
    if (claim(world, message))
      Object.assign(worker, { message, tries: message.tries, left: world.left.at(-1) ?? null });
    return;
  }
  if (!worker.outcome) {
    const [taken, outcome] = chance.one(outcomes);
    if (worker.left) worker.left.taken = taken;
    worker.outcome = outcome;
    return;
  }
  settle(world, worker.message, worker.tries, worker.outcome);
  Object.assign(worker, idle());
}

type Act = (world: World, workers: Worker[], chance: Stream) => void;
const anyone = (world: World, chance: Stream): Buyer => chance.one(world.buyers);
const anyFlow = (world: World, chance: Stream) => chance.one([...world.flows.values()]);
function openOrder(world: World, chance: Stream): Order | undefined {
  const open = world.orders.filter(({ status }) => status === "unpaid");
  return open.length > 0 ? chance.one(open) : undefined;
}
const move =
  (low: number, high: number): Act =>
  (world, _, chance) => {
    world.now += chance.whole(low, high) * minute;
  };
const come =
  (flow: string): Act =>
  (world, _, chance) =>
    enter(world, flow, `${flow} ${world.inside.length}`, anyone(world, chance).id, null, world.now);
const pay: Act = (world, _, chance) => {
  const order = openOrder(world, chance);
  if (order) Object.assign(order, chance.yes(0.5) ? { status: "pending", paid: true } : { paid: true });
};
const cancel: Act = (world, _, chance) => {
  const order = openOrder(world, chance);
  if (order) order.status = "cancelled";
};
const orderMore: Act = (world, _, chance) => {
  const { id } = anyone(world, chance);
  world.orders.push({ id: `o${world.orders.length}`, buyer: id, at: world.now, status: "unpaid", paid: false });
};
const leave: Act = (world, _, chance) => {
  anyone(world, chance).optedOut ||= chance.yes(0.3);
};
const changeMind: Act = (world, _, chance) => {
  anyone(world, chance).consent = chance.one([true, true, false, null]);
};
const moveHouse: Act = (world, _, chance) => {
  anyone(world, chance).address = chance.yes(0.8);
};
const turn: Act = (world, _, chance) => {
  const held = anyFlow(world, chance);
  held.on = !held.on || chance.yes(0.3);
};
const stop: Act = (world, _, chance) => {
  world.stopped = !world.stopped && chance.yes(0.5);
};
const edit: Act = (world, _, chance) => {
  const held = anyFlow(world, chance);
  const flow = held.versions.at(-1);
  if (!flow) return;
  const kept = flow.steps.slice(0, chance.whole(1, flow.steps.length));
  const audience = chance.yes(0.3) ? { segment: "regulars", name: "Regulars" } : null;
  held.versions.push({
    ...flow,
    audience,
    steps: kept.map((step) => ({ ...step, waitMinutes: chance.whole(0, 600) })),
  });
};
const joinOrLeave: Act = (world, _, chance) => {
  const { id } = anyone(world, chance);
  if (!world.members.delete(id)) world.members.add(id);
};
const retire: Act = (world, _, chance) => {
  world.segmentInUse = !world.segmentInUse || chance.yes(0.7);
};
const crash: Act = (world, workers, chance) => {
  const [lost] = workers.splice(chance.whole(0, workers.length - 1), 1, idle());
  if (!lost?.message) return;
  // Killed before the carrier answered: it may have taken the text all the same.
  if (lost.left && !lost.outcome) lost.left.taken = chance.yes(0.5);
  count(world, "crashed_on_the_way");
};
const workOn: Act = (world, workers, chance) => work(world, chance.one(workers), chance);

const acts: readonly (readonly [weight: number, act: Act])[] = [
  [14, move(1, 90)],
  [6, move(120, 1800)],
  [1, move(-1200, -60)],
  [9, orderMore],
  [4, pay],
  [2, cancel],
  [1, leave],
  [1, changeMind],
  [1, moveHouse],
  [3, come("cart_left")],
  [3, come("win_back")],
  [1, edit],
  [1, turn],
  [2, stop],
  [1, joinOrLeave],
  [1, retire],
  [2, crash],
  [9, enterOrders],
  [9, decideDue],
  [9, giveUpCutOff],
  [36, workOn],
];
const sums = sumsOf(acts.map(([weight]) => weight));
function enterOrders(world: World): void {
  for (const order of world.orders) {
    if (order.status === "unpaid") enter(world, "unpaid_order", `${order.id}/unpaid`, order.buyer, order, order.at);
    if (order.paid && order.status === "pending")
      enter(world, "order_confirmed", `${order.id}/paid`, order.buyer, order, order.at);
  }
}
function decideDue(world: World): void {
  for (const inside of [...world.inside]) decideOne(world, inside);
}
/** One shop's three weeks or so, drawn: what buyers, the merchant, carriers and the clock do between any two steps of two
 * workers. */
export function runHistory(chance: Stream, events: number, fault: Fault | null = null): World {
  const buyers = Array.from({ length: 3 }, (_, at): Buyer => {
    const [zone, hours] = chance.one(zones);
    return {
      id: `b${at}-${chance.whole(0, 999)}`,
      consent: chance.one([true, true, true, true, true, true, false, null]),
      optedOut: false,
      address: chance.yes(0.9),
      hours,
      zone,
    };
  });
  const world: World = {
    now: start + chance.whole(0, 23) * hour,
    stopped: false,
    members: new Set(buyers.filter(() => chance.yes(0.7)).map(({ id }) => id)),
    segmentInUse: true,
    flows: flowsOf(chance),
    buyers,
    orders: [],
    inside: [],
    messages: [],
    left: [],
    counts: {},
    fault,
  };
  const workers = [idle(), idle()];
  for (let at = 0; at < events; at++) acts[chance.place(sums)]?.[1](world, workers, chance);
  return world;
}
