/** A product by what is written of it. */
export type Described = {
  readonly id: string;
  readonly category: string;
  readonly brand: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
};
const pathOf = (category: string) => category.split(" > ");
/** How much of two category paths is the same, 0 to 1. */
function sharedPath(one: string, two: string): number {
  const [left, right] = [pathOf(one), pathOf(two)];
  const same = left.findIndex((part, at) => part !== right[at]);
  return (same < 0 ? left.length : same) / Math.max(left.length, right.length);
}
/** Two products by category (half), attributes with the same value (over those of either) and brand: for goods that nobody, or
 * hardly anybody, has bought yet. 0 where not even the top category is shared. */
export function likeness(one: Described, two: Described): number {
  const path = sharedPath(one.category, two.category);
  if (path === 0) return 0;
  const names = new Set([...Object.keys(one.attributes), ...Object.keys(two.attributes)]);
  const same = [...names].filter(
    (name) => name in one.attributes && String(one.attributes[name]) === String(two.attributes[name]),
  );
  const brand = one.brand !== null && one.brand === two.brand ? 0.1 : 0;
  return 0.5 * path + (names.size > 0 ? (0.4 * same.length) / names.size : 0) + brand;
}
