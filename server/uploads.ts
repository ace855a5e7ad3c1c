import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { isShopFile } from "../importers/canonical/open-folder.ts";

const largest = 4 * 1024 ** 3;

/** Where an uploaded file goes in the shop's folder; its own path on the sender's machine means nothing here. */
function placeOf(name: string): string {
  const plain = name.split(/[\\/]/).at(-1) ?? "";
  if (isShopFile(plain)) return plain;
  if (/^[^.][^/\\]*\.md$/.test(plain)) return join("knowledge", plain);
  throw new AppError(
    "invalid_input",
    `"${plain}" is no file of the import format: send files such as orders.csv, events.csv.gz or an article as .md.`,
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
    const writing: Promise<unknown>[] = [];
    const fail = (error: unknown) => {
      request.unpipe(form);
      request.resume();
      reject(error);
    };
    const form = busboy({ headers: request.headers, limits: { files: 64, fileSize: largest, fields: 0 } });
    form.on("file", (_, stream, { filename }) => {
      try {
        writing.push(pipeline(stream, createWriteStream(join(folder, placeOf(filename ?? "")))));
      } catch (error) {
        stream.resume();
        fail(error);
      }
      stream.on("limit", () => fail(new AppError("invalid_input", `${filename} is larger than 4 GiB: split it.`)));
    });
    form.on("error", () => fail(new AppError("invalid_input", "The form broke off or is not multipart/form-data.")));
    form.on("close", () => Promise.all(writing).then(() => resolve(writing.length), fail));
    request.pipe(form);
  });
}

/** The rows that were not taken, as the importer wrote them beside the files: file name → CSV with line and reason. */
export async function rejectedRows(folder: string): Promise<Record<string, string>> {
  const place = join(folder, "rejected");
  const names = await readdir(place).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(place, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, (texts[index] ?? "").slice(0, 200_000)]));
}
