import { afterAll, beforeAll, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { addShop } from "../support/stores.ts";

let house: House;
let http: HttpHouse;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  house = await openTestHouse();
  await addShop(house.db, "s");
  http = await openHttp(house);
  for (const who of ["mei", "rob"]) tokens[who] = await http.token("s", "merchant", who);
  for (const who of ["bea", "cem"]) tokens[who] = await http.token("s", "buyer", who);
  tokens["program"] = await http.token("s", "agent", "program");
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
const post = (who: string, path: string, body: unknown = {}) =>
  http.call("POST", `/v1/shops/s${path}`, { token: tokens[who] ?? "", body });
const get = (who: string, path: string) => http.call("GET", `/v1/shops/s${path}`, { token: tokens[who] ?? "" });

test("from a buyer's wish to a closed case over HTTP: one person has the word, the buyer reads all of it", async () => {
  const asked = await post("bea", "/conversations/case1/messages", { text: "can I talk to a person please" });
  const { ticket } = asked.body.handoff;
  expect((await get("mei", `/tickets/${ticket}`)).body).toMatchObject({
    status: "open",
    language: "en",
    packet: { kind: "human_agent" },
  });
  expect((await post("program", `/tickets/${ticket}/take`)).status).toBe(403);
  expect((await post("bea", `/tickets/${ticket}/take`)).status).toBe(403);

  const taken = await post("mei", `/tickets/${ticket}/take`);
  expect(taken.body).toMatchObject({ ticket, conversation: "case1", until: expect.any(String) });
  expect((await post("rob", `/tickets/${ticket}/take`)).status).toBe(409);
  const no = await post("rob", `/tickets/${ticket}/reply`, { text: "me too" });
  expect([no.status, no.body.detail]).toEqual([409, expect.stringContaining("What you wrote was not sent")]);
  const first = await post("mei", `/tickets/${ticket}/reply`, { text: "Hello, what is it?", id: "r1" });
  expect((await post("mei", `/tickets/${ticket}/reply`, { text: "Hello, what is it?", id: "r1" })).body.turn).toBe(
    first.body.turn,
  );

  expect((await post("bea", "/conversations/case1/messages", { text: "my lamp is broken" })).body).toMatchObject({
    answer: "",
    handoff: { ticket },
  });
  expect((await post("mei", `/tickets/${ticket}/close`, { seen: first.body.epoch })).body.detail).toMatch(
    /have not seen/,
  );
  const { body: talk } = await get("mei", "/conversations/case1");
  expect(talk).toMatchObject({ speaker: "person", person: "mei", owed: true });
  expect((await post("mei", `/tickets/${ticket}/close`, { seen: talk.epoch })).status).toBe(200);

  const { body: read } = await get("bea", `/conversations/case1?after=${first.body.turn - 1}`);
  expect(read.lines.map(({ saidBy }: { saidBy: string }) => saidBy)).toEqual(["person", "buyer", "agent"]);
  expect((await get("cem", "/conversations/case1")).status).toBe(404);
  expect((await get("mei", `/tickets/${ticket}`)).body).toMatchObject({
    status: "closed",
    takenBy: "mei",
    endedAs: "closed",
  });
  const told = await rows<{ topic: string }>(
    house.db,
    "s",
    "select topic from outbox where topic ~ 'ticket|buyer' order by outbox_id",
  );
  expect(told.map(({ topic }) => topic)).toEqual([
    "ticket.opened",
    "ticket.taken",
    "ticket.answered",
    "buyer.wrote",
    "ticket.closed",
  ]);
});

test("a person takes a conversation from the machine, leaves it, and another gives it back", async () => {
  await post("bea", "/conversations/case2/messages", { text: "what is your return policy?" });
  const { ticket } = (await post("mei", "/conversations/case2/take")).body;
  expect((await get("rob", `/tickets/${ticket}`)).body).toMatchObject({ kind: "takeover", status: "taken" });
  await post("mei", `/tickets/${ticket}/leave`);
  expect((await post("rob", `/tickets/${ticket}/take`)).status).toBe(200);
  expect((await post("rob", `/tickets/${ticket}/stay`)).body.until).not.toBeNull();
  expect((await post("rob", `/tickets/${ticket}/give-back`)).body.until).toBeNull();
  expect((await get("bea", "/conversations/case2")).body.speaker).toBe("machine");
  expect((await post("rob", `/tickets/${ticket}/reply`, { text: "too late" })).status).toBe(404);
  expect((await post("mei", "/conversations/none/take")).status).toBe(404);
});
