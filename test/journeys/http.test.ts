import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import SwaggerParser from "@apidevtools/swagger-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allRoutes } from "../../server/http/api/all-routes.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, rows, tauRetail } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { addShop } from "../support/stores.ts";

const shop = "/v1/shops/tau-retail";
let house: House;
let http: HttpHouse;
let merchant = "";
let buyer = "";
let stranger = "";
beforeAll(async () => {
  house = await openShopHouse([tauRetail]);
  await addShop(house.db, "other");
  http = await openHttp(house);
  merchant = await http.token("tau-retail", "merchant");
  buyer = await http.token("tau-retail", "buyer", "yusuf_rossi_9620");
  stranger = await http.token("other", "merchant");
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
const post = (path: string, body: unknown, more: { token?: string; headers?: Record<string, string> } = {}) =>
  http.call("POST", `${shop}${path}`, { token: merchant, body, ...more });
const get = (path: string, token = merchant) => http.call("GET", `${shop}${path}`, { token });

describe("who may come in", () => {
  const routes = () => allRoutes(house).map((each) => [each, `${shop}${each.path.replace(/:(\w+)/g, "x")}`] as const);

  test("every route of a shop refuses another shop's token, and nothing of the shop is in the refusal", async () => {
    expect(routes().length).toBeGreaterThan(40);
    for (const [{ method }, path] of routes()) {
      const reply = await http.call(method.toUpperCase(), path, {
        token: stranger,
        ...(method === "post" ? { body: {} } : {}),
      });
      expect(`${reply.status} ${method} ${path}`).toBe(`403 ${method} ${path}`);
      expect(reply.body.detail).toBe("This token is for another shop.");
    }
  });
  test("every route of a shop wants a token, and one that is known", async () => {
    for (const [{ method }, path] of routes())
      for (const token of [undefined, "zg_made_up"]) {
        const reply = await http.call(method.toUpperCase(), path, token ? { token } : {});
        expect(`${reply.status} ${method} ${path}`).toBe(`401 ${method} ${path}`);
      }
  });
  test("a buyer's token opens what is for buyers and nothing else", async () => {
    for (const [{ method, who }, path] of routes().filter(([each]) => each.who !== "anyone")) {
      const reply = await http.call(method.toUpperCase(), path, {
        token: buyer,
        ...(method === "post" ? { body: {} } : {}),
      });
      expect(`${who} ${reply.status} ${path}`).toBe(`${who} 403 ${path}`);
    }
    const said = await post("/conversations/new/messages", { text: "hello" }, { token: buyer });
    expect(said.status).toBe(200);
    expect(said.body.handoff).toBeNull();
  });
  test("a program may look and propose, and not write articles, bring files or close tickets", async () => {
    const program = await http.token("tau-retail", "agent", "erp");
    for (const [{ method }, path] of routes().filter(([each]) => each.who === "person")) {
      const reply = await http.call(method.toUpperCase(), path, {
        token: program,
        ...(method === "post" ? { body: {} } : {}),
      });
      expect(`${reply.status} ${path}`).toBe(`403 ${path}`);
    }
    expect((await get("/actions", program)).status).toBe(200);
  });
  test("a token without a body, a shop that is not there and a path that is not there get a problem document", async () => {
    const operator = await http.token(null, "operator");
    for (const [path, status] of [
      ["/v1/shops/nowhere/actions", 404],
      ["/v1/nothing", 404],
    ] as const) {
      const reply = await http.call("GET", path, { token: operator });
      expect(reply.status).toBe(status);
      expect(reply.headers.get("content-type")).toContain("application/problem+json");
      expect(reply.body.detail.length).toBeGreaterThan(10);
    }
  });
});

describe("the documents", () => {
  test("the OpenAPI document is valid and holds every route and every tool", async () => {
    const reply = await http.call("GET", "/openapi.json");
    await SwaggerParser.validate(structuredClone(reply.body));
    const paths = Object.keys(reply.body.paths);
    for (const each of allRoutes(house).filter((route) => route.answers.length > 0))
      expect(paths).toContain(`/v1/shops/{shop}${each.path.replace(/:(\w+)/g, "{$1}")}`);
    expect(paths).toContain("/v1/shops/{shop}/tools/cancel_order");
  });
  test("the page for people names every route", async () => {
    const page = await http.call("GET", "/docs");
    expect(page.text).toContain("/conversations/:conversation/messages");
    expect(page.text).toContain("/actions/:action/approve");
    expect(page.text).not.toMatch(/<script/);
  });
  test("the metrics count requests by route, and name no shop", async () => {
    await get("/actions");
    const page = await http.call("GET", "/metrics");
    expect(page.text).toMatch(
      /zhanggui_http_request_seconds_count\{method="GET",route="\/v1\/shops\/:shop\/actions",status="200"\} [1-9]/,
    );
    expect(page.text).toMatch(/zhanggui_nightly_shops\{state="expected"\} \d/);
    expect(page.text).not.toContain("tau-retail");
  });
});

describe("what is sent twice", () => {
  const article = { title: "Gift wrap", body: "We wrap gifts for free in December." };
  test("a post with the same Idempotency-Key is answered the same and done once", async () => {
    const headers = { "idempotency-key": "wrap-1" };
    const first = await post("/knowledge", article, { headers });
    const again = await post("/knowledge", article, { headers });
    expect(first.body.result).toBe("inserted");
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const other = await post("/knowledge", { ...article, body: "No wrapping." }, { headers });
    expect(other.status).toBe(409);
    // The same words without a key are unchanged as well: the content is the same.
    expect((await post("/knowledge", article)).body.result).toBe("unchanged");
  });
  test("ten posts at once under one key do it once", async () => {
    const headers = { "idempotency-key": "rush" };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => post("/knowledge", { title: "Rush", body: "Once only." }, { headers })),
    );
    const statuses = new Set(replies.map((reply) => reply.status));
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true);
    expect(replies.filter((reply) => reply.status === 200).every((reply) => reply.body.result === "inserted")).toBe(
      true,
    );
    const [row] = await rows<{ n: number }>(
      house.db,
      "tau-retail",
      "select count(*)::int as n from articles where title = 'Rush'",
    );
    expect(row?.n).toBe(1);
  });
  test("a refused request is not remembered as done", async () => {
    const headers = { "idempotency-key": "bad-then-good" };
    expect((await post("/knowledge", { title: "", body: "x" }, { headers })).status).toBe(400);
    expect(
      (await post("/knowledge", { title: "Now with a title", body: "x" }, { headers: { "idempotency-key": "other" } }))
        .status,
    ).toBe(200);
  });
});

