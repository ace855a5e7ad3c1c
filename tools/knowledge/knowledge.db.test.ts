import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleHash, articleId } from "../../core/article.ts";
import type { Actor } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import { keepArticle, withdrawArticles } from "../../db/articles.ts";
import { buyer, merchant, program } from "../../server/actors.ts";
import { testContext } from "../../test/support/context.ts";
import { addShop, type Store, stores } from "../../test/support/stores.ts";
import { approve, undo } from "../decide-change.ts";
import type { AnyTool } from "../define-tool.ts";
import { runTool } from "../run-tool.ts";
import { listArticleDrafts } from "./list-article-drafts.ts";
import { listKnowledgeProblems } from "./list-knowledge-problems.ts";
import { publishArticle } from "./publish-article.ts";
import { searchKnowledge } from "./search-knowledge.ts";

describe.each(stores)("knowledge in $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, "tea");
  });
  afterAll(() => store.close());
  const ctx = (actor: Actor = merchant()) => testContext(store.db, "tea", actor);
  const run = async (tool: AnyTool, input: object, actor?: Actor) => {
    const outcome = await runTool(tool, input, ctx(actor));
    if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
    // Each test knows the output of the tool it calls.
    return outcome.data as Record<string, { title: string; body: string; version: number }[]>;
  };
  const write = (title: string, body: string, more: Record<string, string> = {}) =>
    store.db.asShop(shopId("tea"), (tx) => {
      const fields = { title, body, ...more };
      return keepArticle(tx, { id: articleId(title), fields, hash: articleHash(fields), status: "live", source: "t" });
    });
  const quoted = async (question: string) => (await run(searchKnowledge, { question }, buyer("c1")))["articles"] ?? [];

  test("an edit is quoted by the next question with its version, and what is taken out never again", async () => {
    await write("Gift wrap", "Gift wrapping costs 3 dollars.");
    expect(await quoted("how much is gift wrapping?")).toMatchObject([{ version: 1 }]);
    await write("Gift wrap", "Gift wrapping costs 4 dollars.");
    expect(await quoted("how much is gift wrapping?")).toMatchObject([
      { version: 2, body: "Gift wrapping costs 4 dollars." },
    ]);
    await store.db.asShop(shopId("tea"), (tx) => withdrawArticles(tx, ["gift-wrap"]));
    expect(await quoted("how much is gift wrapping?")).toEqual([]);
  });

  test("the merchant sees what contradicts, what is over, and nobody else may", async () => {
    await write("Dispatch", "Orders leave within 24 hours.");
    await write("Shipping times", "We ship orders within 3 days.");
    await write("Summer sale", "Ten percent off teapots.", { valid_until: "2026-01-01T00:00:00Z" });
    const problems = await run(listKnowledgeProblems, {});
    expect(problems["contradictions"]).toMatchObject([
      { about: "ship_time", one: { title: "Dispatch" }, two: { title: "Shipping times" } },
    ]);
    expect(problems["expired"]).toMatchObject([{ title: "Summer sale" }]);
    expect(await quoted("when do you ship my order?")).toEqual([]);
    expect(await runTool(listKnowledgeProblems, {}, ctx(buyer("c1")))).toMatchObject({ status: "refused" });
  });

  test("replies of people become drafts without anybody's data, live only after approval, and undone they are gone", async () => {
    const talk = (id: string, question: string, reply: string) =>
      store.db.asShop(shopId("tea"), (tx) =>
        tx.query(
          `insert into past_turns (shop_id, conversation_id, turn, said_at, said_by, body)
           select 'tea', $1, v.turn, '2026-03-01', v.by, v.body from (values (1, 'buyer', $2), (2, 'agent', $3)) v (turn, by, body)`,
          [id, question, reply],
        ),
      );
    await talk("a", "can you engrave a name on the cup?", "Engraving is free and takes two days.");
    await talk("b", "do you engrave names on cups", "Engraving a name is free.");
    await talk("c", "where is my parcel", "Your parcel 1234567890 is in Leeds.");
    await talk("d", "when do you ship orders", "We ship within 5 days.");
    const drafts = (await run(listArticleDrafts, {}))["drafts"] ?? [];
    expect(drafts).toMatchObject([
      { times: 2, contradicts: [], duplicates: [] },
      { title: "when do you ship orders", contradicts: [{ title: "Dispatch" }, { title: "Shipping times" }] },
    ]);
    expect(await quoted("can you engrave a name?")).toEqual([]);
    const asked = await runTool(publishArticle, { title: "Engraving", body: drafts[0]?.body }, ctx(program("learner")));
    if (asked.status !== "awaiting_approval") throw new Error(JSON.stringify(asked));
    expect(asked.approver).toBe("merchant");
    expect(await quoted("can you engrave a name?")).toEqual([]);
    await expect(approve(publishArticle, asked.proposalId, ctx(program("learner")))).rejects.toThrow(/merchant must/);
    await approve(publishArticle, asked.proposalId, ctx());
    expect(await quoted("can you engrave a name?")).toMatchObject([{ title: "Engraving", version: 1 }]);
    await undo(asked.proposalId, ctx());
    expect(await quoted("can you engrave a name?")).toEqual([]);
  });
});
