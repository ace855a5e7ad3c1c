import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../db/open-database.ts";
import { addTauRetail, rows } from "../../test/support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../../test/support/http-house.ts";
import { called, eras, overHttp, overStdio } from "../../test/support/mcp-clients.ts";
import { silentLog } from "../../test/support/queues.ts";
import { addShop, freshPostgres } from "../../test/support/stores.ts";
import type { House } from "../shop-context.ts";

const shop = "tau-retail";
const yusuf = "yusuf_rossi_9620";
const stores = [
  {
    name: "embedded",
    async make() {
      const folder = await mkdtemp(join(tmpdir(), "zg-mcp-"));
      return { url: `embedded:${folder}`, drop: () => rm(folder, { recursive: true, force: true }) };
    },
  },
  { name: "postgres", make: freshPostgres },
];

describe.each(stores)("MCP on $name", ({ make }) => {
  let house: House;
  let http: HttpHouse;
  let url = "";
  let drop: () => Promise<void>;
  const open: Client[] = [];
  beforeAll(async () => {
    ({ url, drop } = await make());
    house = { db: await openDatabase(url), log: silentLog, now: () => new Date() };
    await addTauRetail(house);
    await addShop(house.db, "other");
    http = await openHttp(house);
  });
  afterAll(async () => {
    for (const client of open) await client.close();
    await http?.close();
    await house?.db.close();
    await drop?.();
  });
  type Kind = "merchant" | "agent" | "buyer";
  const token = (kind: Kind, at = shop) => http.token(at, kind, kind === "buyer" ? yusuf : kind);
  const ways = [
    { way: "HTTP", connect: (secret: string, at = shop) => overHttp(http.base, at, secret) },
    { way: "stdio", connect: (secret: string, at = shop) => overStdio(url, at, secret, "legacy") },
  ];
  const kept = async (client: Promise<Client>) => {
    open.push(await client);
    return client;
  };
  const pending = async (customer?: string) =>
    (
      await rows<{ id: string }>(
        house.db,
        shop,
        "select order_id as id from orders where status = 'pending' and ($1::text is null or customer_id = $1) order by 1",
        [customer ?? null],
      )
    ).map(({ id }) => id);

  describe.each(ways)("over $way", ({ connect }) => {
    // A process is started for each kind of client, not for each test.
    const known = new Map<Kind, Promise<Client>>();
    const clientOf = (kind: Kind): Promise<Client> => {
      const client = known.get(kind) ?? token(kind).then((secret) => kept(connect(secret)));
      known.set(kind, client);
      return client;
    };
    test("a merchant's tools are listed with schemas and hints, and one answers with its sources", async () => {
      const client = await clientOf("merchant");
      const { tools } = await client.listTools();
      const order = tools.find(({ name }) => name === "get_order");
      expect(order).toMatchObject({ title: "Look up an order", annotations: { readOnlyHint: true } });
      expect(Object.keys(order?.inputSchema.properties ?? {})).toEqual(["orderId"]);
      expect(tools.find(({ name }) => name === "refund_order")?.annotations).toMatchObject({
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: true,
      });
      expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(["list_actions", "approve_action"]));
      const [id = ""] = await pending();
      const { data } = await called(client, "get_order", { orderId: id });
      expect(data).toMatchObject({ status: "done", data: { orderId: id, status: "pending" } });
      expect(data.facts.find((fact: { id: string }) => fact.id === "order")).toMatchObject({
        value: id,
        source: { table: "orders", ids: [id] },
      });
    });

    test("a change is proposed, and done only once it is approved", async () => {
      const client = await clientOf("merchant");
      const [id = ""] = (await pending()).reverse();
      const proposed = await called(client, "cancel_order", { orderId: id });
      expect(proposed).toMatchObject({ isError: false, data: { status: "awaiting_approval", approver: "merchant" } });
      expect(proposed.data.changes[0]).toMatchObject({ table: "orders", id, after: { status: "cancelled" } });
      expect(proposed.text).toContain(`zhanggui actions --shop ${shop} --approve ${proposed.data.action}`);
      const state = async () => (await called(client, "get_order", { orderId: id })).data.data.status;
      expect(await state()).toBe("pending");
      expect((await called(client, "approve_action", { action: proposed.data.action })).data.status).toBe("executed");
      expect(await state()).toBe("cancelled");
      expect(await called(client, "approve_action", { action: proposed.data.action })).toMatchObject({
        isError: true,
        data: { code: "conflict" },
      });
      expect((await called(client, "undo_action", { action: proposed.data.action })).data.status).toBe("undone");
      expect(await state()).toBe("pending");
    });

    test("a program looks and proposes; its yes counts nowhere, and it moves no money", async () => {
      const client = await clientOf("agent");
      const names = (await client.listTools()).tools.map(({ name }) => name);
      expect(names).toContain("list_actions");
      for (const name of ["approve_action", "reject_action", "undo_action", "refund_order"]) {
        expect(names).not.toContain(name);
        await expect(called(client, name, { action: "act_1" })).rejects.toThrow(/no tool/);
      }
      const [id = ""] = await pending();
      const proposed = await called(client, "cancel_order", { orderId: id });
      expect(proposed.data.approver).toBe("merchant");
      expect(proposed.text).not.toContain("approve_action");
    });

    test("a buyer's token offers what is the buyer's own, and another customer's order does not exist", async () => {
      const client = await clientOf("buyer");
      expect((await client.listTools()).tools.map(({ name }) => name).sort()).toEqual([
        ...["approve_action", "cancel_order", "change_customer_address", "change_order_address", "change_order_items"],
        ...["change_order_payment", "claim_campaign_gift", "compare_products", "exchange_items", "find_best_offer"],
        ...[
          "find_orders",
          "get_customer_profile",
          "get_order",
          "get_order_choices",
          "get_product",
          "recommend_products",
        ],
        ...["reject_action", "return_items", "search_knowledge", "search_products", "undo_action"],
      ]);
      const [mine = ""] = await pending(yusuf);
      const [foreign = ""] = (await pending()).filter((id) => id !== mine);
      expect((await called(client, "get_order", { orderId: mine })).isError).toBe(false);
      for (const name of ["get_order", "cancel_order"])
        expect(await called(client, name, { orderId: foreign })).toMatchObject({
          isError: true,
          data: { code: "not_found" },
        });
      expect((await called(client, "find_orders", { customerId: "sofia_rossi_8776" })).text).not.toContain("sofia");
      await expect(called(client, "query_metric", {})).rejects.toThrow(/no tool/);
      const merchant = await clientOf("merchant");
      const theirs = await called(merchant, "cancel_order", { orderId: foreign });
      expect(await called(client, "approve_action", { action: theirs.data.action })).toMatchObject({
        isError: true,
        data: { code: "not_found" },
      });
    });

    test("hostile arguments are refused with a sentence, and the connection goes on", async () => {
      const client = await clientOf("merchant");
      const long = "x".repeat(1_100_000);
      const wrong: Record<string, unknown>[] = [
        {},
        { orderId: 7 },
        { orderId: { $ne: null } },
        { orderId: ["a"] },
        { orderId: long },
        { orderId: "x".repeat(100_000) },
        { orderId: "'; drop table orders; --" },
        { orderId: "a\u0000b" },
      ];
      for (const input of wrong) {
        const said = await called(client, "get_order", input).catch((error: Error) => ({ text: error.message }));
        expect(said.text.length).toBeLessThan(700);
        expect(said.text).not.toMatch(/\bat .*\.(ts|js|mjs):|node_modules|ZodError/);
        if ("isError" in said) expect(said.isError).toBe(true);
      }
      await expect(called(client, "drop_tables")).rejects.toThrow(/There is no tool "drop_tables"/);
      await expect(called(client, "__proto__")).rejects.toThrow(/no tool/);
      expect((await called(client, "get_order", { orderId: (await pending())[0] })).isError).toBe(false);
    });

    test("a token that is revoked fails at the next call", async () => {
      const secret = await token("merchant");
      const client = await kept(connect(secret));
      expect((await called(client, "list_actions")).isError).toBe(false);
      await house.db.query(
        "update tokens set revoked_at = now() where token_hash = encode(sha256($1::text::bytea), 'hex')",
        [secret],
      );
      const after = await called(client, "list_actions").catch((error: Error) => ({ text: error.message }));
      expect(after.text).toMatch(/not known or no longer valid/);
    });

    test("another shop's token and a forged one open nothing", async () => {
      const stranger = await token("merchant", "other");
      await expect(connect(stranger)).rejects.toThrow();
      await expect(connect("zg_forged")).rejects.toThrow();
    });
  });

  test.each(eras)("both protocols speak over HTTP and stdio (%s)", async (era) => {
    const secret = await token("merchant");
    for (const client of [
      await kept(overHttp(http.base, shop, secret, era)),
      await kept(overStdio(url, shop, secret, era)),
    ]) {
      expect((await client.listTools()).tools.length).toBeGreaterThan(50);
      expect((await called(client, "find_orders", { limit: 2 })).data.status).toBe("done");
    }
  });

  test("two clients at once get their own answers", async () => {
    const [merchant, buyer] = [
      await kept(overHttp(http.base, shop, await token("merchant"))),
      await kept(overHttp(http.base, shop, await token("buyer"))),
    ];
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, at) => called(at % 2 === 0 ? merchant : buyer, "find_orders", { limit: 50 })),
    );
    const totals = asked.map(({ data }) => data.data.orders.length);
    const own = await rows<{ n: number }>(
      house.db,
      shop,
      "select count(*)::int as n from orders where customer_id = $1",
      [yusuf],
    );
    for (const [at, total] of totals.entries()) expect(total).toBe(at % 2 === 0 ? 50 : own[0]?.n);
  });
});
