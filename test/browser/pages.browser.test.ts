import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../server/http/app.ts";
import { builtFolder } from "../../server/http/pages/page-state.ts";
import { openBossQueue } from "../../server/jobs/boss-queue.ts";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { openTestHouse } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { silentLog } from "../support/queues.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  buildPagesOnce("console");
  house = await openTestHouse();
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
const policyOf = (headers: Headers) => headers.get("content-security-policy") ?? "";

test("every page has a number of its own, and nothing inline may run", async () => {
  const [one, two] = [await http.call("GET", "/console/"), await http.call("GET", "/console/ask/anything")];
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(policyOf(one.headers)).not.toContain("unsafe");
  const nonce = /nonce-([\w-]+)/.exec(policyOf(one.headers))?.[1] ?? "none";
  expect(one.text).toContain(nonce);
  expect(policyOf(two.headers)).not.toContain(nonce);
  expect(one.text).not.toContain("__ZHANGGUI_NONCE__");
});
test("a script comes small to whoever takes it so, and one that is not there is not there", async () => {
  const name = readdirSync(join(builtFolder("console"), "assets")).find((file) => /^index.*\.js$/.test(file));
  const small = await http.call("GET", `/console/assets/${name}`, { headers: { "accept-encoding": "gzip" } });
  expect(small.headers.get("content-encoding")).toBe("gzip");
  expect(small.headers.get("cache-control")).toContain("immutable");
  const plain = await http.call("GET", `/console/assets/${name}`, { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.text).toBe(small.text);
  for (const gone of ["nothing.js", "..%2fstamp.json", "../stamp.json.gz"])
    expect((await http.call("GET", `/console/assets/${gone}`)).text, gone).not.toContain('{"stamp"');
  expect((await http.call("GET", "/console/assets/nothing.js")).status).toBe(404);
});
test("while the pages are built, a calm page looks again by itself and the API answers", async () => {
  const queue = await openBossQueue(house.db, silentLog);
  const pages = { state: () => ({ is: "building" }) as const };
  const server = createApp(house, { queue, perMinute: 1000, pages, ready: async () => null }).listen(0, "127.0.0.1");
  try {
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const page = await fetch(`${base}/console/`);
    expect([page.status, page.headers.get("refresh")]).toEqual([503, "2"]);
    expect(await page.text()).toContain("页面正在准备");
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  } finally {
    server.close();
    server.closeAllConnections();
    await queue.close(500);
  }
});