describe("what somebody sends in bad faith", () => {
  test("an address, a cursor or a text that nobody can keep is the sender's fault, in a sentence", async () => {
    const cursor = (at: string) => Buffer.from(JSON.stringify([at, "a"])).toString("base64url");
    for (const path of [
      "/actions/%E0%A4%A",
      "/actions/%00",
      "/exports/%00",
      "/reports/0001-01-01",
      ...["Tue Mar 01 2022 (x)", "+275760-09-13T00:00:00Z", "2026-02-31T00:00:00.000000Z"].map(
        (at) => `/actions?cursor=${cursor(at)}`,
      ),
    ])
      expect(`${(await get(path)).status} ${path}`).toBe(`400 ${path}`);
    for (const text of ["a\0b", "a\ud800b"])
      expect((await post("/conversations/new/messages", { text })).status).toBe(400);
    expect((await post(`/conversations/${"x".repeat(3000)}/messages`, { text: "hi" })).status).toBe(400);
    const lie = { "content-encoding": "gzip" };
    expect((await post("/knowledge", { title: "a", body: "b" }, { headers: lie })).status).toBe(400);
    const noBoundary = { "content-type": "multipart/form-data" };
    expect((await post("/imports", "x", { headers: noBoundary })).status).toBe(400);
    expect((await http.call("HEAD", `${shop}/events`, { token: merchant })).status).toBe(200);
  });
  test("a sender who hangs up and comes again with the same key does not make it happen twice", async () => {
    const headers = { "idempotency-key": "hung-up" };
    const path = "/conversations/hung-up/messages";
    const hangUp = fetch(`${http.base}${shop}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${merchant}`, "content-type": "application/json", ...headers },
      body: JSON.stringify({ text: "what should I restock?" }),
      signal: AbortSignal.timeout(30),
    });
    await expect(hangUp).rejects.toThrow();
    const again = async () => {
      for (;;) {
        const reply = await post(path, { text: "what should I restock?" }, { headers });
        if (reply.status !== 409) return reply;
        await new Promise((done) => setTimeout(done, 50));
      }
    };
    expect((await again()).status).toBe(200);
    const said = "select 1 from messages where conversation_id = 'hung-up' and said_by = 'merchant'";
    expect(await rows(house.db, "tau-retail", said)).toHaveLength(1);
  });
  test("a form with the same file twice is refused, and an upload that breaks off leaves nothing behind", async () => {
    const uploads = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("zhanggui-upload-"));
    const before = await uploads();
    const form = new FormData();
    for (const text of ["a", "b"]) form.append("file", new Blob([text]), "orders.csv");
    expect((await http.call("POST", `${shop}/imports`, { token: merchant, form })).body.detail).toMatch(/came twice/);
    const { hostname, port } = new URL(http.base);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${shop}/imports HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${merchant}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 99999\r\n\r\n--x\r\ncontent-disposition: form-data; name="f"; filename="orders.csv"\r\n\r\norder_id,`,
    );
    await expect.poll(async () => (await uploads()).length, { timeout: 5000 }).toBe(before.length + 1);
    socket.destroy();
    await expect.poll(uploads, { timeout: 5000 }).toEqual(before);
  });
});

test("an article that was written is quoted in the next answer, and no more once it is removed", async () => {
  const written = await post("/knowledge", {
    title: "Engraving",
    body: "Engraving a name takes two working days.",
    intents: ["customization_note"],
  });
  const asked = await post(
    "/conversations/new/messages",
    { text: "how long does engraving a name take?" },
    { token: buyer },
  );
  expect(asked.body.answer).toContain("two working days");
  expect((await post(`/knowledge/${written.body.id}/remove`, {})).status).toBe(200);
  const again = await post(
    "/conversations/new/messages",
    { text: "how long does engraving a name take?" },
    { token: buyer },
  );
  expect(again.body.answer).not.toContain("two working days");
});

test("a conversation that a person took over is the machine's again once the ticket is closed", async () => {
  const say = (text: string) => post("/conversations/angry/messages", { text }, { token: buyer });
  const handed = await say("let me talk to a human agent now");
  expect(handed.body.handoff.ticket).toMatch(/^tic_/);
  expect((await say("where is my order #W2378156?")).body.tools).toEqual([]);
  expect((await post(`/tickets/${handed.body.handoff.ticket}/close`, {})).status).toBe(200);
  expect((await say("where is my order #W2378156?")).body.tools[0].name).toBe("get_order");
  expect((await post(`/tickets/${handed.body.handoff.ticket}/close`, {})).status).toBe(404);
});

test("lists come in pages that neither repeat nor leave out", async () => {
  const pending = await rows<{ id: string }>(
    house.db,
    "tau-retail",
    "select order_id as id from orders where status = 'pending' order by 1 limit 5",
  );
  for (const { id } of pending) expect((await post("/tools/cancel_order", { orderId: id })).status).toBe(202);
  const seen: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await get(`/actions?status=awaiting_approval&limit=2${cursor}`);
    expect(page.body.actions.length).toBeLessThanOrEqual(2);
    seen.push(...page.body.actions.map((each: { id: string }) => each.id));
    if (page.body.next === null) break;
    cursor = `&cursor=${page.body.next}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(pending.length);
  expect((await get("/actions?cursor=nonsense")).body.detail).toMatch(/cursor is not one of ours/);
  expect((await get("/actions?limit=100000")).status).toBe(400);
});

