import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { conversationsOf } from "./conversations.ts";
import { tapesOf } from "./tapes.ts";

const [own, other] = [shopId("shop_a"), shopId("shop_b")];
const now = () => new Date("2026-04-01T02:00:00Z");

describe.each(stores)("tapes on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, own);
    await addShop(store.db, other);
  });
  afterAll(() => store.close());

  async function turn(id: string, answer: string, tape: string | null) {
    const conversations = conversationsOf(store.db.shop(own), { side: "buyer", actorId: "C1" }, now);
    const { conversation } = await conversations.hear(id, "hello", null);
    const usage = { llmCalls: 0, inputTokens: 0, outputTokens: 0 };
    await conversations.finished({
      ...{
        conversation: id,
        runId: `run_${crypto.randomUUID()}`,
        heard: conversation.epoch,
        agents: [],
        brief: "hello",
      },
      ...{ answer, reading: null, tools: [], facts: [], result: null, usage, clientMessageId: null, tape },
    });
  }
  const kept = (id: string) => tapesOf(store.db.shop(own), id);

  test("a tape is stored with its answer, to the byte, and read in the order of the turns", async () => {
    const odd = JSON.stringify({ b: "null \u0000, half \ud800, 中文 😀", a: 1.0e21, "": [] });
    await turn("c1", "Hello.", odd);
    await turn("c1", "", '{"silent":true}');
    await turn("c1", "Again.", null);
    expect(await kept("c1")).toEqual([
      { turn: 2, tape: odd, sent: "Hello." },
      { turn: 3, tape: '{"silent":true}', sent: null },
      { turn: 5, tape: null, sent: "Again." },
    ]);
    expect(await kept("nobody's")).toBeUndefined();
  });
  test("a recording that is a quarter of a year old goes with the next one; its words stay", async () => {
    await turn("c3", "Long ago.", "{}");
    await store.db
      .shop(own)
      .query("update turn_tapes set recorded_at = recorded_at - interval '91 days' where conversation_id = 'c3'");
    expect(await kept("c3")).toEqual([{ turn: 2, tape: "{}", sent: "Long ago." }]);
    await turn("c4", "Now.", "{}");
    expect(await kept("c3")).toEqual([{ turn: 2, tape: null, sent: "Long ago." }]);
    expect(await kept("c4")).toEqual([{ turn: 2, tape: "{}", sent: "Now." }]);
  });
  test("another shop finds no such conversation, and no tape", async () => {
    await turn("c2", "Hello.", "{}");
    expect(await tapesOf(store.db.shop(other), "c2")).toBeUndefined();
    expect(await store.db.shop(other).query("select 1 from turn_tapes")).toEqual([]);
  });
});
