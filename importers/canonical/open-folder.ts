import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { articleFilesIn } from "../knowledge/article-files.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import { csvHeader, csvSource, jsonLinesSource, type RowSource } from "../reading/source-rows.ts";
import { catalogSpecs } from "./catalog-specs.ts";
import { knowledgeSpec } from "./knowledge-rows.ts";
import { marketSpecs } from "./market-specs.ts";
import { orderSpecs } from "./order-specs.ts";
import { trafficSpecs } from "./traffic-specs.ts";

export type TableFile = { spec: TableSpec; path: string; open(onBytes: (count: number) => void): RowSource };
/** Articles: pages and tables in knowledge/ (null where there is no such folder), and knowledge.csv beside it. */
export type ShopKnowledge = { folder: string; table: TableFile | undefined; pages: string[] | null; more: TableFile[] };
export type ShopFolder = { tables: TableFile[]; knowledge: ShopKnowledge; notes: string[] };

/** Parents before children, events last. */
const specs = [...catalogSpecs, ...orderSpecs, ...marketSpecs, ...trafficSpecs];
const endings = [".csv", ".csv.gz", ".jsonl", ".jsonl.gz"];

/** What files of a shop are called, without their endings, and the columns that each must have. */
export const shopFiles: readonly { file: string; required: readonly string[] }[] = [...specs, knowledgeSpec].map(
  ({ file, columns }) => ({ file, required: columns.filter(({ required }) => required).map(({ name }) => name) }),
);

/** Whether a file of a shop's folder may have this name. */
export const isShopFile = (name: string): boolean =>
  [...specs, knowledgeSpec].some(({ file }) => endings.some((ending) => name === `${file}${ending}`));

/** What is wrong with a header, or undefined. */
export function headerFault(spec: TableSpec, name: string, header: readonly string[]): string | undefined {
  const missing = spec.columns.filter((column) => column.required && !header.includes(column.name));
  if (missing.length > 0) {
    const separator = [";", "\t"].find((mark) => header.length === 1 && header[0]?.includes(mark));
    const columns = missing.map((column) => column.name).join(", ");
    return separator
      ? `${name} is separated by ${separator === "\t" ? "tabs" : separator}, not by commas`
      : `${name} lacks the required column${missing.length > 1 ? "s" : ""} ${columns}`;
  }
  const twice = header.find((column, place) => column !== "" && header.indexOf(column) !== place);
  return twice === undefined ? undefined : `${name} has the column ${twice} twice`;
}

async function openTable(folder: string, name: string, spec: TableSpec, faults: string[]): Promise<TableFile> {
  const path = join(folder, name);
  if (!name.includes(".csv")) {
    const header = [...spec.columns.map((column) => column.name), ...(spec.events ? ["event_id"] : [])];
    return { spec, path, open: (onBytes) => jsonLinesSource(path, header, onBytes) };
  }
  const header = await csvHeader(path);
  const fault = headerFault(spec, name, header);
  if (fault) faults.push(fault);
  return { spec, path, open: (onBytes) => csvSource(path, header, onBytes) };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new AppError("invalid_input", `${folder} is not a folder that can be read: give the shop's folder.`, {
      cause,
    });
  }
}

/** Finds a shop folder's files and checks every header before anything is written. `partly`: files for a shop that is
 * here already, so that its products need not come again. */
export async function openShopFolder(folder: string, partly = false): Promise<ShopFolder> {
  const names = await namesIn(folder);
  const faults: string[] = [];
  const notes: string[] = [];
  const find = async (spec: TableSpec): Promise<TableFile | undefined> => {
    const [name, ...others] = endings.map((ending) => `${spec.file}${ending}`).filter((each) => names.includes(each));
    if (others.length > 0) notes.push(`${name} was read; ${others.join(", ")} beside it was not.`);
    return name === undefined ? undefined : openTable(folder, name, spec, faults);
  };
  const tables: TableFile[] = [];
  for (const spec of specs) {
    const table = await find(spec);
    if (table) tables.push(table);
  }
  const table = await find(knowledgeSpec);
  if (!partly && !tables.some(({ spec }) => spec.file === "products")) faults.unshift(`${folder} has no products.csv`);
  if (faults.length > 0)
    throw new AppError(
      "invalid_input",
      `${faults.join("; ")}. Nothing was imported: mend the header and import again.`,
    );
  const inside = names.includes("knowledge") ? join(folder, "knowledge") : null;
  return { tables, knowledge: await openKnowledge(folder, inside, table), notes };
}

/** The articles of a folder of them. A table whose header is wrong costs its own rows, as a page that cannot be read does. */
export async function openKnowledge(
  folder: string,
  inside: string | null,
  table: TableFile | undefined,
): Promise<ShopKnowledge> {
  const found = inside === null ? null : await articleFilesIn(inside);
  const more = (found?.tables ?? []).map(async (path): Promise<TableFile> => {
    const header = await csvHeader(path);
    return { spec: knowledgeSpec, path, open: (onBytes) => csvSource(path, header, onBytes) };
  });
  return { folder, table, pages: found?.pages ?? null, more: await Promise.all(more) };
}
