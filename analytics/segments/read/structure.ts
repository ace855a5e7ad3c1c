import type { Segment } from "../../../core/segments/tree.ts";

/** What a wish is made of once its conditions are read. */
export type Piece =
  | { readonly kind: "condition"; readonly tree: Segment }
  | { readonly kind: "and" | "or" | "comma" | "not" | "open" | "close" };
type Group = readonly Piece[];

/** Brackets become conditions; what is not closed ends with the text. */
function unbracket(pieces: Group): Piece[] {
  const stack: Piece[][] = [[]];
  const close = () => {
    const inner = stack.length > 1 ? stack.pop() : undefined;
    const tree = inner && joinPieces(inner);
    if (tree) stack.at(-1)?.push({ kind: "condition", tree });
  };
  for (const piece of pieces)
    if (piece.kind === "open") stack.push([]);
    else if (piece.kind === "close") close();
    else stack.at(-1)?.push(piece);
  while (stack.length > 1) close();
  return stack[0] ?? [];
}
/** Parts between separators, with the separators themselves gone. */
function parts(pieces: Group, isEnd: (at: number) => number): Group[] {
  const found: Piece[][] = [[]];
  for (let at = 0; at < pieces.length; ) {
    const length = isEnd(at);
    const piece = pieces[at];
    if (length > 0) found.push([]);
    else if (piece) found.at(-1)?.push(piece);
    at += Math.max(1, length);
  }
  return found.filter((each) => each.some(({ kind }) => kind === "condition"));
}
const several = (key: "all" | "any", trees: (Segment | undefined)[]): Segment | undefined => {
  const known = trees.filter((each) => each !== undefined);
  if (known.length < 2) return known[0];
  return key === "all" ? { all: known } : { any: known };
};

/** Conditions beside each other, each turned round where "not" stands before it. */
function run(pieces: Group): Segment | undefined {
  const trees: Segment[] = [];
  let isDenied = false;
  for (const piece of pieces) {
    if (piece.kind === "not") isDenied = !isDenied;
    if (piece.kind !== "condition") continue;
    trees.push(isDenied ? { not: piece.tree } : piece.tree);
    isDenied = false;
  }
  return several("all", trees);
}

/**
 * How a list of conditions hangs together: brackets first; a comma with "or" parts the whole, a comma (with or without "and")
 * parts what is wanted together; between commas "or" parts, and "and" binds closest. "A or B, and C" is (A or B) and C; "A and
 * B or C" is (A and B) or C.
 */
export function joinPieces(pieces: Group): Segment | undefined {
  const flat = unbracket(pieces);
  const kind = (at: number) => flat[at]?.kind;
  const wide = parts(flat, (at) => (kind(at) === "comma" && kind(at + 1) === "or" ? 2 : 0));
  const clause = (group: Group) => several("any", parts(group, (at) => (group[at]?.kind === "or" ? 1 : 0)).map(run));
  const commas = (group: Group) =>
    parts(group, (at) => (group[at]?.kind === "comma" ? (group[at + 1]?.kind === "and" ? 2 : 1) : 0));
  return several(
    "any",
    wide.map((group) => several("all", commas(group).map(clause))),
  );
}
/** Both "and" and "or" outside of brackets: it could be read in two ways. */
export const isMixed = (pieces: Group): boolean => {
  const conditions = pieces.filter(({ kind }) => kind === "condition").length;
  const ors = pieces.filter(({ kind }) => kind === "or").length;
  return ors > 0 && conditions - 1 > ors && !pieces.some(({ kind }) => kind === "open");
};
