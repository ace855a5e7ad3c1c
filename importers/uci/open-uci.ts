import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { shopFrom } from "../canonical/shop-file.ts";
import { countsOf, type OpenedSource } from "../import-run.ts";
import { csvHeader, csvSource } from "../reading/source-rows.ts";
import { importBatches } from "../writing/import-batches.ts";
import { noteSource } from "../writing/import-table.ts";
import { ledgerBatches } from "./ledger-batches.ts";
import { ledgerColumns } from "./ledger-lines.ts";
import { uciSpecs } from "./uci-specs.ts";

/** The ledger's path: `path` itself, or the only CSV in that folder. */
async function findLedger(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  const names = found?.isDirectory() ? (await readdir(path)).filter((name) => /\.csv(\.gz)?$/.test(name)) : [];
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0) return join(path, name);
  throw new AppError("invalid_input", `${path} is no ledger: give the CSV (or .csv.gz) of UCI Online Retail.`);
}

/** Opens the UCI Online Retail ledger: one CSV of invoice lines. */
export async function openUci(path: string, id: string | undefined): Promise<OpenedSource> {
  const file = await findLedger(path);
  const header = await csvHeader(file);
  const missing = ledgerColumns.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new AppError(
      "invalid_input",
      `${basename(file)} lacks the columns ${missing.join(", ")} of UCI Online Retail. Nothing was imported: mend the header and import again.`,
    );
  const shop = shopFrom(
    {
      id: id ?? "uci-gifts",
      name: "UCI Gift Shop",
      currency: "GBP",
      timezone: "Europe/London",
      locale: "en-GB",
      platform: "uci",
    },
    basename(file),
  );
  return {
    shop,
    files: [file],
    async load(run, context) {
      const source = csvSource(file, header, (count) => {
        run.bytes.done += count;
      });
      for (const name of uciSpecs.keys()) countsOf(run, name);
      run.rejects.begin("order_lines");
      await importBatches(run, "online_retail", ledgerBatches(source, context));
      for (const spec of uciSpecs.values()) await noteSource(run, spec);
      run.notes.add(
        "The source has orders only: no traffic, stock, reviews or searches, so conversion and restocking are not explained.",
      );
      run.notes.add("Some invoices name no customer; those orders belong to nobody.");
    },
  };
}
