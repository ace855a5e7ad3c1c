import { BadCell, type CellContext } from "../parsing/cells.ts";
import type { RowSource, SourceRow } from "../reading/source-rows.ts";
import type { Batch, RejectedRow } from "../writing/commit-batch.ts";
import { columnsOf, ga4Cell, itemColumns } from "./ga4-columns.ts";
import { type Made, specOf, tableRows } from "./ga4-specs.ts";

const batchRows = 1_000;
/** What GA4 writes where an item has no variants. */
const noChoice = /^(single option only|\(not set\)|choose size|default title)$/i;

type Item = Readonly<Record<string, string | null>>;

/** Reads item rows; throws BadCell with the reason. */
function itemReader(header: readonly string[], context: CellContext) {
  const columns = columnsOf(itemColumns, header).map((column) => ({ column, place: header.indexOf(column.name) }));
  return (row: SourceRow): Item => {
    if (row.broken) throw new BadCell(row.broken);
    return Object.fromEntries(
      columns.map(({ column, place }) => [column.to, ga4Cell(column, row.cells[place] ?? "", context)]),
    );
  };
}

/** Each item is a variant; items of one name and brand are sizes and colours of one product, which bears the id of the
 * first of them. */
class Shelf {
  private readonly firsts = new Map<string, string>();
  products: Made[] = [];
  variants: Made[] = [];

  add(item: Item, source: SourceRow): void {
    const { sku, title, brand, category, variant } = item;
    const name = `${brand ?? ""}\u001f${title}`;
    const product_id = this.firsts.get(name) ?? sku ?? "";
    if (!this.firsts.has(name)) {
      this.firsts.set(name, product_id);
      this.products.push({ fields: { product_id, title, brand, category: category ?? "Uncategorized" }, source });
    }
    const choice = variant && !noChoice.test(variant) ? { options: { variant } } : {};
    this.variants.push({ fields: { product_id, sku, price: item["price_minor"], ...choice }, source });
  }
}

/** The items of an export as products and variants. */
export async function* itemBatches(source: RowSource, context: CellContext): AsyncGenerator<Batch> {
  const read = itemReader(source.header, context);
  const shelf = new Shelf();
  let rejects: RejectedRow[] = [];
  let [start, end] = [0, 0];
  const cut = (): Batch => {
    const tables = [
      ...tableRows("products", shelf.products, context),
      ...tableRows("variants", shelf.variants, context),
    ];
    const batch = { start, end, tables, rejects };
    [shelf.products, shelf.variants, rejects, start] = [[], [], [], end];
    return batch;
  };
  for await (const portion of source.rows())
    for (const row of portion) {
      end++;
      try {
        shelf.add(read(row), row);
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        const reject = { line: row.line, reason: error.message, cells: row.cells };
        rejects.push({ spec: specOf("variants"), header: source.header, reject });
      }
      if (end - start === batchRows) yield cut();
    }
  yield cut();
}
