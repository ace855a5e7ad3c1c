import type { ShopContext } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import type { Fact } from "../core/facts.ts";
import type { Standing } from "../core/flows/decide.ts";
import type { Audience } from "../core/flows/flow.ts";
import { readSegment, segmentMembers } from "../db/segments/read-segment.ts";
import { segmentFollowed } from "../db/segments/stored-segments.ts";
import { fact } from "./fact-of.ts";
import { namedSegment, segmentScope, treeOf } from "./segments/segment-context.ts";

/** Who belongs to a segment, by the version that was read. */
export type Members = { readonly version: number; readonly customers: ReadonlySet<string> };
type Reader = Pick<ShopContext, "asOf" | "shop" | "data">;

/** Everybody in the segment on the last complete day, at the version that counts now; null where it is out of use. */
export async function membersOf(ctx: Reader, audience: Audience): Promise<Members | null> {
  const found = await segmentFollowed(ctx.data, audience);
  if (!found) return null;
  const customers = await segmentMembers(ctx.data, found.tree, await segmentScope(ctx, found.tree));
  return { version: found.version, customers: new Set(customers) };
}

export const standsIn = (members: Members | null, customer: string | null): Standing["audience"] => {
  if (!members) return "gone";
  return customer !== null && members.customers.has(customer) ? "in" : "out";
};

/** The segment of this name as an audience; refused with a sentence where it is not there, out of use or not readable. */
export async function namedAudience(ctx: ShopContext, name: string, version?: number): Promise<Audience> {
  const newest = await namedSegment(ctx, name);
  const meant = version === undefined ? newest : await namedSegment(ctx, name, version);
  if (meant.status === "retired")
    throw new AppError("conflict", `The segment "${name}" is out of use in that version.`);
  treeOf(meant);
  return { segment: newest.id, name: newest.name, ...(version === undefined ? {} : { version }) };
}

/** The same for what is written down once: the very version that counts today stays. */
export async function audienceToday(ctx: ShopContext, name: string, version?: number): Promise<Audience> {
  const audience = await namedAudience(ctx, name, version);
  const found = await segmentFollowed(ctx.data, audience);
  return found ? { ...audience, version: found.version } : audience;
}

/** What is told of an audience: its name, the version that counts, how many belong to it and may be written to. Without a
 * version in use the numbers are missing. */
export async function audienceFacts(ctx: ShopContext, audience: Audience): Promise<Fact[]> {
  const found = await segmentFollowed(ctx.data, audience);
  const totals = found
    ? (await readSegment(ctx.data, found.tree, await segmentScope(ctx, found.tree), 0)).totals
    : undefined;
  const own = { table: "segments", ids: [`${audience.segment}@${found?.version ?? audience.version ?? "newest"}`] };
  const people = { table: "customers, orders", filter: `in the segment ${audience.name}`, asOf: ctx.asOf };
  return [
    fact("segment", "only for the segment", audience.name, "text", own),
    fact("segment.version", `version of ${audience.name}`, found?.version ?? null, "count", own),
    fact("segment.count", `customers in ${audience.name}`, totals?.customers ?? null, "count", people),
    fact(
      "segment.reachable",
      "of them accept marketing and left an address",
      totals?.reachable ?? null,
      "count",
      people,
    ),
  ];
}
