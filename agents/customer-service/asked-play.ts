import { listAskedUnbought } from "../../tools/reviews/list-asked-unbought.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { spanOf } from "../playbook/spans.ts";
import { topicWord } from "./service-words.ts";

const interest = [
  "product",
  "askers",
  "buyers",
  "viewers",
  "askRate",
  "askUsual",
  "conversion",
  "conversionLow",
  "conversionHigh",
  "conversionUsual",
  "customers",
  "then",
];
/** What many ask about and few buy, and what they ask. */
export const askedUnbought: Play = async (brief, desk) => {
  const period = spanOf(brief, desk, 28);
  const called = await desk.call(listAskedUnbought, {
    ...period,
    ...(brief.where.product ? { productId: brief.where.product } : {}),
  });
  type Data = {
    conversations: number;
    tested: number;
    visits: boolean;
    rows: { comparedWith: string; topics: string[]; known: boolean }[];
  };
  const data = dataOf<Data>(called);
  const none = () =>
    noData(
      desk,
      ["问得多、买得少", "Asked much, bought little"],
      [
        "这段时间没有说得清是哪个商品的售前会话(conversations.jsonl)",
        "these days have no conversations about a product before an order (conversations.jsonl)",
      ],
    );
  if (!data) return refused(called, desk.language) ?? none();
  if (data.conversations === 0) return none();
  const { get } = called.facts;
  const rows = data.rows.map((row, index) => ({
    ...Object.fromEntries(interest.map((name) => [name, get(`${index}.${name}`)])),
    inCategory: row.comparedWith === "category",
    known: row.known,
    topics: row.topics.map((topic, at) => ({
      word: topicWord(topic, desk.language),
      count: get(`${index}.topic.${at}`),
    })),
  }));
  return {
    template: "asked-unbought",
    view: {
      period,
      rows,
      visits: data.visits,
      untested: data.tested === 0,
      conversations: get("conversations"),
      tested: get("tested"),
    },
  };
};
