import type { Fact } from "../../api/types.ts";

/** A row of figures of one metric over the days or the parts of the shop; `before` where an earlier period stands beside. */
export type Drawing = {
  readonly metric: string;
  readonly unit: string;
  readonly dimension: string;
  readonly points: readonly { readonly key: string; readonly value: number; readonly before?: number | undefined }[];
};
type Told = { metric: string; period: string; dimension: string; key: string; value: number; unit: string };

function read(fact: Fact): Told | null {
  const match = /^([a-z_]+) (\d{4}-\d\d-\d\d…\d{4}-\d\d-\d\d), (\w+) (.+)$/.exec(fact.label);
  const [, metric, period, dimension, key] = match ?? [];
  if (!metric || !period || !dimension || !key || typeof fact.value !== "number") return null;
  return { metric, period, dimension, key, value: fact.value, unit: fact.unit };
}

/** The picture that an answer's own figures make: at least three of one metric, by day or by part. */
export function drawingOf(facts: readonly Fact[]): Drawing | null {
  const told = facts.map(read).filter((each) => each !== null);
  const [first] = told;
  if (!first) return null;
  const same = told.filter(({ metric, dimension }) => metric === first.metric && dimension === first.dimension);
  const periods = [...new Set(same.map(({ period }) => period))];
  const now = same.filter(({ period }) => period === periods[0]);
  if (now.length < 3) return null;
  const before = new Map(same.filter(({ period }) => period === periods[1]).map(({ key, value }) => [key, value]));
  const points = now.map(({ key, value }) => ({ key, value, before: before.get(key) }));
  const inTime = ["day", "week", "month"].includes(first.dimension);
  if (inTime) points.sort((one, two) => (one.key < two.key ? -1 : 1));
  return { metric: first.metric, unit: first.unit, dimension: first.dimension, points };
}
