import { basename } from "node:path";
import type { Readable } from "node:stream";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { fromBuffer, type ZipFile } from "yauzl";
import { AppError } from "../../core/errors.ts";
import { withoutHidden } from "./hidden-runs.ts";
import { visibleText } from "./visible-text.ts";

const most = { pages: 500, unpacked: 64 * 1024 ** 2 };
const refuse = (sentence: string, cause?: unknown) => new AppError("invalid_input", sentence, { cause });

/** The text of a PDF, a paragraph a page. */
export async function textOfPdf(path: string, bytes: Buffer): Promise<string> {
  const name = basename(path);
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw /password/i.test(error instanceof Error ? `${error.name} ${error.message}` : "")
      ? refuse(`${name} is protected by a password: save it without one.`, error)
      : refuse(`${name} is not a whole PDF: save it again.`, error);
  });
  try {
    if (document.numPages > most.pages) throw refuse(`${name} has more than ${most.pages} pages: split it.`);
    const { text } = await extractText(document);
    const whole = text
      .map((page) => page.trim())
      .join("\n\n")
      .trim();
    if (whole.replaceAll(/\s/g, "") === "")
      throw refuse(`${name} holds pictures and no text (a scan?): save it with text recognition, or as a document.`);
    // A font without a table of its characters comes out as private characters.
    const odd = whole.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
    if (odd * 10 > whole.length)
      throw refuse(`${name} has a font whose letters cannot be told: save it as DOCX or text.`);
    return whole;
  } finally {
    await document.destroy();
  }
}

/** Whether an archive unpacks to what it says and to no more than a document may: a small file can hold gigabytes. */
function checkArchive(name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (error: unknown) =>
      reject(refuse(`${name} is not a whole Word document (.docx): save it again.`, error));
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) {
        broken(error);
        return;
      }
      zip.on("error", broken).on("end", resolve);
      drainEntries(zip, broken, () => reject(refuse(`${name} unpacks to more than a document holds: it is not read.`)));
    });
  });
}

function drainEntries(zip: ZipFile, broken: (error: unknown) => void, tooLarge: () => void): void {
  let unpacked = 0;
  const count = (stream: Readable) => {
    stream.on("error", broken).on("end", () => zip.readEntry());
    stream.on("data", (chunk: Buffer) => {
      unpacked += chunk.length;
      if (unpacked <= most.unpacked) return;
      stream.destroy();
      zip.close();
      tooLarge();
    });
  };
  zip.on("entry", (entry) => {
    if (/\/$/.test(entry.fileName)) zip.readEntry();
    else
      zip.openReadStream(entry, (error, stream) => {
        if (error) broken(error);
        else count(stream);
      });
  });
  zip.readEntry();
}

/** The text of a Word document with its headings, lists and tables. */
export async function textOfDocx(path: string, bytes: Buffer): Promise<string> {
  const name = basename(path);
  // A document that Word has encrypted is no archive but a container of older Office.
  if (bytes.readUInt32BE(0) === 0xd0cf11e0)
    throw refuse(`${name} is protected by a password or in the old .doc format: save it as .docx without a password.`);
  await checkArchive(name, bytes);
  const { value } = await withoutHidden(bytes)
    .then((buffer) => mammoth.convertToHtml({ buffer }, { includeEmbeddedStyleMap: false }))
    .catch((error: unknown) => {
      throw refuse(`${name} is not a whole Word document (.docx): save it again.`, error);
    });
  return visibleText(value).text;
}
