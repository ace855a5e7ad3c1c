import { at, type Elements } from "./elements.ts";

/** Sums leaf columns into all elements, of the leaves that are `left` (all without it); one result for each column. */
export function sumInto(elements: Elements, columns: readonly Float64Array[], left?: Uint8Array): Float64Array[] {
  const leaves = leavesLeft(columns, elements.table.leaves, left);
  const sums = columns.map(() => new Float64Array(elements.count));
  for (const { of } of elements.cuboids)
    for (const [which, column] of columns.entries()) addUp(sums[which] ?? new Float64Array(), column, of, leaves);
  return sums;
}

/** Leaves that add anything: counts often leave most cells at 0. */
function leavesLeft(columns: readonly Float64Array[], count: number, left?: Uint8Array): Int32Array {
  const tells = new Uint8Array(count);
  for (const column of columns) for (let leaf = 0; leaf < count; leaf++) if (column[leaf] !== 0) tells[leaf] = 1;
  const leaves = new Int32Array(count);
  let told = 0;
  for (let leaf = 0; leaf < count; leaf++) if (tells[leaf] === 1 && (!left || left[leaf] === 1)) leaves[told++] = leaf;
  return leaves.subarray(0, told);
}

function addUp(sums: Float64Array, column: Float64Array, of: Int32Array, leaves: Int32Array): void {
  for (let place = 0; place < leaves.length; place++) {
    const leaf = at(leaves, place);
    const id = at(of, leaf);
    sums[id] = at(sums, id) + at(column, leaf);
  }
}
