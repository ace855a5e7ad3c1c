import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type HttpHouse, openHttp } from "../../test/support/http-house.ts";
import { openMailServer } from "../../test/support/mail-server.ts";
import { silentLog } from "../../test/support/queues.ts";
import { type Store, stores } from "../../test/support/stores.ts";
import { openBossQueue } from "../jobs/boss-queue.ts";
import { runWorkers } from "../jobs/run-workers.ts";
import type { House } from "../shop-context.ts";
import { mailOutlet } from "./mail-outlet.ts";

describe.each(stores)("from the order to the mailbox on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  let http: HttpHouse;
  beforeAll(async () => {
    store = await open();
    world = flowWorld(store.db);
    await addLampShop(store.db);
    await addLampOrder(store.db, { id: "1001", customer: "ann" });
    http = await openHttp(world.house);
  });
  afterAll(async () => {
    await http.close();
    await store.close();
  });

  test("the desk lists, shows, tries and measures over HTTP; a buyer sees none of it", async () => {
    const [token, buyer] = [await http.token("lamps", "merchant"), await http.token("lamps", "buyer", "ann")];
    const at = "/v1/shops/lamps/flows";
    const listed = await http.call("GET", at, { token });
    expect(listed.body).toMatchObject({ on: 0, missing: [] });
    const one = await http.call("GET", `${at}/unpaid_order`, { token });
    expect(one.body).toMatchObject({
      id: "unpaid_order",
      on: false,
      version: 0,
      fields: expect.arrayContaining(["order"]),
    });
    const tried = await http.call("POST", `${at}/unpaid_order/try`, { token, body: {} });
    expect(tried.body.counts.send + tried.body.counts.heldOut).toBe(1);
    expect((await http.call("GET", `${at}/unpaid_order/results`, { token })).body).toMatchObject({
      verdict: "too_few",
    });
    expect((await http.call("GET", `${at}/none`, { token })).status).toBe(404);
    for (const path of [at, `${at}/unpaid_order`, `${at}/unpaid_order/results`])
      expect((await http.call("GET", path, { token: buyer })).status).toBe(403);
  });
  test("a flow that writes into the buyer's own conversation does it once, as the shop, and waits while a person speaks", async () => {
    await world.turnOn("unpaid_order", (flow) => ({
      ...flow,
      steps: flow.steps.map((step) => ({ ...step, channel: "widget" as const })),
    }));
    await world.sql(
      "insert into conversations (shop_id, conversation_id, side, actor_id, status) values ('lamps', 'c1', 'buyer', 'ann', 'handed_over')",
    );
    expect((await world.pass()).decided).toEqual({ wait: 1 });
    await world.sql("update conversations set status = 'open'");
    world.at("2026-03-10T12:15:00Z");
    expect((await world.pass()).delivered).toEqual({ accepted: 1 });
    await world.pass();
    const said = await world.sql<{ said_by: string; body: string }>("select said_by, body from messages");
    expect(said).toHaveLength(1);
    expect(said[0]?.said_by).toBe("agent");
    expect(said[0]?.body).toContain("Your order has not been paid yet");
    expect(said[0]?.body).toContain("https://desk.example/unsubscribe/");
    await world.turnOff("unpaid_order");
  });
  test("workers find the shop, a job of the minute does the round, and the mail is in the mailbox once", async () => {
    const server = await openMailServer();
    const email = mailOutlet({ url: server.url, from: "Lamps <shop@lamps.example>", seconds: 5 });
    const house: House = { ...world.house, outlets: { email, webhook: null, publicUrl: "https://desk.example" } };
    const queue = await openBossQueue(store.db, silentLog, { pollMs: 100 });
    world.at("2026-03-12T12:00:00Z");
    await addLampOrder(store.db, { id: "1002", customer: "ann", placed: "2026-03-12T10:00:00Z" });
    await world.turnOn("unpaid_order");
    const workers = [runWorkers(house, queue, 1, { flowsMs: 100 }), runWorkers(house, queue, 1, { flowsMs: 100 })];
    for (const end = Date.now() + 20_000; server.mails.length === 0 && Date.now() < end; ) await pause(50);
    await pause(300);
    await Promise.all(workers.map((worker) => worker.stop()));
    await queue.close(1000);
    await server.close();
    expect(server.mails.map(({ to }) => to)).toEqual([["ann@mail.example"]]);
    expect(server.mails[0]?.text).toContain("Subject: Order 1002 has not been paid");
  });
});
