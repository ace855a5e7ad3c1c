import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { keepOrigins, renewSecret } from "../../db/widgets.ts";
import type { House } from "../../server/shop-context.ts";
import { openBrowser } from "./browser.ts";
import { cornerShop } from "./corner-shop.ts";
import { openShopHouse } from "./demo-shops.ts";
import { type HttpHouse, openHttp } from "./http-house.ts";
import { openShopSite, type ShopSite } from "./shop-site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The window as it is served: built where its sources are newer. */
export const buildWidget = () =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "web/pages/build.ts", "widget"], { cwd: root });

export type WidgetWorld = {
  readonly house: House;
  readonly http: HttpHouse;
  readonly site: ShopSite;
  readonly browser: BrowserContext;
  close(): Promise<void>;
};
/** A server, a shop's own site at another origin that it has named, and a browser. */
export async function openWidgetWorld(language: "zh" | "en"): Promise<WidgetWorld> {
  await buildWidget();
  const house = await openShopHouse([cornerShop("corner", language)]);
  const http = await openHttp(house);
  const data = house.db.shop("corner" as never); // ids are plain text in tests
  const site = await openShopSite(http.base, await renewSecret(data, new Date()));
  await keepOrigins(data, [site.origin], new Date());
  const { browser, close } = await openBrowser(language === "zh" ? "zh-CN" : "en-US");
  return {
    house,
    http,
    site,
    browser,
    async close() {
      await close();
      await site.close();
      await http.close();
      await house.db.close();
    },
  };
}

export type Widget = {
  readonly page: Page;
  readonly faults: string[];
  readonly window: Locator;
  readonly field: Locator;
  button(name: string | RegExp): Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Waits until the machine's answer to what was said last is there. */
  answered(text: string | RegExp): Promise<Locator>;
};
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
export const sizes = { desk, phone, small: { width: 360, height: 640 } } as const;

/** The shop's page in a tab of the browser. */
export async function visit(
  { browser, site }: WidgetWorld,
  query: Record<string, string>,
  size: keyof typeof sizes = "phone",
): Promise<Widget> {
  const page = await browser.newPage();
  await page.setViewportSize(sizes[size]);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${site.origin}/?${new URLSearchParams({ shop: "corner", ...query })}`);
  const window = page.locator("zhanggui-window");
  const field = window.locator("textarea");
  return {
    page,
    faults,
    window,
    field,
    button: (name) => window.getByRole("button", { name }),
    async open() {
      await window.locator(".launch").click();
      await field.waitFor();
    },
    async say(text) {
      await field.fill(text);
      await field.press("Enter");
    },
    async answered(text) {
      const line = window.locator(".said:not(.mine)", { hasText: text }).last();
      await line.waitFor();
      return line;
    },
  };
}
