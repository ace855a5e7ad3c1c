import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { isShopFile } from "../importers/canonical/open-folder.ts";
import { isArticlePage } from "../importers/knowledge/article-files.ts";

const largest = 4 * 1024 ** 3;
const mostFiles = 64;

/** Where an uploaded file goes in the shop's folder; its own path on the sender's machine means nothing here. */
function placeOf(name: string): string {
  const plain = name.split(/[\\/]/).at(-1) ?? "";
  if (isShopFile(plain)) return plain;
  if (isArticlePage(plain)) return join("knowledge", plain);
  throw new AppError(
    "invalid_input",
    `"${plain}" is no file of the import format: send files such as orders.csv, events.csv.gz or an article as .md, .html, .pdf or .docx.`,
  );
}

/** Takes files sent as a form into a folder of their own, gives it to `work`, and removes it. */
export async function withUpload<Result>(
  request: IncomingMessage,
  shop: Shop,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "zhanggui-upload-"));
  try {
    await mkdir(join(folder, "knowledge"));
    if ((await receive(request, folder)) === 0)
      throw new AppError("invalid_input", "No file came with the form: send at least one, such as orders.csv.");
    await writeFile(join(folder, "shop.json"), JSON.stringify(shop));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function receive(request: IncomingMessage, folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const writing = new Map<string, Promise<unknown>>();
    const form = formOf(request);
    let failed = false;
    const fail = (error: unknown) => {
      failed = true;
      request.unpipe(form);
      request.resume();
      form.destroy();
      // Files that are still being written end first: nothing may appear in a folder that is being removed.
      Promise.allSettled(writing.values()).then(() => reject(error));
    };
    form.on("file", (_, stream, { filename }) => {
      stream.on("limit", () => fail(new AppError("invalid_input", `${filename} is larger than 4 GiB: split it.`)));
      try {
        const place = placeOf(filename ?? "");
        if (writing.has(place)) throw new AppError("invalid_input", `"${filename}" came twice in one form.`);
        const written = pipeline(stream, createWriteStream(join(folder, place)));
        written.catch(fail);
        writing.set(place, written);
      } catch (error) {
        stream.on("error", () => {}).resume();
        fail(error);
      }
    });
    form.on("filesLimit", () => fail(new AppError("invalid_input", `A form takes at most ${mostFiles} files.`)));
    form.on("error", () => fail(brokenForm()));
    form.on("close", () => failed || Promise.all(writing.values()).then(() => resolve(writing.size), fail));
    // A sender who goes away in the middle is not coming back to this form.
    request.once("close", () => request.complete || fail(brokenForm()));
    request.pipe(form);
  });
}

const brokenForm = () => new AppError("invalid_input", "The form broke off or is not multipart/form-data.");
function formOf(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: { files: mostFiles, fileSize: largest, fields: 0 } });
  } catch {
    throw brokenForm();
  }
}

/** The rows that were not taken, as the importer wrote them beside the files: file name → CSV with line and reason, the
 * beginning of it where it is long. */
export async function rejectedRows(folder: string): Promise<Record<string, string>> {
  const place = join(folder, "rejected");
  const names = await readdir(place).catch(() => []);
  const texts = await Promise.all(names.map((name) => beginningOf(join(place, name))));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200_000), 0, 200_000, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
