import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { noSuchPage } from "../problem.ts";
import { builtFolder, type Pages } from "./page-state.ts";
import { waitingPage } from "./waiting-page.ts";

/** Put there by the build (web/pages/vite-config.ts). */
const placeholder = /__ZHANGGUI_NONCE__/g;

/** Scripts are our own files only. Libraries write their styles while they run: those carry this page's own number. */
const policyWith = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");

/** The small copy that the build put beside a file, for whoever takes it. */
const small =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const name = /^\/([\w-][\w.-]*)$/.exec(request.path)?.[1];
    response.vary("accept-encoding");
    if (name && request.acceptsEncodings("gzip") && existsSync(join(folder, `${name}.gz`))) {
      response.type(extname(name)).set("content-encoding", "gzip");
      request.url = `/${name}.gz`;
    }
    next();
  };

/** A built page and its files below `/<name>`: any other address below it is the same page, which finds its way itself. */
export function servePages(name: string, pages: Pages): Router {
  const folder = builtFolder(name);
  const router = Router();
  // Their names change with what is in them.
  const assets = join(folder, "assets");
  const lasting = { immutable: true, maxAge: "1y" };
  router.use("/assets", small(assets), express.static(assets, lasting), noSuchPage);
  const page: RequestHandler = async (_, response) => {
    const nonce = randomBytes(16).toString("base64url");
    response.set({ "content-security-policy": policyWith(nonce), "cache-control": "no-store" }).type("html");
    const state = pages.state(name);
    if (state.is === "building") response.set({ refresh: "2", "retry-after": "2" });
    if (state.is !== "ready") return void response.status(503).send(waitingPage(state, nonce));
    const html = await readFile(join(folder, "index.html"), "utf8");
    response.send(html.replace(placeholder, nonce));
  };
  router.get(/.*/, page);
  return router;
}
