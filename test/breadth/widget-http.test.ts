import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { widgetOf } from "../../db/widgets.ts";
import type { House } from "../../server/shop-context.ts";
import { cornerShop, hostileTitle } from "../support/corner-shop.ts";
import { openShopHouse } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
let merchant: string;
let secret: string;
beforeAll(async () => {
  house = await openShopHouse([cornerShop("corner", "en"), cornerShop("other", "en")]);
  http = await openHttp(house);
  merchant = await http.token("corner", "merchant", "mei");
  secret = (await widgetOf(house.db.shop("corner" as never), new Date())).secret;
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
/** As six lines on a shop's own server would write it (docs/widget.md). */
function signed(
  claims: Record<string, unknown>,
  key = secret,
  head: Record<string, unknown> = { alg: "HS256" },
): string {
  const body = `${part(head)}.${part({ sub: "cora", aud: "corner", exp: inSeconds(300), ...claims })}`;
  return `${body}.${createHmac("sha256", key).update(body).digest("base64url")}`;
}
const open = (token?: string, headers: Record<string, string> = {}, shop = "corner") =>
  http.call("POST", `/v1/shops/${shop}/widget/session`, {
    body: token === undefined ? {} : { token },
    headers: { "content-type": "text/plain;charset=UTF-8", ...headers },
  });
const say = (session: { token: string; conversation: string }, text: string, id = `${Math.random()}`) =>
  http.call("POST", `/v1/shops/corner/conversations/${session.conversation}/messages`, {
    token: session.token,
    body: { text, id },
  });
const seen = (session: { token: string; conversation: string }) =>
  http.call("GET", `/v1/shops/corner/widget/conversations/${session.conversation}`, { token: session.token });

test("a customer whom the shop's server vouches for has one conversation everywhere, and sees her own orders only", async () => {
  const phone = (await open(signed({}))).body;
  const desk = (await open(signed({}))).body;
  expect(phone).toMatchObject({ as: "customer", longest: 4000, shop: { id: "corner", name: "Corner Shop" } });
  expect(desk.conversation).toBe(phone.conversation);
  expect(desk.token).not.toBe(phone.token);
  expect((await seen(phone)).body).toMatchObject({ speaker: "machine", lines: [] });

  const { body } = await say(phone, "where is my order?", "m1");
  expect(body.cards.map((card: { orderId: string }) => card.orderId).sort()).toEqual(["A1001", "A1002"]);
  expect(body.asks).toEqual({ kind: "order" });
  expect(body.answer).toContain("A1001");
  const { lines } = (await seen(desk)).body;
  expect(lines.map((line: { by: string; id: string | null }) => [line.by, line.id])).toEqual([
    ["buyer", "m1"],
    ["machine", null],
  ]);
  expect(lines[1]).toMatchObject({ text: body.answer, cards: body.cards, asks: body.asks, language: "en" });
  expect((await say(phone, "where is order A1003?")).text).not.toMatch(/14\.00|Ceramic/);
});

test("a forged, unsigned, expired, endless or other shop's token is refused with a sentence and opens nothing", async () => {
  const bad: [string, RegExp][] = [
    [signed({}, "zgw_guessed"), /not signed by this shop/],
    [signed({}, "", { alg: "none" }).replace(/[^.]*$/, ""), /not signed by this shop/],
    [`${signed({}).split(".").slice(0, 2).join(".")}.${signed({ sub: "dan" }).split(".")[2]}`, /not signed/],
    [signed({ exp: inSeconds(-90) }), /has expired/],
    [signed({ exp: inSeconds(90_000) }), /more than a day/],
    [signed({ exp: undefined }), /not signed by this shop/],
    [signed({ aud: "other" }), /for another shop/],
    [signed({ sub: "" }), /names no customer/],
    [signed({ sub: "guest:1" }), /names no customer/],
    ["no token at all", /not signed by this shop/],
  ];
  for (const [token, sentence] of bad) {
    const { status, body } = await open(token);
    expect([status, body.detail]).toEqual([401, expect.stringMatching(sentence)]);
    expect(Object.keys(body).sort()).toEqual(["detail", "instance", "status", "title", "type"]);
  }
  expect((await open(signed({}), {}, "other")).status).toBe(401);
  // Two clocks that differ by less than a minute are no matter.
  expect((await open(signed({ exp: inSeconds(-30) }))).status).toBe(200);
});

test("visitors are apart from each other, see nobody's orders, and may write and begin only so much", async () => {
  const [one, two] = [(await open()).body, (await open()).body];
  expect(one).toMatchObject({ as: "visitor" });
  expect(two.conversation).not.toBe(one.conversation);
  await say(one, "do you have a ceramic mug?");
  expect((await seen({ ...two, conversation: one.conversation })).status).toBe(404);
  expect((await say({ ...two, conversation: one.conversation }, "hello there")).status).toBe(404);
  expect((await say(two, "where is order A1001?")).text).not.toMatch(/12\.50|pending/);
  for (const name of ["b", "c", "d", "e"])
    expect((await say({ ...one, conversation: `${one.conversation}${name}` }, "do you have a tray?")).status).toBe(200);
  const sixth = await say({ ...one, conversation: "another" }, "do you have a tray?");
  expect([sixth.status, sixth.body.detail]).toEqual([429, expect.stringContaining("begin 5 conversations")]);
  const statuses: number[] = [];
  for (let at = 0; at < 21; at++) statuses.push((await say(two, "thank you")).status);
  expect(statuses.slice(0, 18).every((status) => status === 200)).toBe(true);
  expect(statuses.slice(18)).toEqual([429, 429, 429]);
});

test("pages of sites that the shop has named may ask, pages of others may not", async () => {
  const shop = { origin: "https://corner.example" };
  const stranger = await open(undefined, shop);
  expect([stranger.status, stranger.body.detail]).toEqual([403, expect.stringContaining("https://corner.example")]);
  // The refusal can be read by the page, so that its owner learns what to do.
  expect(stranger.headers.get("access-control-allow-origin")).toBe("https://corner.example");
  const settings = await http.call("POST", "/v1/shops/corner/widget", {
    token: merchant,
    body: { origins: ["https://corner.example/shop/", "http://localhost:8080"] },
  });
  expect(settings.body.origins).toEqual(["https://corner.example", "http://localhost:8080"]);
  for (const origin of ["http://corner.example", "ftp://x", "null", "*"])
    expect(
      (await http.call("POST", "/v1/shops/corner/widget", { token: merchant, body: { origins: [origin] } })).status,
    ).toBe(400);
  await expect.poll(async () => (await open(undefined, shop)).status, { timeout: 8000 }).toBe(200);
  const before = await http.call("OPTIONS", "/v1/shops/corner/conversations/x/messages", {
    headers: { ...shop, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
  });
  expect([before.status, before.headers.get("access-control-allow-origin")]).toEqual([204, "https://corner.example"]);
  expect(before.headers.get("access-control-allow-credentials")).toBeNull();
  const other = await http.call("OPTIONS", "/v1/shops/corner/conversations/x/messages", {
    headers: { origin: "https://corner.example.evil" },
  });
  expect([other.status, other.headers.get("access-control-allow-origin")]).toEqual([403, null]);
});

test("a card is made from what the answer states: pictures over https only, names as they are, a change with its two sides", async () => {
  const session = (await open(signed({ sub: "dan" }))).body;
  const mug = (await say(session, "do you have a ceramic mug?")).body;
  expect(mug.cards).toMatchObject([
    {
      kind: "product",
      title: "Ceramic mug",
      image: "https://pictures.example/mug.png",
      from: { amountMinor: 1250, currency: "GBP" },
      to: { amountMinor: 1400 },
      inStock: true,
    },
  ]);
  const lamp = (await say(session, "do you have a night lamp?")).body;
  expect(lamp.cards).toMatchObject([{ title: hostileTitle, image: null }]);
  const guide = (await say(session, "what are the return rules?")).body;
  expect(guide.cards).toMatchObject([{ kind: "guide", title: "How returns work", steps: { length: 3 } }]);
  const asked = (await say(session, "change the address of order A1003")).body;
  expect(asked.asks).toEqual({ kind: "address", orderId: "A1003" });
  const shown = (await say(session, "5 New Road, Leeds, LS1 2AB, Dan, 0113 4960000")).body;
  expect(shown.cards).toMatchObject([
    {
      kind: "change",
      status: "awaiting_approval",
      approver: "buyer",
      rows: [
        {
          field: "shipping_address",
          before: "1 Old Street, Bristol, BS1 1AA",
          after: expect.stringContaining("5 New Road"),
        },
      ],
    },
  ]);
  const [{ action }] = shown.cards;
  const path = `/v1/shops/corner/actions/${action}/approve`;
  const headers = { "idempotency-key": `approve-${action}` };
  const stranger = (await open(signed({ sub: "cora" }))).body;
  expect((await http.call("POST", path, { token: stranger.token, body: {} })).status).not.toBe(200);
  expect((await http.call("POST", path, { token: session.token, body: {}, headers })).status).toBe(200);
  // A double click is one click.
  expect((await http.call("POST", path, { token: session.token, body: {}, headers })).status).toBe(200);
  expect((await seen(session)).body.lines.at(-1).cards[0].status).toBe("executed");
});

test("only the shop's own people see the settings, and a new secret voids what the old one signed", async () => {
  const before = signed({});
  const buyer = (await open(before)).body;
  for (const token of [buyer.token, await http.token("corner", "agent"), await http.token("other", "merchant")])
    for (const [method, path] of [
      ["GET", "/widget"],
      ["POST", "/widget/secret"],
    ] as const)
      expect(
        (await http.call(method, `/v1/shops/corner${path}`, { token, ...(method === "POST" ? { body: {} } : {}) }))
          .status,
      ).toBe(403);
  const shown = await http.call("GET", "/v1/shops/corner/widget", { token: merchant });
  expect(shown.body.tag).toMatch(
    /^<script src="http:\/\/127\.0\.0\.1:\d+\/widget\.js" data-shop="corner" async><\/script>$/,
  );
  expect(shown.text).not.toContain(secret);
  const { body } = await http.call("POST", "/v1/shops/corner/widget/secret", { token: merchant, body: {} });
  expect((await open(before)).status).toBe(401);
  expect((await open(signed({}, body.secret))).status).toBe(200);
});
