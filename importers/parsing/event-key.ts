import { hash } from "node:crypto";
import { SeenRows } from "./seen-rows.ts";

const md5 = (text: string): string => hash("md5", text);

/** Gives each event its key: the hash of its id, or of the whole row and how often that row came before in the file.
 * `columns` are the places of the header sorted by name, so that the order of the columns changes no key. */
export function eventKeys(header: readonly string[]) {
  const idAt = header.indexOf("event_id");
  const columns = header.map((name, place) => ({ name, place })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const seen = new SeenRows();
  return (cells: readonly string[], rest: Record<string, unknown> | undefined): string => {
    const id = idAt < 0 ? "" : cells[idAt];
    if (id) return md5(`id\u001f${id}`);
    let row = rest ? JSON.stringify(rest) : "";
    // A column that is blank counts as one that is not there.
    for (const { name, place } of columns) if (cells[place]) row += `${name}\u001f${cells[place]}\u001e`;
    const whole = md5(row);
    const before = seen.seenBefore(whole);
    return before === 0 ? whole : md5(`${whole}\u001f${before}`);
  };
}
