/** Leaves (finest cells) as integers: `codes[d][leaf]` is a position in `values[d]`. */
export type CodedTable = {
  readonly dimensions: readonly string[];
  readonly values: readonly (readonly string[])[];
  readonly codes: readonly Int32Array[];
  readonly leaves: number;
};

/** Turns rows of attribute values into a coded table, one row at a time. */
export class TableBuilder {
  private readonly known: Map<string, number>[];
  private readonly codes: number[][];
  private readonly dimensions: readonly string[];
  private count = 0;
  constructor(dimensions: readonly string[]) {
    this.dimensions = dimensions;
    this.known = dimensions.map(() => new Map());
    this.codes = dimensions.map(() => []);
  }

  /** `values` stand in the order of the dimensions; a missing one is the empty value. */
  add(values: readonly string[]): void {
    this.count++;
    for (const [at, known] of this.known.entries()) {
      const value = values[at] ?? "";
      let code = known.get(value);
      if (code === undefined) {
        code = known.size;
        known.set(value, code);
      }
      this.codes[at]?.push(code);
    }
  }

  done(): CodedTable {
    return {
      dimensions: this.dimensions,
      values: this.known.map((known) => [...known.keys()]),
      codes: this.codes.map((codes) => Int32Array.from(codes)),
      leaves: this.count,
    };
  }
}
