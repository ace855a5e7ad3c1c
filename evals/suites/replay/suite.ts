import { loadavg } from "node:os";
import { readConfig } from "../../../core/config.ts";
import type { ShopId } from "../../../core/ids.ts";
import { findShop } from "../../../db/shops.ts";
import { tapesOf } from "../../../db/tapes.ts";
import { buyer, merchant } from "../../../server/actors.ts";
import { mindOver } from "../../../server/model/open-mind.ts";
import { replayTurn } from "../../../server/replay/replay.ts";
import type { House } from "../../../server/shop-context.ts";
import { takeTurn } from "../../../server/turns.ts";
import { customersWithOrders } from "../../benchmarks/answers/customers-of.ts";
import { demoDay, demoShop, openDemoHouse, ordersShop } from "../../benchmarks/demo-house.ts";
import { type Stream, stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { drawTalk, readPools, type Speaker, type TalkLines } from "./draw-talk.ts";
import { standIn } from "./stand-in.ts";

const plenty = "1000000000";
/** The playbook answers what it is sure of; a stand-in in this process, the rest. */
const withStandIn = (house: House, seed: number): House => {
  const settings = { MODEL_CALLS_A_DAY: plenty, MODEL_TOKENS_A_DAY: plenty, MODEL_DOLLARS_A_DAY: plenty };
  const mind = mindOver(standIn(seed, demoDay), readConfig(settings), "gpt-5-mini", house.log);
  return { ...house, mind, keepTurns: "all" };
};

async function speakers(house: House): Promise<Record<string, Speaker[]>> {
  const listed: Record<string, Speaker[]> = {};
  for (const shop of [demoShop, ordersShop]) {
    const known = await customersWithOrders(house, shop, 300);
    listed[shop] = known.map(({ customer, order }, at) =>
      // Every tenth is a guest: orders do not exist for him.
      ({ side: "buyer", customer: at % 10 === 0 ? null : customer, order }),
    );
  }
  return listed;
}

/** Holds one conversation; a turn that fails is none. Gives the conversation's id. */
async function converse(house: House, shopId: string, speaker: Speaker, lines: TalkLines): Promise<string> {
  const shop = await findShop(house.db, shopId);
  const actor = speaker.side === "merchant" ? merchant() : buyer(speaker.customer);
  const conversation = `con_${crypto.randomUUID()}`;
  for (const texts of lines)
    await Promise.all(texts.map((text) => takeTurn(house, shop, actor, { text, conversation, asOf: demoDay })));
  return conversation;
}

type Counted = {
  turns: number;
  identical: number;
  fromRecord: number;
  byModel: number;
  changes: number;
  handed: number;
  bytes: number;
  ms: number;
  differing: Case[];
};

/** Replays every turn of a conversation both ways. */
async function judge(house: House, shop: string, conversation: string, counted: Counted): Promise<void> {
  for (const turn of (await tapesOf(house.db.shop(shop as ShopId), conversation)) ?? []) {
    const began = performance.now();
    const played = await replayTurn(turn, true);
    counted.ms += performance.now() - began;
    const told = await replayTurn(turn, false);
    counted.turns++;
    counted.bytes += Buffer.byteLength(turn.tape ?? "");
    if (turn.tape?.includes('"kind":"model"')) counted.byModel++;
    if (turn.tape?.includes('"name":"approve"')) counted.changes++;
    if (turn.tape?.includes('"status":"handed_over"')) counted.handed++;
    if (told.verdict === "same") counted.fromRecord++;
    if (played.verdict === "same") counted.identical++;
    else
      counted.differing.push({ id: `${conversation} ${turn.turn}`, ok: false, said: played.said, what: played.what });
  }
}

async function hold(house: House, seed: number, wanted: number, tell: (line: string) => void): Promise<Counted> {
  const counted: Counted = {
    ...{ turns: 0, identical: 0, fromRecord: 0, byModel: 0, changes: 0, handed: 0, bytes: 0, ms: 0 },
    differing: [],
  };
  const [known, pools] = [await speakers(house), readPools()];
  const speakerOf = (shop: string, draw: Stream): Speaker => {
    const buyers = draw.one(known[shop] ?? []);
    return draw.yes(0.4) ? { ...buyers, side: "merchant" } : buyers;
  };
  for (let index = 0; counted.turns < wanted; index++) {
    const draw = stream(seed, `talk ${index}`);
    const shop = draw.one([demoShop, ordersShop]);
    const speaker = speakerOf(shop, draw);
    const conversation = await converse(house, shop, speaker, drawTalk(speaker, draw, pools));
    await judge(house, shop, conversation, counted);
    if (index % 200 === 199) tell(`${counted.turns} turns, ${counted.identical} identical`);
  }
  return counted;
}

export const replaySuite: Suite = {
  name: "replay",
  about: "recorded turns of both sides, playbook and model, played again by today's code: identical to the byte or not",
  sizes: { turns: 300 },
  async run({ seed, sizes, tell }) {
    const store = await openDemoHouse(tell);
    try {
      const found = await hold(withStandIn(store.house, seed), seed, sizes["turns"] ?? 300, tell);
      const { turns, identical, fromRecord, byModel, changes, handed, bytes, ms, differing } = found;
      return {
        metrics: {
          turns,
          identical,
          identical_from_record: fromRecord,
          turns_with_a_model: byModel,
          turns_with_a_change: changes,
          turns_with_a_person: handed,
          tape_kilobytes: bytes / turns / 1000,
          replay_ms: ms / turns,
          load: loadavg()[0] ?? null,
        },
        cases: [...differing, { id: "all turns identical", ok: identical === turns && fromRecord === turns }],
      };
    } finally {
      await store.close();
    }
  },
};
