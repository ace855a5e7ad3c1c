import type { CodedTable } from "./coded-table.ts";

/** All value combinations of one set of attributes; elements are numbered through all cuboids, here `from` to `to` − 1. */
export type Cuboid = {
  readonly dims: readonly number[];
  /** Element of each leaf. */
  readonly of: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Σ ln(cardinality) over its attributes: what naming one element costs in nats. */
  readonly naming: number;
};
export type Elements = {
  readonly table: CodedTable;
  readonly cuboids: readonly Cuboid[];
  readonly count: number;
  /** Position of each element's cuboid. */
  readonly home: Int32Array;
  /** One leaf of each element. */
  readonly sample: Int32Array;
};

/** Above this many keys a table of all of them would cost more than looking keys up. */
const denseKeys = 1 << 22;

function combinations(width: number, most: number): number[][] {
  let last: number[][] = [[]];
  const all: number[][] = [];
  for (let size = 1; size <= Math.min(most, width); size++) {
    last = last.flatMap((set) =>
      Array.from({ length: width }, (_, dim) => dim)
        .filter((dim) => dim > (set.at(-1) ?? -1))
        .map((dim) => [...set, dim]),
    );
    all.push(...last);
  }
  return all;
}

/**
 * Numbers the elements of one cuboid from `from` in order of appearance: those of a smaller cuboid (`outer`, from 0 to
 * `outerCount` − 1 for each leaf) are parted by one more attribute. `fresh` hears of a leaf of each new element.
 */
function parted(
  outer: Int32Array | null,
  outerCount: number,
  codes: Int32Array,
  radix: number,
  from: number,
  fresh: (leaf: number) => void,
): Int32Array {
  const of = new Int32Array(codes.length);
  const keys = outerCount * radix;
  const dense = keys <= denseKeys ? new Int32Array(keys).fill(-1) : null;
  const sparse = new Map<number, number>();
  let next = from;
  for (let leaf = 0; leaf < of.length; leaf++) {
    const key = (outer ? at(outer, leaf) : 0) * radix + at(codes, leaf);
    let id = dense ? at(dense, key) : (sparse.get(key) ?? -1);
    if (id < 0) {
      id = next++;
      if (dense) dense[key] = id;
      else sparse.set(key, id);
      fresh(leaf);
    }
    of[leaf] = id;
  }
  return of;
}

/** How many leaf numbers `elementsOf` would hold, four bytes each. */
export function elementCells(leaves: number, width: number, most = 3): number {
  return leaves * combinations(width, most).length;
}

/** Every combination of up to `most` attributes with at least two values each (one value tells nothing). */
export function elementsOf(table: CodedTable, most = 3): Elements {
  const cuboids: Cuboid[] = [];
  const home: number[] = [];
  const sample: number[] = [];
  const radixOf = (dim: number) => table.values[dim]?.length ?? 0;
  for (const dims of combinations(table.dimensions.length, most)) {
    if (dims.some((dim) => radixOf(dim) < 2)) continue;
    const from = sample.length;
    const outer = cuboids.find(
      (one) => one.dims.length === dims.length - 1 && one.dims.every((dim, i) => dim === dims[i]),
    );
    const last = dims.at(-1) ?? 0;
    const inner = outer ? outer.of.map((id) => id - outer.from) : null;
    const codes = table.codes[last] ?? new Int32Array(table.leaves);
    const of = parted(inner, outer ? outer.to - outer.from : 1, codes, radixOf(last), from, (leaf) => {
      sample.push(leaf);
      home.push(cuboids.length);
    });
    const naming = dims.reduce((sum, dim) => sum + Math.log(radixOf(dim)), 0);
    cuboids.push({ dims, of, from, to: sample.length, naming });
  }
  return { table, cuboids, count: sample.length, home: Int32Array.from(home), sample: Int32Array.from(sample) };
}

/** A typed array's number; positions come from the table itself, so 0 is never met. */
export const at = (column: Float64Array | Int32Array, position: number): number => column[position] ?? 0;

export function cuboidOf(elements: Elements, id: number): Cuboid {
  const cuboid = elements.cuboids[at(elements.home, id)];
  if (!cuboid) throw new RangeError(`element ${id} of ${elements.count}`);
  return cuboid;
}

/** Calls `hear` with each leaf of an element. */
export function eachLeaf(elements: Elements, id: number, hear: (leaf: number) => void): void {
  const { of } = cuboidOf(elements, id);
  for (let leaf = 0; leaf < of.length; leaf++) if (of[leaf] === id) hear(leaf);
}

/** Which values an element fixes, by position of its attributes. */
export function fixedBy(elements: Elements, id: number): Map<number, number> {
  const leaf = at(elements.sample, id);
  return new Map(
    cuboidOf(elements, id).dims.map((dim) => [dim, at(elements.table.codes[dim] ?? new Int32Array(), leaf)]),
  );
}

/** The same with names: `{device: "mobile"}`. */
export function whereOf(elements: Elements, id: number): Record<string, string> {
  const { dimensions, values } = elements.table;
  return Object.fromEntries(
    [...fixedBy(elements, id)].map(([dim, code]) => [dimensions[dim] ?? "", values[dim]?.[code] ?? ""]),
  );
}

export const total = (column: Float64Array): number => column.reduce((all, value) => all + value, 0);