test("a tool is asked over HTTP through the same gate: looking answers, a change waits for the merchant", async () => {
  const [order] = await rows<{ id: string }>(
    house.db,
    "tau-retail",
    "select order_id as id from orders where status = 'pending' order by 1 desc limit 1",
  );
  const looked = await post("/tools/get_order", { orderId: order?.id });
  expect(looked.body.facts.find((fact: { id: string }) => fact.id === "order").value).toBe(order?.id);
  const program = await http.token("tau-retail", "agent", "erp");
  const proposed = await post("/tools/cancel_order", { orderId: order?.id }, { token: program });
  expect(proposed.status).toBe(202);
  expect((await post(`/actions/${proposed.body.action}/approve`, {}, { token: program })).status).toBe(403);
  expect((await post(`/actions/${proposed.body.action}/approve`, {})).body.status).toBe("executed");
  expect((await post(`/actions/${proposed.body.action}/undo`, {})).body.status).toBe("undone");
  expect((await post("/tools/get_order", {})).status).toBe(400);
  expect((await post("/tools/drop_tables", {})).status).toBe(404);
});

test("files are sent as a form; a bad row comes back with its line, and the server's own disk stays closed", async () => {
  const form = new FormData();
  const csv = "review_id,product_id,rating,created_at,text\nr1,p1,5,2026-03-01,fine\nr2,p1,9,2026-03-01,too good\n";
  form.append("file", new Blob([csv]), "../../reviews.csv");
  const reply = await http.call("POST", `${shop}/imports`, { token: merchant, form });
  expect(reply.status).toBe(200);
  expect(reply.body.files.reviews).toMatchObject({ read: 2, inserted: 1, rejected: 1 });
  expect(reply.body.rejectedRows["reviews.csv"]).toMatch(/3.*rating/);
  const path = await post("/imports", { path: "/etc" });
  expect(path.status).toBe(403);
  const wrong = new FormData();
  wrong.append("file", new Blob(["x"]), "passwords.txt");
  expect((await http.call("POST", `${shop}/imports`, { token: merchant, form: wrong })).body.detail).toMatch(
    /passwords.txt.*no file of the import format/,
  );
});

