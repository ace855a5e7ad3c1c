import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShopId } from "../../core/ids.ts";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { visitConsole } from "../support/console-world.ts";
import { cornerShop } from "../support/corner-shop.ts";
import { openShopHouse } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
const count = 10_000;
const turns = 250;
/** Ten thousand buyers wrote, the first one long ago and at length. */
async function fill(): Promise<void> {
  await house.db.shop("en" as ShopId).transaction(async (tx) => {
    await tx.query(
      `insert into conversations (shop_id, conversation_id, side, actor_id, created_at, updated_at, turns)
       select 'en', 'con_' || n, 'buyer', 'buyer' || n, t, t, case when n = 1 then ${turns} else 1 end
         from (select n, timestamptz '2026-01-01' + n * interval '1 minute' as t from generate_series(1, ${count}) n) each`,
    );
    await tx.query(
      `insert into messages (shop_id, conversation_id, turn, said_by, body, said_at)
       select 'en', 'con_' || n, 1, 'buyer', 'Question number ' || n, timestamptz '2026-01-01' + n * interval '1 minute'
         from generate_series(2, ${count}) n union all
       select 'en', 'con_1', n, 'buyer', 'Word number ' || n, timestamptz '2026-01-01' + n * interval '1 second'
         from generate_series(1, ${turns}) n`,
    );
  });
}
beforeAll(async () => {
  buildPagesOnce("console");
  house = await openShopHouse([cornerShop("en", "en")]);
  await fill();
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

/** Milliseconds from scrolling to the end of what is there until two frames were drawn. */
const toTheEnd = `(async () => {
  const box = document.querySelector(".inbox-list");
  const began = performance.now();
  box.scrollTop = box.scrollHeight;
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  return performance.now() - began;
})()`;

test("ten thousand conversations are scrolled through to the oldest, which is read to its first word", async () => {
  const { page, faults, close } = await visitConsole(house, http, { locale: "en-US", size: "desktop" });
  try {
    await page.goto(`${http.base}/console/inbox?view=all`);
    const list = page.locator(".inbox-list");
    await list.getByRole("link", { name: /Question number 10000/ }).waitFor();
    const oldest = list.getByRole("link", { name: /Word number 250/ });
    const steps: number[] = [];
    let most = 0;
    for (let step = 0; step < 400 && (await oldest.count()) === 0; step++) {
      steps.push(await page.evaluate<number>(toTheEnd));
      most = Math.max(most, await list.locator("li").count());
    }
    // However long the list is, the page holds what is seen of it.
    expect(most).toBeLessThan(60);
    process.stdout.write(`a step of the list: ${summary(steps)}\n`);
    await oldest.click();
    await page.locator(".inbox-turns").getByText("Word number 250", { exact: true }).waitFor();
    expect(await page.getByText("Word number 1", { exact: true }).count()).toBe(0);
    const earlier = page.getByRole("button", { name: "Show what was said before" });
    await earlier.waitFor();
    while ((await earlier.count()) > 0) {
      const before = await page.locator(".inbox-turns > li").count();
      await earlier.click();
      await expect.poll(() => page.locator(".inbox-turns > li").count(), { timeout: 20_000 }).not.toBe(before);
    }
    await page.getByText("Word number 1", { exact: true }).waitFor();
    expect(
      await page
        .locator(".inbox-turns")
        .getByText(/^Word number \d+$/)
        .count(),
    ).toBe(turns);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

const summary = (times: readonly number[]): string => {
  const sorted = [...times].sort((one, two) => one - two);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `${sorted.length} steps, half in ${at(0.5)} ms, 95 in 100 in ${at(0.95)} ms, the slowest ${at(1)} ms`;
};
