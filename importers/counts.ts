/** read = inserted + updated + unchanged + rejected, where a source's row is a table's row. */
export type Counts = { read: number; inserted: number; updated: number; unchanged: number; rejected: number };
export const noCounts = (): Counts => ({ read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 });
