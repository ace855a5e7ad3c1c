import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { liveArticles } from "../../db/articles.ts";
import { docxOf, paragraph, pdfOf } from "../../test/support/office-files.ts";
import { type Store, stores } from "../../test/support/stores.ts";
import { importShop } from "../import-shop.ts";

describe.each(stores)("articles brought into $name", ({ open }) => {
  let store: Store;
  const folder = mkdtempSync(join(tmpdir(), "zg-articles-"));
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const load = (path = folder, format = "canonical", partly = false) =>
    importShop(store.db, path, { format, shop: "words", partly });
  const titles = async () => (await liveArticles(store.db.shop(shopId("words")))).map(({ title }) => title).sort();
  beforeAll(async () => {
    store = await open();
    const shop = { id: "words", name: "Words", currency: "CNY", timezone: "Asia/Shanghai", locale: "zh-CN" };
    write("shop.json", JSON.stringify(shop));
    write("products.csv", "product_id,title,category\np1,收纳柜,家居\n");
    write("knowledge/returns.md", "# Returns\n\nWithin seven days.");
    write("knowledge/fees/fees.pdf", pdfOf(["Shipping costs 5 dollars."]));
    write("knowledge/care.docx", docxOf(paragraph("Wipe it with a dry cloth.")));
    write("knowledge/more.csv", "title,body\nInvoices,We send invoices.\n,no title\n");
    write("knowledge/scan.pdf", pdfOf([]));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await store.close();
  });

  test("pages, documents and tables of a folder become articles; what cannot be read is told and lost is nothing", async () => {
    const summary = await load();
    expect(summary.files["knowledge"]).toEqual({ read: 6, inserted: 4, updated: 0, unchanged: 0, rejected: 2 });
    expect(await titles()).toEqual(["Invoices", "Returns", "care", "fees"]);
    expect(readFileSync(join(folder, "rejected/knowledge.csv"), "utf8")).toMatch(
      /scan\.pdf holds pictures and no text/,
    );
    expect((await load()).files["knowledge"]).toMatchObject({ inserted: 0, updated: 0, unchanged: 4 });
  });

  test("a file that names its article anew replaces it, one that is gone or damaged is treated as what it is", async () => {
    write("knowledge/returns.md", "# Returns 2026\n\nWithin ten days.");
    write("knowledge/care.docx", "damaged");
    rmSync(join(folder, "knowledge/fees"), { recursive: true });
    const summary = await load();
    // The damaged file says nothing about its article; the missing one says that it is over.
    expect(await titles()).toEqual(["Invoices", "Returns 2026", "care"]);
    expect(summary.notes.join()).toMatch(/in no answer from now on: Returns, fees|fees, Returns/);
  });

  test("a single file, a folder of files and a part of a shop add to what is there", async () => {
    const apart = mkdtempSync(join(tmpdir(), "zg-apart-"));
    writeFileSync(join(apart, "wrap.html"), "<h1>Wrapping</h1><p>We wrap gifts.</p>");
    await load(apart);
    await load(join(folder, "knowledge/returns.md"), "knowledge");
    rmSync(apart, { recursive: true });
    expect(await titles()).toEqual(["Invoices", "Returns 2026", "Wrapping", "care"]);
    await expect(importShop(store.db, join(folder, "knowledge/returns.md"), { format: "canonical" })).rejects.toThrow(
      /say for which shop/,
    );
  });
});
