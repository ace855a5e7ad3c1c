import { parse, parseDocument, stringify } from "yaml";

/** A table as its cells hold them: rows as they were written, not as they were read. */
export type TableRows = {
  readonly otherwise?: unknown;
  readonly mode?: unknown;
  readonly modes?: readonly unknown[] | undefined;
  readonly rules?: readonly unknown[] | undefined;
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** The cells of a table that was checked. */
export function rowsOfTable(source: string | null): Required<TableRows> {
  const root: unknown = source === null ? null : parse(source);
  const table = typeof root === "object" && root !== null ? (root as TableRows) : {}; // a checked table is a map
  return {
    otherwise: table.otherwise ?? null,
    mode: table.mode ?? "automatic",
    modes: listOf(table.modes),
    rules: listOf(table.rules),
  };
}

/** Rows written as a table. */
export const sourceOfRows = ({ otherwise, mode, modes, rules }: TableRows): string =>
  stringify(
    {
      ...(otherwise === undefined || otherwise === null ? {} : { otherwise }),
      ...(mode === undefined || mode === null ? {} : { mode }),
      ...(modes && modes.length > 0 ? { modes } : {}),
      rules: rules ?? [],
    },
    { lineWidth: 0 },
  );

/** A table with other modes; its rules, words and comments stay as they were written. */
export function withModes(source: string | null, modes: Pick<TableRows, "mode" | "modes">): string {
  const document = parseDocument(source === null || source.trim() === "" ? "rules: []\n" : source);
  if (modes.mode !== undefined) document.set("mode", modes.mode);
  if (modes.modes !== undefined) document.set("modes", document.createNode(modes.modes));
  return document.toString({ lineWidth: 0 });
}
