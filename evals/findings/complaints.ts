/**
 * What Chinese reviews (columns cat, label 0/1, review) complain of by our own themes, how telling these are, and how far the
 * reader agrees with labels given by hand (theme-labels.tsv).
 * Run: npx tsx evals/findings/complaints.ts DATA (or ZHANGGUI_EVAL_DATA). Prints figures only: the reviews may not ship.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, env, exit, stdout } from "node:process";
import { wilsonInterval } from "../../analytics/proportions.ts";
import { tellingPhrases } from "../../analytics/reviews/phrases.ts";
import { findThemes, type ReviewText, themesIn } from "../../analytics/reviews/themes.ts";
import { type ThemeName, themeNames } from "../../core/review-themes.ts";
import { csvObjects, percent, printTable } from "./tables.ts";

async function readReviews(data: string): Promise<ReviewText[]> {
  const reviews: ReviewText[] = [];
  for await (const row of csvObjects(join(data, "zh_reviews_10cats", "reviews.dev.csv.gz"))) {
    // The source knows only good or bad: five stars or one.
    const rating = row["label"] === "1" ? 5 : 1;
    const text = (row["review"] ?? "").replace(/^\uFEFF/, "");
    reviews.push({ id: String(reviews.length), product: row["cat"] ?? "", rating, text });
  }
  return reviews;
}

/** Map.groupBy is younger than the oldest Node that this runs on. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

type Read = { readonly review: ReviewText; readonly themes: readonly ThemeName[] };
const shareOf = (reads: readonly Read[], name: ThemeName) =>
  reads.filter(({ themes }) => themes.includes(name)).length / Math.max(1, reads.length);

function tellThemes(category: string, reviews: readonly ReviewText[]): (string | number)[] {
  const bad = reviews.filter(({ rating }) => rating === 1);
  const silent = bad.filter(({ text }) => themesIn(text).length === 0).length;
  const top = findThemes(reviews)
    .slice(0, 4)
    .map(({ name, count }) => `${name} ${percent(count, bad.length)}`);
  return [category, bad.length, top.join(", "), percent(silent, bad.length)];
}

type Tally = { right: number; said: number; meant: number };
const told = (of: number, from: number) => {
  const [low, high] = wilsonInterval({ of, from });
  return `${of} of ${from}, ${percent(of, from)} (${percent(low, 1)} to ${percent(high, 1)})`;
};
/** The reader against the labels of one set, by theme and in all. */
function judge(set: string, labels: readonly string[][], reviews: readonly ReviewText[]): void {
  const tallies = new Map<string, Tally>(["all", ...themeNames].map((name) => [name, { right: 0, said: 0, meant: 0 }]));
  const add = (name: string, part: keyof Tally) => {
    for (const key of ["all", name]) {
      const tally = tallies.get(key);
      if (tally) tally[part]++;
    }
  };
  for (const [, at, meant = ""] of labels) {
    const gold = meant.split(" ").filter(Boolean);
    const said: readonly string[] = themesIn(reviews[Number(at)]?.text ?? "");
    for (const name of said) add(name, "said");
    for (const name of gold) add(name, "meant");
    for (const name of said.filter((each) => gold.includes(each))) add(name, "right");
  }
  printTable(
    `The reader against ${labels.length} reviews labelled by hand, ${set} sample`,
    ["theme", "precision", "recall"],
    [...tallies]
      .filter(([, { said, meant }]) => said + meant > 0)
      .map(([name, { right, said, meant }]) => [name, told(right, said), told(right, meant)]),
  );
}

async function main([folder = env["ZHANGGUI_EVAL_DATA"]]: readonly string[]): Promise<number> {
  if (!folder) {
    stdout.write("Give the data folder, or set ZHANGGUI_EVAL_DATA.\n");
    return 2;
  }
  const reviews = await readReviews(folder);
  const categories = grouped(reviews, ({ product }) => product);
  const read = reviews.map((review): Read => ({ review, themes: themesIn(review.text) }));
  const [bad, good] = [1, 5].map((stars) => read.filter(({ review }) => review.rating === stars));
  printTable(
    "Themes in bad reviews by category; the last column names none",
    ["category", "bad reviews", "commonest themes (share of bad reviews)", "no theme"],
    [...categories].map(([category, own]) => tellThemes(category, own)),
  );
  printTable(
    "The same reading of bad and of good reviews",
    ["theme", "of bad", "of good", "times as often in bad"],
    themeNames.map((name) => {
      const [low, high] = [shareOf(bad ?? [], name), shareOf(good ?? [], name)];
      return [name, percent(low, 1), percent(high, 1), low / high];
    }),
  );
  printTable(
    "Phrases outside the themes that bad reviews hold far oftener",
    ["category", "phrases (reviews, z)"],
    [...categories].map(([category, own]) => [
      category,
      tellingPhrases(own, 4)
        .map(({ words, count, z }) => `${words} (${count}, ${z.toFixed(0)})`)
        .join(", ") || "–",
    ]),
  );
  const labels = readFileSync(new URL("theme-labels.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const sets = grouped(
    labels.map((line) => line.split("\t")),
    ([set = ""]) => set,
  );
  for (const [set, own] of sets) judge(set, own, reviews);
  stdout.write(`\n${reviews.length} reviews read, ${bad?.length} bad\n`);
  return 0;
}

exit(await main(argv.slice(2)));
