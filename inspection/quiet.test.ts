import { expect, test } from "vitest";
import { imagineDay } from "./imagined-day.ts";
import { problemsOfDay } from "./inspect-shop.ts";
import { findOutage } from "./outage.ts";
import { scanShop } from "./scan.ts";

test("on quiet days of imagined shops nearly nothing is claimed", { timeout: 120_000 }, () => {
  let claims = 0;
  const shops = 40;
  for (let seed = 1; seed <= shops; seed++) {
    const day = imagineDay({ seed: seed * 31, visitors: 250 + 10 * seed, products: 8 + (seed % 12) });
    const outage = findOutage(day);
    claims += problemsOfDay(day, scanShop(day), outage).length + (outage ? 1 : 0);
  }
  expect(claims / shops).toBeLessThanOrEqual(0.1);
});
