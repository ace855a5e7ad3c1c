import { createHash } from "node:crypto";
import { type RequestHandler, type Response, Router } from "express";
import { fillWords } from "../../../core/flows/message-fields.ts";
import type { Language } from "../../../core/language.ts";
import { knownSecret, optOut } from "../../../db/flows/optouts.ts";
import { findShop } from "../../../db/shops.ts";
import { flowWords } from "../../../prompts/flow-words.ts";
import { type Leaving, readOptOut } from "../../flows/opt-out-link.ts";
import type { House } from "../../shop-context.ts";

const tags: Partial<Record<Language, string>> = { zh: "zh-Hans" };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const style =
  "body{font:18px/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem;text-align:center;color:#222;background:#fff}button{font:inherit;padding:.6rem 2rem;border:0;border-radius:.5rem;background:#1f5fbf;color:#fff;cursor:pointer}@media (prefers-color-scheme:dark){body{color:#eee;background:#181a1f}}";
const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

function page(response: Response, language: Language, text: string, button: string | null): void {
  const form = button === null ? "" : `<form method="post"><button>${escaped(button)}</button></form>`;
  response
    .set({
      "content-security-policy": `default-src 'none'; style-src ${styleHash}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    })
    .type("html")
    .send(
      `<!doctype html><html lang="${tags[language] ?? language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(text)}</title><style>${style}</style></head><body><main><p>${escaped(text)}</p>${form}</main></body></html>`,
    );
}

/**
 * Where the links in messages lead, without signing in. Looking changes nothing (mail programs and scanners open links before
 * anybody reads); the button does it, and so does a mail program by RFC 8058 (POST, whatever its body says). For ever.
 */
export function unsubscribeRoutes(house: House): Router {
  const router = Router();
  const secretOf = async (shop: string) => knownSecret(house.db.shop(shop as never)); // no shop of that name: no secret
  const leaving: RequestHandler = async (request, response, next) => {
    const found = await readOptOut(String(request.params["token"] ?? ""), secretOf);
    if (!found) return page(response.status(404), "en", flowWords("en").page.unknown, null);
    response.locals["leaving"] = found;
    next();
  };
  const whoOf = (response: Response) => response.locals["leaving"] as Leaving; // set just before
  router.get("/unsubscribe/:token", leaving, async (_, response) => {
    const { shop, language } = whoOf(response);
    const words = flowWords(language).page;
    const { name } = await findShop(house.db, shop);
    page(response, language, fillWords(words.ask, { shop: name }), words.button);
  });
  router.post("/unsubscribe/:token", leaving, async (request, response) => {
    const { shop, customer, addressHash, message, language } = whoOf(response);
    const { id, name } = await findShop(house.db, shop);
    // A browser says where the form stood; a mail program says nothing.
    const how = request.headers["sec-fetch-mode"] === "navigate" ? "link" : "one_click";
    await optOut(house.db.shop(id), { customer, addressHash, how, message, at: house.now() });
    page(response, language, fillWords(flowWords(language).page.done, { shop: name }), null);
  });
  return router;
}
