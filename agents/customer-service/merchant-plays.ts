import { addDays, daysOf } from "../../core/time.ts";
import { findRatingFalls } from "../../tools/reviews/find-rating-falls.ts";
import { listReviewThemes } from "../../tools/reviews/list-review-themes.ts";
import type { Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, PlayResult, Plays } from "../playbook/play.ts";
import { rowsOf, spanOf } from "../playbook/spans.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { joinWords } from "../playbook/wording/words.ts";
import { askedUnbought } from "./asked-play.ts";
import { complaints } from "./complaint-plays.ts";
import { knowledge } from "./knowledge-play.ts";
import { promises } from "./promise-play.ts";
import { quality, tickets } from "./quality-plays.ts";
import { themesAsked, themeWord } from "./service-words.ts";

const noReviews = (desk: Desk): PlayResult =>
  noData(
    desk,
    ["评价分析", "Reviews"],
    ["这段时间没有评价数据(reviews.csv)", "there are no reviews of these days on record (reviews.csv)"],
  );

const themes: Play = async (brief, desk) => {
  // Of one product there is more to say: how often, against before, and what its conversations say.
  if (brief.where.product) return complaints(brief, desk);
  const period = spanOf(brief, desk, 90);
  const only = themesAsked(toSimplified(brief.text));
  const called = await desk.call(listReviewThemes, {
    ...period,
    ...(brief.where.product ? { productId: brief.where.product } : {}),
    ...(only.length > 0 ? { themes: only } : {}),
  });
  const data = dataOf<{ hasText: boolean; themes: { name: string }[]; phrases: unknown[] }>(called);
  if (!data) return refused(called, desk.language) ?? noReviews(desk);
  if (!data.hasText) return noReviews(desk);
  const { get, find } = called.facts;
  const rows = data.themes.map(({ name }, index) => ({
    word: themeWord(name, desk.language),
    count: get(`${index}.count`),
    share: get(`${index}.share`),
    product: get(`${index}.product`),
    productCount: get(`${index}.productCount`),
    quote: find(`${index}.quote`) ?? null,
  }));
  return {
    template: "review-themes",
    view: {
      period,
      rows,
      asked: joinWords(
        only.map((name) => themeWord(name, desk.language)),
        desk.language,
      ),
      reviews: get("reviews"),
      low: get("low"),
      lowText: get("lowText"),
      unread: get("unread"),
      phrases: rowsOf(data.phrases.length, (index) => ({
        words: get(`phrase.${index}`),
        count: get(`phrase.${index}.count`),
      })),
    },
  };
};

const falls: Play = async (brief, desk) => {
  // A day or a week has too few reviews to tell: the window is at least four weeks.
  const said = spanOf(brief, desk, 28);
  const window = daysOf(said) < 14 ? { from: addDays(said.to, -27), to: said.to } : said;
  const called = await desk.call(findRatingFalls, {
    ...window,
    ...(brief.compare ? { beforeFrom: brief.compare.from, beforeTo: brief.compare.to } : {}),
    ...(brief.where.product ? { productId: brief.where.product } : {}),
  });
  type Data = { hasReviews: boolean; tested: number; before: { from: string; to: string }; falls: unknown[] };
  const data = dataOf<Data>(called);
  if (!data) return refused(called, desk.language) ?? noReviews(desk);
  if (!data.hasReviews) return noReviews(desk);
  const { get } = called.facts;
  const rows = rowsOf(data.falls.length, (index) =>
    Object.fromEntries(["title", "now", "before", "n", "nBefore", "p"].map((name) => [name, get(`${index}.${name}`)])),
  );
  return {
    template: "review-falls",
    view: {
      period: window,
      before: data.before,
      rows,
      none: rows.length === 0,
      untested: data.tested === 0,
      tested: get("tested"),
      count: get("count"),
    },
  };
};

export const merchantServicePlays: Plays = {
  list_review_themes: themes,
  find_rating_falls: falls,
  list_complaints: complaints,
  list_asked_unbought: askedUnbought,
  get_service_quality: quality,
  list_tickets: tickets,
  list_promises: promises,
  knowledge_edit: knowledge,
};
