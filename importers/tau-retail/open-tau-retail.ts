import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { AppError } from "../../core/errors.ts";
import { shopFrom } from "../canonical/shop-file.ts";
import type { OpenedSource } from "../import-run.ts";
import { objectSource } from "../reading/source-rows.ts";
import { importTable } from "../writing/import-table.ts";
import { tauPolicies } from "./tau-policies.ts";
import { tauDocument, tauRows } from "./tau-rows.ts";
import { tauSpecs } from "./tau-specs.ts";

const names = ["db.json", "db.json.gz"];

/** The document's path: `path` itself, or db.json in that folder. */
async function findDocument(path: string): Promise<string> {
  for (const candidate of [path, ...names.map((name) => join(path, name))]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  throw new AppError("invalid_input", `${path} was not found: give the benchmark's db.json or db.json.gz.`);
}

async function readDocument(file: string) {
  let fields: unknown;
  try {
    const bytes = await readFile(file);
    fields = JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  } catch (cause) {
    throw new AppError("invalid_input", `${basename(file)} is not a whole JSON document: send it again.`, { cause });
  }
  const parsed = tauDocument.safeParse(fields);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError(
    "invalid_input",
    `${basename(file)} is not a tau-retail database (${issue?.path.join(".")}: ${issue?.message}); nothing was imported.`,
  );
}

/** Opens the shop of the τ-bench retail benchmark: one JSON document of products, users and orders. */
export async function openTauRetail(path: string, id: string | undefined): Promise<OpenedSource> {
  const file = await findDocument(path);
  const rows = tauRows(await readDocument(file));
  const size = (await stat(file)).size;
  const shop = shopFrom(
    {
      id: id ?? "tau-retail",
      name: "Tau Retail",
      currency: "USD",
      timezone: "America/New_York",
      locale: "en-US",
      platform: "tau-bench",
      policies: tauPolicies,
    },
    basename(file),
  );
  return {
    shop,
    files: [file],
    async load(run, context) {
      run.bytes.done = size;
      for (const spec of tauSpecs) {
        const header = spec.columns.map((column) => column.name);
        await importTable(run, spec, objectSource(rows[spec.file] ?? [], header), context);
      }
      run.notes.add(
        "The source records no dates: orders have no day, so nothing by day or period can be said of this shop.",
      );
      run.notes.add("The source says which variants are available but not how many: stock levels are unknown.");
    },
  };
}
