import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

/** A row that was not taken: where it stood, why, and as it was. */
export type Reject = { line: number; reason: string; cells: readonly string[] };

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(",")}\n`;

/** Keeps refused rows in `rejected/NAME.csv`, in the shop's folder or, where that cannot be written, below `elsewhere`. */
export class Rejects {
  private readonly files = new Map<string, number>();
  private dir: string | undefined;
  private readonly places: readonly string[];
  private readonly tell: (reason: string) => string;

  /** `tell` puts a reason into the words of whoever mends the file. */
  constructor(folder: string, elsewhere: string, tell: (reason: string) => string = (reason) => reason) {
    this.tell = tell;
    this.places = [join(folder, "rejected"), resolve(elsewhere)];
  }

  /** Forgets what an earlier import of this file left. */
  begin(file: string): void {
    for (const place of this.places) {
      try {
        rmSync(join(place, `${file}.csv`), { force: true });
      } catch {
        // A folder that cannot be written keeps its old file; `write` chooses the other place.
      }
    }
  }

  /** Returns the path the rows were written to. */
  write(file: string, header: readonly string[], rejects: readonly Reject[]): void {
    if (rejects.length === 0) return;
    let handle = this.files.get(file);
    if (handle === undefined) {
      handle = this.open(file);
      this.files.set(file, handle);
      writeSync(handle, csvLine(["line", "reason", ...header]));
    }
    const lines = rejects.map(({ line, reason, cells }) => csvLine([String(line), this.tell(reason), ...cells]));
    writeSync(handle, lines.join(""));
  }

  /** Where refused rows went; undefined where there were none. */
  get folder(): string | undefined {
    return this.dir;
  }

  close(): void {
    for (const handle of this.files.values()) closeSync(handle);
    this.files.clear();
  }

  private open(file: string): number {
    const [first = "", second = ""] = this.places;
    if (this.dir === undefined || this.dir === first) {
      try {
        mkdirSync(first, { recursive: true });
        const handle = openSync(join(first, `${file}.csv`), "w");
        this.dir = first;
        return handle;
      } catch {
        // A read-only folder: the other place.
      }
    }
    mkdirSync(second, { recursive: true });
    this.dir = second;
    return openSync(join(second, `${file}.csv`), "w");
  }
}
