// npm run pictures: docs/pictures/*.png, the console's main pages on the simulated demo shop.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lastCompleteDay } from "../../core/time.ts";
import { buyer, merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "./built-pages.ts";
import { type Visit, visitConsole } from "./console-world.ts";
import { addSimulatedShop, openTestHouse, rows, talk } from "./demo-shops.ts";
import { openHttp } from "./http-house.ts";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
type Picture = Visit & {
  readonly name: string;
  readonly path: string;
  /** What must stand there before the picture is taken. */
  readonly shows: string;
  readonly question?: string;
};
const demo = "home-storage-demo";
const wide = { size: "desktop", theme: "light" } as const;
const pictures: readonly Picture[] = [
  { name: "today-zh", path: "/", shows: ".charts canvas", locale: "zh-CN", ...wide },
  { name: "today-en", path: "/", shows: ".charts canvas", locale: "en-US", ...wide },
  { name: "today-phone", path: "/", shows: ".charts canvas", locale: "zh-CN", size: "phone", theme: "dark" },
  {
    name: "ask-zh",
    path: "/ask",
    shows: ".answer canvas",
    locale: "zh-CN",
    ...wide,
    question: "最近一周各渠道的支付金额",
  },
  {
    name: "ask-en",
    path: "/ask",
    shows: ".answer canvas",
    locale: "en-US",
    ...wide,
    question: "Revenue by channel in the last 7 days",
  },
  { name: "opportunities-zh", path: "/opportunities", shows: "h1", locale: "zh-CN", ...wide },
  { name: "inbox-zh", path: "/inbox", shows: "h1", locale: "zh-CN", ...wide },
  { name: "approvals-en", path: "/approvals", shows: "h1", locale: "en-US", ...wide },
  { name: "knowledge-zh", path: "/knowledge", shows: "h1", locale: "zh-CN", ...wide },
  { name: "shop-en", path: "/shop", shows: "h1", locale: "en-US", ...wide },
];

/** A morning's talk: a buyer who asks and then wants a person, and a change that waits for its merchant. */
async function stir(own: House): Promise<void> {
  const [order] = await rows<{ order_id: string; customer_id: string }>(
    own.db,
    demo,
    "select order_id, customer_id from orders where customer_id is not null and status in ('pending', 'paid') order by placed_at desc limit 1",
  );
  if (!order) return;
  const asker = await talk(own, demo, buyer(order.customer_id));
  for (const said of [`${order.order_id} 到哪了`, "等太久了,转人工"]) await asker.say(said);
  await (await talk(own, demo, merchant())).say(`cancel order ${order.order_id}, the buyer no longer needs it`);
}

buildPagesOnce("console");
mkdirSync(folder, { recursive: true });
const house = await openTestHouse();
await addSimulatedShop(house, lastCompleteDay(new Date(), "Asia/Shanghai"), 1000);
await stir(house);
const http = await openHttp(house);
for (const { name, path, shows, question, ...visit } of pictures) {
  const { page, close } = await visitConsole(house, http, visit);
  // Past the first steps: what a merchant sees on the second morning.
  await page.evaluate("localStorage.setItem('zhanggui.steps', 'hidden')");
  await page.goto(`${http.base}/console${path}`);
  if (question) {
    await page.locator(".composer textarea").fill(question);
    await page.keyboard.press("Enter");
  }
  await page.locator(shows).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500); // pictures are drawn a moment after their frames
  await page.screenshot({ path: `${folder}${name}.png` });
  process.stdout.write(`docs/pictures/${name}.png\n`);
  await close();
}
await http.close();
await house.db.close();
process.exit(0);
