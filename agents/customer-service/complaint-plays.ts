import { addDays, type DayRange, daysOf } from "../../core/time.ts";
import { listComplaints } from "../../tools/reviews/list-complaints.ts";
import { listReviewThemes } from "../../tools/reviews/list-review-themes.ts";
import type { Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import { type Play, type PlayResult, slot } from "../playbook/play.ts";
import { spanOf } from "../playbook/spans.ts";
import { joinWords } from "../playbook/wording/words.ts";
import { themesAsked, themeWord } from "./service-words.ts";

const noVoices = (desk: Desk): PlayResult =>
  noData(
    desk,
    ["买家抱怨了什么", "What buyers complain of"],
    [
      "这段时间没有评价,也没有说得清是哪个商品的会话(reviews.csv、conversations.jsonl)",
      "these days have no reviews and no conversations about a product (reviews.csv, conversations.jsonl)",
    ],
  );

const fewer =
  /(?:变少|减少|少了|下降|降了|好转|改善)|\b(?:fewer|less|dropped|fell|improved|went down|decreas\w*|declin\w*)\b/u;
const more =
  /变多|增多|增加|多了|多起来|上升|上涨|更多|突然|冒出|比(?:之前|以前|上)|新(?:出现|冒)|\b(?:more|rose|ris(?:e|ing|en)|grew|grow\w*|increas\w*|up|new|worse|than before|sudden\w*|spik\w*|surg\w*)\b/u;
const pairs = [
  "product",
  "said",
  "of",
  "talksSaid",
  "talksOf",
  "share",
  "low",
  "high",
  "before",
  "saidBefore",
  "ofBefore",
  "p",
];

/** What low reviews of a product say that no theme has a word for. */
async function phrasesOf(productId: string, period: DayRange, desk: Desk) {
  const called = await desk.call(listReviewThemes, { ...period, productId });
  const found = dataOf<{ phrases: unknown[] }>(called)?.phrases ?? [];
  return found.map((_, index) => ({
    words: called.facts.get(`phrase.${index}`),
    count: called.facts.get(`phrase.${index}.count`),
  }));
}

/** Complaints by product and theme, or only what rose (fell) beyond chance where the question asks for that. */
export const complaints: Play = async (brief, desk) => {
  const text = plainOf(brief.text);
  const only = fewer.test(text) ? "fewer" : more.test(text) || brief.compare ? "more" : "all";
  const said = spanOf(brief, desk, 28);
  // "Lately" is no week, and a day or two has too few voices to tell a change.
  const lately = /^(?:最近|近来|近期)$|recent|lately/u.test(slot(brief, "period") ?? "");
  const least = lately ? 28 : only === "all" ? 1 : 7;
  const window = daysOf(said) < least ? { from: addDays(said.to, 1 - least), to: said.to } : said;
  const themes = themesAsked(text);
  const called = await desk.call(listComplaints, {
    ...window,
    only,
    ...(brief.compare ? { beforeFrom: brief.compare.from, beforeTo: brief.compare.to } : {}),
    ...(brief.where.product ? { productId: brief.where.product } : {}),
    ...(themes.length > 0 ? { themes } : {}),
  });
  const phrases = brief.where.product && only === "all" ? await phrasesOf(brief.where.product, window, desk) : [];
  type Row = { theme: string; moved: string | null; reviews: boolean; conversations: boolean };
  type Data = { reviews: number; conversations: number; before: { from: string; to: string }; rows: Row[] };
  const data = dataOf<Data>(called);
  if (!data) return refused(called, desk.language) ?? noVoices(desk);
  if (data.reviews + data.conversations === 0) return noVoices(desk);
  const { get, find } = called.facts;
  const rows = data.rows.map((row, index) => ({
    ...row,
    word: themeWord(row.theme, desk.language),
    quote: find(`${index}.quote`) ?? null,
    ...Object.fromEntries(pairs.map((name) => [name, get(`${index}.${name}`)])),
  }));
  return {
    template: "complaints",
    view: {
      period: window,
      before: data.before,
      only,
      rows,
      phrases,
      reviews: get("reviews"),
      conversations: get("conversations"),
      tested: get("tested"),
      asked: joinWords(
        themes.map((name) => themeWord(name, desk.language)),
        desk.language,
      ),
    },
  };
};
