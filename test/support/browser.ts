import { type Browser, type BrowserContext, chromium } from "playwright-core";

// A machine without a way out: what the browser would fetch for itself stays off.
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let running: Promise<Browser> | undefined;
/** Debian's Chromium, headless: one for all tests of a process, and another one should it end. It goes with the process. */
function theBrowser(): Promise<Browser> {
  const forget = () => {
    running = undefined;
  };
  running ??= chromium
    .launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", headless: true, args: quiet })
    .then((browser) => browser.on("disconnected", forget));
  running.catch(forget);
  return running;
}

/** An empty profile of its own: nothing of another one is known in it. */
export async function openBrowser(
  locale: "zh-CN" | "en-US",
): Promise<{ browser: BrowserContext; close(): Promise<void> }> {
  const browser = await (await theBrowser()).newContext({ locale, viewport: { width: 390, height: 844 } });
  return { browser, close: () => browser.close() };
}
