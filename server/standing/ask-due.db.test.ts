import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ShopId } from "../../core/ids.ts";
import { openShopHouse, simulatedShop } from "../../test/support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../../test/support/http-house.ts";
import type { Job, JobQueue } from "../jobs/job-queue.ts";
import type { House } from "../shop-context.ts";
import { askDue, planQuestions } from "./ask-due.ts";

const shop = "home-storage-demo";
let now = new Date("2026-03-19T02:00:00Z"); // 10:00 in the shop
let house: House;
let http: HttpHouse;
let token: string;
beforeAll(async () => {
  house = await openShopHouse([simulatedShop("2026-03-18", 60)], () => now);
  http = await openHttp(house);
  token = await http.token(shop, "merchant", "lin");
});
afterAll(async () => {
  await http.close();
  await house.db.close();
});
const call = (method: string, path: string, body?: unknown) =>
  http.call(method, `/v1/shops/${shop}${path}`, { token, ...(body === undefined ? {} : { body }) });
/** What would be taken by a worker now; the same job may come twice. */
async function jobs(): Promise<Job[]> {
  const added: Job[] = [];
  const queue = {
    add: async (_: unknown, list: { id: string; data: Job["data"] }[]) => {
      for (const { id, data } of list) added.push({ id, data, attempt: 1 } as Job); // all that the handler reads
    },
  };
  await planQuestions(house, queue as unknown as JobQueue); // planning only adds
  return added;
}
const turns = async (id: string) =>
  house.db
    .shop(shop as ShopId) // the shop that was added above
    .query<{ said_by: string }>("select said_by from messages where conversation_id = $1 order by turn", [id]);

describe("a question that is asked by itself", () => {
  test("comes at its time, once however often its job runs, and then again on its next day", async () => {
    const set = await call("POST", "/standing-questions", { text: "昨天卖得怎么样?", at: "11:00", weekdays: [4, 5] });
    expect(set).toMatchObject({ status: 200, body: { nextAt: "2026-03-19T03:00:00.000Z", lastAt: null, by: "lin" } });
    const { id } = set.body;
    expect(await jobs()).toEqual([]);
    now = new Date("2026-03-19T03:00:05Z");
    const due = await jobs();
    expect(due).toHaveLength(1);
    await Promise.all([...due, ...due].map((job) => askDue(house, job)));
    for (const job of due) await askDue(house, job);
    expect((await turns(id)).map(({ said_by }) => said_by)).toEqual(["merchant", "agent"]);
    expect((await call("GET", "/standing-questions")).body.questions).toMatchObject([
      { id, nextAt: "2026-03-20T03:00:00.000Z", lastAt: "2026-03-19T03:00:00.000Z" },
    ]);
    const read = await call("GET", `/asked/${id}`);
    expect(read.body.turns[0].answer.facts.length).toBeGreaterThan(0);
  });
  test("missed while nothing ran it is asked once; paused or ended not at all", async () => {
    const { body } = await call("POST", "/standing-questions", { text: "Which items should I restock?", at: "09:00" });
    now = new Date("2026-03-25T03:00:00Z");
    const due = await jobs();
    expect(due.filter(({ data }) => JSON.stringify(data).includes(body.id))).toHaveLength(1);
    await call("PUT", `/standing-questions/${body.id}`, { paused: true });
    for (const job of due) await askDue(house, job);
    expect(await turns(body.id)).toEqual([]);
    expect((await call("PUT", `/standing-questions/${body.id}`, { paused: false })).body.nextAt).toBe(
      "2026-03-26T01:00:00.000Z",
    );
    expect((await call("POST", `/standing-questions/${body.id}/end`)).status).toBe(200);
    expect((await call("POST", `/standing-questions/${body.id}/end`)).status).toBe(404);
    now = new Date("2026-03-26T03:00:00Z");
    expect((await jobs()).filter(({ data }) => JSON.stringify(data).includes(body.id))).toEqual([]);
  });
  test("a time or a day that does not exist is refused, and so is another shop's token", async () => {
    expect((await call("POST", "/standing-questions", { text: "x", at: "25:00" })).status).toBe(400);
    expect((await call("POST", "/standing-questions", { text: "x", at: "09:00", weekdays: [0] })).status).toBe(400);
    const buyer = await http.token(shop, "buyer", "c1");
    const refused = await http.call("GET", `/v1/shops/${shop}/standing-questions`, { token: buyer });
    expect(refused.status).toBe(403);
  });
});
