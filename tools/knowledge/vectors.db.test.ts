import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbedder } from "../../agents/model/embeddings.ts";
import type { ShopContext } from "../../core/context.ts";
import type { WatchedEmbedder } from "../../core/embedder.ts";
import { buyer } from "../../server/actors.ts";
import { watchEmbedder } from "../../server/knowledge/watch-embedder.ts";
import { testContext } from "../../test/support/context.ts";
import { type ModelEndpoint, openModelEndpoint } from "../../test/support/model-endpoint/model-endpoint.ts";
import { silentLog } from "../../test/support/queues.ts";
import { addShop, type Store, stores } from "../../test/support/stores.ts";
import { runTool } from "../run-tool.ts";
import { searchKnowledge } from "./search-knowledge.ts";

describe.each(stores)("vectors of an endpoint, on $name", ({ open }) => {
  let store: Store;
  let endpoint: ModelEndpoint;
  const told: string[] = [];
  const log = { ...silentLog, warn: (_: unknown, text: string) => void told.push(text) } as typeof silentLog; // what is used of it
  let time = 0;
  const over = (model: string) =>
    watchEmbedder(openEmbedder({ key: endpoint.key, baseUrl: endpoint.url, model, timeoutMs: 2000 }), log, () => time);
  beforeAll(async () => {
    store = await open();
    endpoint = await openModelEndpoint([], { alwaysFloat: true });
    await addShop(store.db, "s");
    const articles = [
      ["Returns", "Unused goods may be returned within seven days."],
      ["Postage", "Postage is free from fifty dollars."],
    ];
    for (const [title, body] of articles)
      await store.db
        .shop("s" as never)
        .query(
          "insert into articles (shop_id, article_id, version, title, body, status) values (current_setting('app.shop_id'), $1, 1, $1, $2, 'live')",
          [title, body],
        );
  });
  afterAll(async () => {
    await endpoint.close();
    await store.close();
  });
  const ctxOf = (embedder: WatchedEmbedder): ShopContext => testContext(store.db, "s", buyer("b"), { embedder });
  const find = async (ctx: ShopContext) => {
    const found = await runTool(searchKnowledge, { question: "may goods be returned", locale: "en" }, ctx);
    return found.status === "done"
      ? (found.data["articles"] as { title: string }[]).map(({ title }) => title)
      : [found.status];
  };
  const labels = () =>
    store.db
      .shop("s" as never)
      .query<{ embedder: string; n: number; dims: number }>(
        "select embedder, count(*)::int as n, max(vector_dims(embedding)) as dims from article_vectors group by 1 order by 1",
      );
  /** Until all vectors are those of one embedder. */
  const settled = async (name: string) => {
    for (let tries = 0; tries < 100; tries++) {
      const rows = await labels();
      if (rows.length === 1 && rows[0]?.embedder === name) return rows;
      await pause(50);
    }
    return labels();
  };

  test("articles get their vectors in the background, labelled, and another model makes them anew", async () => {
    const small = over("small");
    expect(await find(ctxOf(small))).toEqual(["Returns"]);
    const [made] = await settled(small.name);
    expect(made?.embedder).toMatch(/\/small$/);
    expect(made?.dims).toBe(1536);
    const before = endpoint.requests.length;
    expect(await find(ctxOf(small))).toEqual(["Returns"]);
    expect(endpoint.requests.length - before).toBe(1);
    const large = over("large");
    await find(ctxOf(large));
    expect((await settled(large.name)).map(({ embedder, n }) => [embedder, n])).toEqual([[large.name, made?.n]]);
  });

  test("while the endpoint fails words alone are searched, one line says so, and it comes back by itself", async () => {
    const embedder = over("large");
    await find(ctxOf(embedder));
    await pause(200);
    await endpoint.goDown();
    told.length = 0;
    expect(await find(ctxOf(embedder))).toEqual(["Returns"]);
    expect(await find(ctxOf(embedder))).toEqual(["Returns"]);
    expect(embedder.state().state).toBe("failing");
    expect(told).toEqual([expect.stringContaining("by their words alone")]);
    await endpoint.comeUp();
    time += 31_000;
    expect(await find(ctxOf(embedder))).toEqual(["Returns"]);
    expect(embedder.state()).toEqual({ state: "ok", since: null, why: null });
    expect(told[1]).toMatch(/answers again/);
  });
});
