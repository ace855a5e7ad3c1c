/** Features are known by 26 bits of their hash; the other bits would double the file to save one mix-up in 200. */
export const HASH_SHIFT = 6;
/** Open addressing; a key and its row lie side by side, so that a look-up costs one cache miss. */
interface RowTable {
  cells: Uint32Array;
  mask: number;
}

const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

/** Hashes are sorted and stored as gaps, seven bits a byte. */
export function readTable(bytes: Uint8Array, start: number, count: number): { table: RowTable; next: number } {
  let size = 1024;
  while (size < count * 2) size *= 2;
  const table = { cells: new Uint32Array(size * 2), mask: size - 1 };
  let at = start;
  let key = 0;
  for (let row = 0; row < count; row += 1) {
    let gap = 0;
    let shift = 0;
    let byte = 0x80;
    while (byte & 0x80) {
      byte = bytes[at] ?? 0;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
      at += 1;
    }
    key += gap;
    let slot = slotOf(key, table.mask);
    while (table.cells[slot * 2]) slot = (slot + 1) & table.mask;
    table.cells[slot * 2] = key;
    table.cells[slot * 2 + 1] = row;
  }
  return { table, next: at };
}

/** The row of a feature's hash, -1 where the model has none. */
export function rowOf({ cells, mask }: RowTable, hash: number): number {
  const key = hash >>> HASH_SHIFT;
  let slot = slotOf(key, mask);
  for (let found = cells[slot * 2]; found; found = cells[slot * 2]) {
    if (found === key) return cells[slot * 2 + 1] ?? -1;
    slot = (slot + 1) & mask;
  }
  return -1;
}
