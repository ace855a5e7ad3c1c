import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { conversationsOf } from "../../db/conversations.ts";
import { openDatabase } from "../../db/open-database.ts";
import { findShop } from "../../db/shops.ts";
import { silentLog } from "../../test/support/queues.ts";
import { addShop, type Store, stores } from "../../test/support/stores.ts";
import { buyer, merchant } from "../actors.ts";
import type { House } from "../shop-context.ts";
import { takeTurn } from "../turns.ts";
import { lookAtClock } from "./look-at-clock.ts";
import { personDoes, personDoesWith, type Verb } from "./persons.ts";

const minutes = 60_000;
type Line = { turn: number; said_by: string; person_id: string | null; body: string; read: boolean };
type Event = { topic: string; by: string | null };

describe.each(stores)("who speaks, on $name", ({ open }) => {
  let store: Store;
  let second: Store["db"];
  let clock = Date.parse("2026-03-10T08:00:00Z");
  const houses: House[] = [];
  let talk = 0;
  let conversation = "";
  beforeAll(async () => {
    store = await open();
    // Another process, where the store allows one.
    second = store.url.startsWith("postgres") ? await openDatabase(store.url) : store.db;
    for (const db of [store.db, second]) houses.push({ db, log: silentLog, now: () => new Date(clock) });
    await addShop(store.db, "s");
  });
  beforeEach(() => {
    conversation = `c${++talk}`;
  });
  afterAll(async () => {
    if (second !== store.db) await second.close();
    await store.close();
  });

  const house = (at = 0): House => houses[at % houses.length] as House; // two of them, above
  const shop = () => findShop(store.db, "s");
  const says = async (text: string, at = 0) => takeTurn(house(at), await shop(), buyer("bea"), { text, conversation });
  const does = async (who: string, verb: Verb, more: { text?: string; id?: string; seen?: number } = {}, at = 0) =>
    personDoes(house(at), await shop(), merchant(who), conversation, { verb, ...more });
  const own = <Row>(text: string) => store.db.shop(shopId("s")).query<Row>(text, [conversation]);
  const lines = () =>
    own<Line>(
      "select turn, said_by, person_id, body, reading is not null as read from messages where conversation_id = $1 order by turn",
    );
  const events = () =>
    own<Event>(
      "select topic, payload->>'by' as by from outbox where payload->>'conversation' = $1 and topic <> 'buyer.wrote' order by outbox_id",
    );

  test("of twenty persons who take a conversation at once, in two processes, one has it and the others hear why", async () => {
    await says("I want to talk to a human");
    const took = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => does(`person ${at}`, "take", {}, at)));
    expect(took.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of took) if (each.status === "rejected") expect(String(each.reason)).toMatch(/Somebody else has/);
    const winner = (await lines()).filter(({ body }) => body.includes("answers you from here on"));
    expect(winner).toHaveLength(1);
  });

  test("an answer that the machine works on while a person takes the word is not said, and lies with the ticket", async () => {
    const data = store.db.shop(shopId("s"));
    const conversations = conversationsOf(data, { side: "buyer", actorId: "bea" }, () => new Date(clock));
    const heard = await conversations.hear(conversation, "where is my parcel?", "m1");
    await does("ann", "take", {}, 1);
    const said = await conversations.finished({
      conversation,
      runId: "run_x",
      heard: heard.conversation.epoch,
      agents: ["customer-service"],
      brief: "where is my parcel?",
      answer: "It is on its way.",
      reading: {},
      tools: [],
      facts: [],
      result: {},
      usage: { llmCalls: 0, inputTokens: 0, outputTokens: 0 },
      clientMessageId: "m1",
    });
    expect(said).toBe(false);
    expect((await lines()).map(({ said_by }) => said_by)).toEqual(["buyer", "agent"]);
    const [ticket] = await own<{ unsent: string }>(
      "select packet->>'unsent' as unsent from tickets where conversation_id = $1",
    );
    expect(ticket?.unsent).toBe("It is on its way.");
  });

  test("while a person has the word the buyer's messages are kept and told, and the machine is silent", async () => {
    await says("I want to talk to a human");
    await does("ann", "take");
    expect((await says("where is my order?")).answer).toBe("");
    const reply = await does("ann", "reply", { text: "I am looking.", id: "r1" });
    expect(await does("ann", "reply", { text: "I am looking.", id: "r1" })).toMatchObject({ turn: reply.turn });
    await expect(does("bob", "reply", { text: "And I?" })).rejects.toThrow(/not yours now/);
    const persons = (await lines()).filter(({ said_by }) => said_by === "person");
    expect(persons).toEqual([expect.objectContaining({ person_id: "ann", body: "I am looking." })]);
    const [told] = await own<{ n: number }>(
      "select count(*)::int as n from outbox where payload->>'conversation' = $1 and topic = 'buyer.wrote'",
    );
    expect(told?.n).toBe(1);
  });

  test("a person who vanishes loses the word after their time, the buyer is told, and the next one has it", async () => {
    await says("我要人工");
    const { ticket } = await does("ann", "take");
    await says("在吗");
    clock += 14 * minutes;
    await lookAtClock(house());
    expect((await does("ann", "stay")).until).not.toBeNull();
    clock += 16 * minutes;
    await Promise.all([lookAtClock(house(0)), lookAtClock(house(1))]);
    expect((await lines()).filter(({ body }) => body.includes("重新排队"))).toHaveLength(1);
    await expect(does("ann", "reply", { text: "我回来了" })).rejects.toThrow(/not yours now/);
    expect(await does("bob", "take")).toMatchObject({ ticket });
  });

  test("a clock that is a day ahead takes nobody's word away for a day", async () => {
    await says("I want to talk to a human");
    clock += 1440 * minutes;
    await does("ann", "take");
    clock -= 1440 * minutes;
    await says("hello?");
    await lookAtClock(house());
    clock += 16 * minutes;
    await lookAtClock(house());
    expect((await does("bob", "take")).ticket).toMatch(/^tic_/);
  });

  test("what was given back is not handed over again for the same reason; a person is a word away", async () => {
    const angry = "This is outrageous, you are scammers!!! I will complain";
    const first = await says(angry);
    expect(first.handoff).not.toBeNull();
    await does("ann", "take");
    await does("ann", "reply", { text: "Sorry, a new one is on its way." });
    const seen = await does("ann", "stay");
    await says("and when will it be here?");
    await expect(does("ann", "give_back", { seen: seen.epoch })).rejects.toThrow(/have not seen/);
    await does("ann", "give_back", { seen: seen.epoch + 1 });
    const again = await says(angry);
    expect(again.handoff).toBeNull();
    expect(again.answer).toMatch(/person/);
    const wished = await says("yes please");
    expect(wished.handoff?.ticket).toMatch(/^tic_/);
    expect(wished.handoff?.ticket).not.toBe(first.handoff?.ticket);
  });

  test("a case that was closed opens again when the buyer comes back, and one who no longer waits is the machine's", async () => {
    const { handoff } = await says("I want to talk to a human");
    await personDoesWith(house(), await shop(), merchant("ann"), handoff?.ticket ?? "", { verb: "close" });
    const back = await says("What is your return policy?");
    expect(back.answer).toMatch(/^I am the shop's assistant, a machine/);
    await says("I want to talk to a human");
    expect((await says("never mind, I don't need a person any more")).answer).toMatch(/no person then/);
    expect((await says("What is your return policy?")).answer).not.toBe("");
  });

  test("however deeds fall together, in two processes, nobody speaks without the word and nothing said is lost", async () => {
    let replied = 0;
    let asked = 0;
    const verbs: Verb[] = ["take", "reply", "take", "reply", "leave", "give_back", "close", "stay"];
    for (let round = 0; round < 40; round++) {
      const deeds = ["ann", "bob", "cem"].flatMap((who, at) =>
        [0, 1].map(async (step) => {
          const verb = verbs[(round * 7 + at * 3 + step * 5) % verbs.length] ?? "take";
          await does(who, verb, verb === "reply" ? { text: `${who} ${round} ${step}` } : {}, at + step);
          if (verb === "reply") replied++;
        }),
      );
      const writes = [says(round % 3 === 0 ? "I want to talk to a human" : "What is your return policy?", round)];
      asked += writes.length;
      await Promise.allSettled(deeds);
      await Promise.all(writes);
    }
    const said = await lines();
    expect(said.filter(({ said_by }) => said_by === "person")).toHaveLength(replied);
    expect(said.filter(({ said_by }) => said_by === "buyer")).toHaveLength(asked);
    expect(new Set(said.map(({ turn }) => turn)).size).toBe(said.length);
    // Events are numbered in the order of their commits: whoever answered was the last who took, and had not gone since.
    let holder: string | null = null;
    for (const { topic, by } of await events()) {
      if (topic === "ticket.taken") holder = by;
      else if (topic === "ticket.answered") expect(by).toBe(holder);
      else holder = null;
    }
    // The machine's own answers stand outside of what a person had.
    let person = false;
    for (const { body, read } of said) {
      if (/answers you from here on/.test(body)) person = true;
      else if (/I answer here again|queue again|have closed this case/.test(body)) person = false;
      const notice = /A person has this conversation|with our people now/.test(body);
      expect(person && read && !notice).toBe(false);
    }
    expect(replied).toBeGreaterThan(2);
  });
});
