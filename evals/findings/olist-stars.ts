import type { Share } from "../../analytics/proportions.ts";
import { mean, sum, twoSidedP } from "../../analytics/statistics.ts";
import { type Delivered, groups, shareInterval, wilson } from "./olist-late.ts";
import { percent, printTable } from "./tables.ts";

type Difference = { readonly by: number; readonly low: number; readonly high: number };

/** The t that leaves 5 % outside on both sides, found from its own tail. */
function tQuantile(degrees: number): number {
  let [low, high] = [1.9, 13];
  for (let turn = 0; turn < 40; turn++) {
    const middle = (low + high) / 2;
    if (twoSidedP(middle, degrees) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** Difference of two means with a 95 % interval (Welch 1947): the few late ones spread otherwise than the many timely ones. */
function meansApart(late: readonly number[], timely: readonly number[]): Difference {
  const errorOf = (values: readonly number[]) =>
    sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1) / values.length;
  const [a, b] = [errorOf(late), errorOf(timely)];
  const degrees = (a + b) ** 2 / (a ** 2 / (late.length - 1) + b ** 2 / (timely.length - 1));
  const by = mean(late) - mean(timely);
  const half = tQuantile(degrees) * Math.sqrt(a + b);
  return { by, low: by - half, high: by + half };
}

/** Difference of two shares with a 95 % interval (Newcombe 1998, method 10). */
function sharesApart(one: Share, two: Share): Difference {
  const [p, q] = [one.of / one.from, two.of / two.from];
  const [a, b] = [wilson(one), wilson(two)];
  return { by: p - q, low: p - q - Math.hypot(p - a.low, b.high - q), high: p - q + Math.hypot(a.high - p, q - b.low) };
}

type Rated = Delivered & { readonly stars: number };

function lateAgainstTimely(rated: readonly Rated[]): void {
  const [late, timely] = [rated.filter((one) => one.late > 0), rated.filter((one) => one.late <= 0)];
  const low = (rows: readonly Rated[]): Share => ({
    of: rows.filter((one) => one.stars <= 2).length,
    from: rows.length,
  });
  const starsOf = (rows: readonly Rated[]) => rows.map((one) => one.stars);
  const text = ({ by, low: least, high: most }: Difference, times: number, digits: number) =>
    `${(by * times).toFixed(digits)} (${(least * times).toFixed(digits)} to ${(most * times).toFixed(digits)})`;
  printTable(
    "Late against timely parcels (95 % intervals)",
    ["", "late", "timely", "difference"],
    [
      ["reviews", late.length, timely.length, null],
      [
        "mean stars",
        mean(starsOf(late)),
        mean(starsOf(timely)),
        text(meansApart(starsOf(late), starsOf(timely)), 1, 2),
      ],
      [
        "1 or 2 stars",
        percent(low(late).of, late.length),
        percent(low(timely).of, timely.length),
        `${text(sharesApart(low(late), low(timely)), 100, 0)} points`,
      ],
    ],
  );
}

/** Stars of late and of timely parcels, and of timely ones by category. */
export function stars(all: readonly Delivered[]): void {
  const rated = all.flatMap((one) => (one.stars === null ? [] : [{ ...one, stars: one.stars }]));
  const bands: [string, (late: number) => boolean][] = [
    ["8 days early or more", (late) => late <= -8],
    ["1 to 7 days early", (late) => late > -8 && late < 0],
    ["on the promised day", (late) => late === 0],
    ["1 to 3 days late", (late) => late > 0 && late <= 3],
    ["4 days late and more", (late) => late > 3],
  ];
  printTable(
    "Stars by how the parcel came",
    ["parcel", "reviews", "mean stars", "1 or 2 stars", "share", "95 % interval"],
    bands.map(([name, fits]) => {
      const own = rated.filter(({ late }) => fits(late));
      const low = own.filter((one) => one.stars <= 2).length;
      return [
        name,
        own.length,
        own.length ? mean(own.map((one) => one.stars)).toFixed(2) : null,
        low,
        percent(low, own.length),
        own.length ? shareInterval(low, own.length) : null,
      ];
    }),
  );
  lateAgainstTimely(rated);
  const inTime = rated.filter((one) => one.late <= 0);
  const byKind = groups(inTime, (one) => one.category).filter(([, own]) => own.length >= 15);
  printTable(
    "Stars of timely parcels by category (15 reviews and more), the lowest first",
    ["category", "reviews", "mean stars", "1 or 2 stars", "95 % interval"],
    byKind
      .sort((x, y) => mean(x[1].map((one) => one.stars)) - mean(y[1].map((one) => one.stars)))
      .slice(0, 10)
      .map(([name, own]) => {
        const few = own.filter((one) => one.stars <= 2).length;
        return [
          name,
          own.length,
          mean(own.map((one) => one.stars)).toFixed(2),
          percent(few, own.length),
          shareInterval(few, own.length),
        ];
      }),
  );
}
