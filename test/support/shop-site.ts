import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** What a shop's own server signs for whoever is signed in there (docs/widget.md). */
export function customerToken(shop: string, customer: string, secret: string, seconds = 300): string {
  const claims = { sub: customer, aud: shop, exp: Math.floor(Date.now() / 1000) + seconds };
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

/** As strict as a page can be that has the tag in it, with a sheet that would spoil whatever it reaches. */
const page = (
  server: string,
  query: URLSearchParams,
) => `<!doctype html><html lang="${query.get("lang") ?? "en"}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop's own page</title>
<link rel="stylesheet" href="/spoil.css"></head>
<body><main><h1>A shop's own page</h1><p>It has its own look.</p><button>Its own button</button></main>
<script src="${server}/widget.js" data-shop="${query.get("shop") ?? ""}" data-language="${query.get("lang") ?? ""}"
${query.get("as") ? `data-token-url="/token?shop=${query.get("shop")}&amp;as=${query.get("as")}"` : ""}
${query.get("token") ? `data-token="${query.get("token")}"` : ""} data-color="${query.get("color") ?? ""}" async></script></body></html>`;
const spoil =
  "* { color: rgb(255, 0, 0) !important; font: 40px serif !important; padding: 9px !important; border: 3px solid lime !important } div, section { display: none !important }";
const policyFor = (server: string) =>
  `default-src 'none'; script-src ${server}; style-src 'self'; connect-src 'self' ${server}; img-src https:; require-trusted-types-for 'script'`;

export type ShopSite = { readonly origin: string; secret: string; tokensGiven: number; close(): Promise<void> };
/** A shop's own site, at another origin than the server's. */
export async function openShopSite(server: string, secret: string): Promise<ShopSite> {
  const http = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://site.test");
    if (pathname === "/token") {
      site.tokensGiven += 1;
      const token = customerToken(searchParams.get("shop") ?? "", searchParams.get("as") ?? "", site.secret);
      return void response.setHeader("content-type", "application/json").end(JSON.stringify({ token }));
    }
    if (pathname === "/spoil.css") return void response.setHeader("content-type", "text/css").end(spoil);
    response.setHeader("content-security-policy", policyFor(server)).setHeader("content-type", "text/html");
    response.end(pathname === "/" ? page(server, searchParams) : "");
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo; // a TCP server's address
  const site: ShopSite = {
    origin: `http://127.0.0.1:${port}`,
    secret,
    tokensGiven: 0,
    close: () => new Promise<void>((resolve) => http.close(() => resolve())),
  };
  return site;
}
