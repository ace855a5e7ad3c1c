import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { issueToken } from "../../db/tokens.ts";
import type { House } from "../../server/shop-context.ts";
import { openBrowser } from "./browser.ts";
import type { HttpHouse } from "./http-house.ts";

export const sizes = { phone: { width: 360, height: 780 }, desktop: { width: 1440, height: 900 } } as const;
export type Visit = {
  readonly locale: "zh-CN" | "en-US";
  readonly size?: keyof typeof sizes;
  readonly theme?: "light" | "dark";
};
export type Console = {
  readonly page: Page;
  /** Errors of the page itself and of its policy; what the server refused is not among them. */
  readonly faults: string[];
  close(): Promise<void>;
};

/** A browser that is signed in as the operator and stands on the console's first page. */
export async function visitConsole(house: House, http: HttpHouse, { locale, size = "phone", theme = "light" }: Visit) {
  const { browser, close } = await openBrowser(locale);
  const page = await browser.newPage();
  await page.setViewportSize(sizes[size]);
  await page.emulateMedia({ colorScheme: theme });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  const link = await issueToken(house.db, {
    shop_id: null,
    actor_kind: "operator",
    actor_id: "operator",
    expiresAt: new Date(Date.now() + 60_000),
    oneTime: true,
  });
  await page.goto(`${http.base}/signin?token=${link}`);
  const visit: Console = { page, faults, close };
  return visit;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe-core finds against WCAG 2.2, levels A and AA, each with the first place. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  type Found = { id: string; nodes: { html: string }[] };
  const found = await page.evaluate<Found[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(levels)} }).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
/** Nothing is wider than the screen. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>("document.documentElement.scrollWidth <= window.innerWidth");
