import { expect, test } from "vitest";
import { likeForLike } from "./like-for-like.ts";

const days = (from: string, to: string) => ({ from: `2026-11-${from}`, to: `2026-11-${to}` });

test("a week that still runs is compared by the days that are over, with as many of the week before", () => {
  const saturday = { period: days("16", "21"), compare: days("09", "15") };
  expect(likeForLike(saturday, "2026-11-20")).toEqual({ period: days("16", "20"), compare: days("09", "13") });
});
test("periods that are over, today alone, and days to come stay as they were asked for", () => {
  for (const period of [days("09", "15"), days("21", "21"), days("23", "29")])
    expect(likeForLike({ period, compare: null }, "2026-11-20")).toEqual({ period, compare: null });
});
