/** One record of a CSV file: the line it began on, its cells, or the reason why it cannot be read. */
export type CsvRecord = { line: number; cells: string[]; broken?: string };

/** A record that needs more lines than this has lost a quote: one line is given up, not the rest of the file. */
const longestRecord = 500;

/** The cells of one record by RFC 4180; undefined while a quoted cell is still open. */
export function splitRecord(text: string): string[] | undefined {
  if (!text.includes('"')) return text.split(",");
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return undefined;
      const end = text.indexOf(",", close + 1);
      const after = text.slice(close + 1, end < 0 ? undefined : end);
      // What stands behind a closed quote is kept as it is, as spreadsheets do.
      cells.push(text.slice(at + 1, close).replaceAll('""', '"') + after);
      if (end < 0) return cells;
      at = end + 1;
    } else {
      const end = text.indexOf(",", at);
      cells.push(text.slice(at, end < 0 ? undefined : end));
      if (end < 0) return cells;
      at = end + 1;
    }
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const brokenLine = (line: number, text: string): CsvRecord => ({
  line,
  cells: [text],
  broken: "a quote is opened and never closed",
});

/** Joins lines to records. A quote that never closes costs its own line only. `width`: the header's, once known. */
class RecordJoiner {
  private open: string[] = [];
  private openAt = 0;
  private width = 0;

  *push(line: number, text: string): Generator<CsvRecord> {
    if (this.open.length === 0) {
      const cells = splitRecord(text);
      if (cells) yield* this.whole({ line, cells });
      else [this.open, this.openAt] = [[text], line];
      return;
    }
    this.open.push(text);
    // Only a quote can close what a quote opened; without one the record cannot be complete yet.
    const cells = text.includes('"') ? splitRecord(this.open.join("\n")) : undefined;
    const fits = cells !== undefined && (this.width === 0 || cells.length === this.width);
    if (fits) {
      this.open = [];
      yield* this.whole({ line: this.openAt, cells });
    } else if (cells || this.open.length > longestRecord) yield* this.giveUpFirstLine();
  }

  *end(): Generator<CsvRecord> {
    while (this.open.length > 0) yield* this.giveUpFirstLine();
  }

  private *whole(record: CsvRecord): Generator<CsvRecord> {
    if (record.cells.length === 1 && record.cells[0]?.trim() === "") return;
    if (this.width === 0) this.width = record.cells.length;
    yield record;
  }

  private *giveUpFirstLine(): Generator<CsvRecord> {
    const [first = "", ...others] = this.open;
    const at = this.openAt;
    this.open = [];
    yield brokenLine(at, first);
    for (const [index, text] of others.entries()) yield* this.push(at + 1 + index, text);
  }
}

/** The records of a CSV text, header first; blank lines are skipped. Lines count from 1. */
export async function* csvRecords(blocks: AsyncIterable<string[]>): AsyncGenerator<CsvRecord[]> {
  const joiner = new RecordJoiner();
  let line = 0;
  for await (const lines of blocks) {
    const records: CsvRecord[] = [];
    for (const text of lines) for (const record of joiner.push(++line, text)) records.push(record);
    if (records.length > 0) yield records;
  }
  const last = [...joiner.end()];
  if (last.length > 0) yield last;
}
