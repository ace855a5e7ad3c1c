import { expect, test } from "vitest";
import { aShelf } from "../../test/support/small-shelf.ts";
import { chooseAnswer } from "./choose-answer.ts";
import { contradictionsAmong } from "./contradictions.ts";
import { findPassages } from "./find-passages.ts";
import type { KnowledgeIndex } from "./knowledge-index.ts";

const now = Date.UTC(2026, 5, 1);
type More = { language?: string; product?: string; intents?: string[]; at?: number };
function answer(shelf: KnowledgeIndex, text: string, more: More = {}) {
  const hits = findPassages(shelf, { text, intents: more.intents ?? [] });
  return chooseAnswer(hits, contradictionsAmong(shelf.passages), {
    at: more.at ?? now,
    language: more.language ?? null,
    product: more.product ?? null,
  });
}
const titles = (found: ReturnType<typeof answer>) => found.answers.map(({ passage }) => passage.article.title);

const shelf = aShelf(
  { title: "运费说明", body: "全场满99元包邮,新疆、西藏需补运费。" },
  { title: "发货时间", body: "付款后48小时内从杭州发出。" },
  { title: "Gift wrap", body: "We wrap each order in recycled paper for 3 dollars." },
);

test("a question finds its article in other words, and what no article speaks of has no answer", () => {
  expect(titles(answer(shelf, "邮费怎么算"))[0]).toBe("运费说明");
  expect(titles(answer(shelf, "拍下多久能寄出"))[0]).toBe("发货时间");
  expect(titles(answer(shelf, "can you wrap it as a present?"))[0]).toBe("Gift wrap");
  expect(answer(shelf, "你们老板喜欢什么音乐")).toEqual({ answers: [], doubt: null });
});

test("the product's own article counts before the shop's, the shop's before the industry's", () => {
  const layered = aShelf(
    { title: "清洗", body: "先看洗标,冷水轻柔清洗。", layer: "pack" },
    { title: "清洗说明", body: "本店衣物都请干洗,不要机器清洗。" },
    { title: "真丝裙清洗", body: "这条裙子只能手洗清洗。", layer: "product", products: ["p1"] },
  );
  expect(titles(answer(layered, "怎么清洗", { product: "p1" }))).toEqual(["真丝裙清洗"]);
  expect(titles(answer(layered, "怎么清洗", { product: "p2" }))).toEqual(["清洗说明"]);
});

test("what is over, not yet so, or contradicted is never an answer, and says why", () => {
  const [day, body] = [86_400_000, "退货请在七天内寄回。"];
  expect(answer(aShelf({ title: "退货", body, until: now - day }), "多久内退货").doubt?.why).toBe("expired");
  expect(answer(aShelf({ title: "退货", body, from: now + day }), "多久内退货").doubt?.why).toBe("not_yet");
  const both = aShelf(
    { id: "1", title: "退货", body },
    { id: "2", title: "退换货", body: "三十天内可以退货。", until: now + day },
  );
  expect(answer(both, "多久内退货")).toMatchObject({ answers: [], doubt: { why: "contradiction" } });
  // Once the other one is over, what is left is certain again.
  expect(titles(answer(both, "多久内退货", { at: now + 2 * day }))).toEqual(["退货"]);
});

test("an article of the reader's language comes first, one of another language says that it is", () => {
  const two = aShelf(
    { title: "发货", body: "48小时内发货", language: "zh", intents: ["shipping_time"] },
    { title: "Shipping", body: "We dispatch within 48 hours", language: "en", intents: ["shipping_time"] },
  );
  expect(titles(answer(two, "when do you ship", { language: "en", intents: ["shipping_time"] }))).toEqual(["Shipping"]);
  const one = aShelf({ title: "发货", body: "48小时内发货", language: "zh", intents: ["shipping_time"] });
  const found = answer(one, "when do you ship", { language: "en", intents: ["shipping_time"] });
  expect(found.answers[0]?.otherLanguage).toBe(true);
});
