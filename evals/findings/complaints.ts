/**
 * What Chinese reviews (columns cat, label 0/1, review) complain of by our own themes, and where these are in praise.
 * Run: npx tsx evals/findings/complaints.ts DATA (or ZHANGGUI_EVAL_DATA). Prints figures only: the reviews may not ship.
 */
import { join } from "node:path";
import { argv, env, exit, stdout } from "node:process";
import { tellingPhrases } from "../../analytics/reviews/phrases.ts";
import { type ThemeName, themeNames, themeWords } from "../../analytics/reviews/theme-words.ts";
import { findThemes, type ReviewText, themesIn } from "../../analytics/reviews/themes.ts";
import { csvObjects, percent, printTable } from "./tables.ts";

async function readReviews(data: string): Promise<Map<string, ReviewText[]>> {
  const byCategory = new Map<string, ReviewText[]>();
  let at = 0;
  for await (const row of csvObjects(join(data, "zh_reviews_10cats", "reviews.dev.csv.gz"))) {
    const product = row["cat"] ?? "";
    // The source knows only good or bad: five stars or one.
    const rating = row["label"] === "1" ? 5 : 1;
    const review = { id: String(at++), product, rating, text: (row["review"] ?? "").replace(/^\uFEFF/, "") };
    byCategory.set(product, [...(byCategory.get(product) ?? []), review]);
  }
  return byCategory;
}

const shareOf = (reviews: readonly ReviewText[], name: ThemeName) =>
  reviews.filter(({ text }) => themesIn(text).includes(name)).length / Math.max(1, reviews.length);

function tellThemes(category: string, reviews: readonly ReviewText[]): (string | number)[] {
  const bad = reviews.filter(({ rating }) => rating === 1);
  const silent = bad.filter(({ text }) => themesIn(text).length === 0).length;
  const top = findThemes(reviews)
    .slice(0, 4)
    .map(({ name, count }) => `${name} ${percent(count, bad.length)}`);
  return [category, bad.length, top.join(", "), percent(silent, bad.length)];
}

/** Praise right behind a theme's word, in a bad review: no complaint, however it is counted. */
const praise = /^[^,，。.!！?？;；\s]{0,4}(?:不错|很好|挺好|还好|还可以|还行|很快|挺快|满意|很棒|好闻|很香|喜欢)/u;

/** Which words make a theme in a category, and how many of these reviews only praise by them. */
function wordsOf(category: string, name: ThemeName, reviews: readonly ReviewText[]): (string | number)[] {
  const own = reviews.filter(({ rating, text }) => rating === 1 && themesIn(text).includes(name));
  const counts = new Map<string, number>();
  let praised = 0;
  for (const { text } of own) {
    const hits = [...text.matchAll(themeWords[name])];
    for (const word of new Set(hits.map(([word]) => word))) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (hits.every((hit) => praise.test(text.slice(hit.index + hit[0].length)))) praised++;
  }
  const words = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return [
    category,
    name,
    own.length,
    words.map(([word, count]) => `${word} ${count}`).join(", "),
    percent(praised, own.length),
  ];
}
const looked: readonly [string, ThemeName][] = [
  ["水果", "smell"],
  ["水果", "size"],
  ["洗发水", "smell"],
  ["酒店", "smell"],
  ["手机", "size"],
  ["衣服", "quality"],
  ["平板", "service"],
  ["平板", "delivery"],
];

async function main([folder = env["ZHANGGUI_EVAL_DATA"]]: readonly string[]): Promise<number> {
  if (!folder) {
    stdout.write("Give the data folder, or set ZHANGGUI_EVAL_DATA.\n");
    return 2;
  }
  const byCategory = await readReviews(folder);
  const all = [...byCategory.values()].flat();
  const [bad, good] = [all.filter(({ rating }) => rating === 1), all.filter(({ rating }) => rating === 5)];
  printTable(
    "Themes in bad reviews by category; the last column names none",
    ["category", "bad reviews", "commonest themes (share of bad reviews)", "no theme"],
    [...byCategory].map(([category, reviews]) => tellThemes(category, reviews)),
  );
  printTable(
    "The same words in bad and in good reviews",
    ["theme", "of bad", "of good", "times as often in bad"],
    themeNames.map((name) => {
      const [low, high] = [shareOf(bad, name), shareOf(good, name)];
      return [name, percent(low, 1), percent(high, 1), low / high];
    }),
  );
  printTable(
    "Phrases outside the themes that bad reviews hold far oftener",
    ["category", "phrases (reviews, z)"],
    [...byCategory].map(([category, reviews]) => [
      category,
      tellingPhrases(reviews, 4)
        .map(({ words, count, z }) => `${words} (${count}, ${z.toFixed(0)})`)
        .join(", ") || "–",
    ]),
  );
  printTable(
    "Words behind a theme in bad reviews; praised: every such word is followed by praise",
    ["category", "theme", "bad reviews", "words", "praised"],
    looked.map(([category, name]) => wordsOf(category, name, byCategory.get(category) ?? [])),
  );
  stdout.write(`\n${all.length} reviews read, ${bad.length} bad\n`);
  return 0;
}

exit(await main(argv.slice(2)));
