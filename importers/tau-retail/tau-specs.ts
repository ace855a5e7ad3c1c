import { catalogSpecs } from "../canonical/catalog-specs.ts";
import { orderSpecs } from "../canonical/order-specs.ts";
import type { TableSpec } from "../parsing/table-spec.ts";

/** The canonical files that the benchmark's document fills; it records no times. */
export const tauSpecs: readonly TableSpec[] = [...catalogSpecs, ...orderSpecs]
  .filter(({ file }) =>
    ["products", "variants", "customers", "orders", "order_lines", "shipments", "payments"].includes(file),
  )
  .map((spec) => ({
    ...spec,
    columns: spec.columns.map((column) => (column.type === "instant" ? { ...column, required: false } : column)),
  }));