test("the console hears of what happens, and of what it missed", async () => {
  const listen = async (headers: Record<string, string>, enough: (text: string) => boolean) => {
    const stop = new AbortController();
    const response = await fetch(`${http.base}${shop}/events`, {
      headers: { authorization: `Bearer ${merchant}`, ...headers },
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const read = (async () => {
      while (!enough(text)) text += (await reader?.read())?.value ?? "";
      stop.abort();
      return text;
    })();
    return { read, heard: () => text };
  };
  const first = await listen({}, (text) => text.includes("knowledge.changed"));
  await post("/knowledge", { title: "Heard", body: "By everybody." });
  const id = /id: (\d+)/.exec(await first.read)?.[1];
  await post("/knowledge", { title: "Missed", body: "While away." });
  const second = await listen({ "last-event-id": String(id) }, (text) => text.includes('"missed"'));
  expect(await second.read).toMatch(/event: knowledge\.changed/);
});

test("a token that asks too often waits, and says so; another token does not", async () => {
  const strict = await openHttp(house, 3);
  const token = await strict.token("tau-retail", "merchant", "eager");
  const other = await strict.token("tau-retail", "merchant", "calm");
  const statuses = [];
  for (let count = 0; count < 4; count++)
    statuses.push((await strict.call("GET", `${shop}/actions`, { token })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const refused = await strict.call("GET", `${shop}/actions`, { token });
  expect(refused.body.detail).toMatch(/More than 3 requests/);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await strict.call("GET", `${shop}/actions`, { token: other })).status).toBe(200);
  await strict.close();
});
