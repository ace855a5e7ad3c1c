import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import iconv from "iconv-lite";
import { AppError } from "../../core/errors.ts";

const newline = 0x0a;
type Encoding = "unknown" | "utf8" | "gb18030";

/** The bytes of a file, unpacked where it ends in .gz; `onBytes` hears of the bytes read from disk. */
async function* bytesOf(path: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  file.on("data", (chunk) => onBytes(chunk.length));
  if (!path.endsWith(".gz")) {
    yield* file;
    return;
  }
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  file.on("error", (error) => unpacked.destroy(error));
  try {
    yield* file.pipe(unpacked);
  } catch (error) {
    throw new AppError("invalid_input", `${basename(path)} is not a whole gzip file: send it again.`, { cause: error });
  } finally {
    file.destroy();
  }
}

function withoutMark(block: Buffer, path: string): Buffer {
  if ((block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff))
    throw new AppError("invalid_input", `${basename(path)} is UTF-16: save it as "CSV UTF-8" and import it again.`);
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? block.subarray(3) : block;
}

/** Decides on the first block that is not plain ASCII; GB18030 is what Chinese Windows saves. */
function decode(block: Buffer, known: Encoding): { text: string; encoding: Encoding } {
  if (isAscii(block)) return { text: block.toString("latin1"), encoding: known };
  const encoding = known !== "unknown" ? known : isUtf8(block) ? "utf8" : "gb18030";
  return { text: encoding === "utf8" ? block.toString("utf8") : iconv.decode(block, "gb18030"), encoding };
}

/** The text of a file in blocks that end at a line's end (neither encoding uses a newline byte inside a character). */
export async function* decodeText(path: string, onBytes: (count: number) => void = () => {}): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let encoding: Encoding = "unknown";
  let first = true;
  const flush = (block: Buffer): string => {
    const clean = first ? withoutMark(block, path) : block;
    first = false;
    const decoded = decode(clean, encoding);
    encoding = decoded.encoding;
    return decoded.text;
  };
  for await (const chunk of bytesOf(path, onBytes)) {
    const end = chunk.lastIndexOf(newline);
    if (end < 0) {
      rest.push(chunk);
      continue;
    }
    yield flush(Buffer.concat([...rest, chunk.subarray(0, end + 1)]));
    rest = [chunk.subarray(end + 1)];
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield flush(last);
}

/** The lines of a file, without their ends, each block's lines together. */
export async function* linesOf(path: string, onBytes?: (count: number) => void): AsyncGenerator<string[]> {
  for await (const block of decodeText(path, onBytes)) {
    const lines = block.split("\n");
    if (lines.at(-1) === "") lines.pop();
    yield lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  }
}
