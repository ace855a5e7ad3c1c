import { asksForSegment } from "../../tools/segments/asks-for-segment.ts";
import { defineSegment } from "../../tools/segments/define-segment.ts";
import { listSegments } from "../../tools/segments/list-segments.ts";
import { previewSegment } from "../../tools/segments/preview-segment.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { type Brief, type Play, type PlayResult, slot } from "../playbook/play.ts";
import { asksForStored, restoresSegment, savedAs } from "../playbook/saved-as.ts";
import { countOf, rowsOf } from "../playbook/spans.ts";
import { choose } from "../playbook/wording/words.ts";
import { segmentNamed, versionSaid } from "./segment-named.ts";

type Seen = {
  understood: boolean;
  unread: string[];
  strange: string[];
  mixed: boolean;
  tree: Record<string, unknown> | null;
  customers: { acceptsMarketing: boolean | null }[];
};
const figures = ["count", "reachable", "refusing", "silent", "orders", "spent"];
const reading = ({ facts }: Called, desk: Desk) => facts.get(`reading.${choose(desk.language, "zh", "en")}`);

/** Who is meant, shown before anything is done with it; what was not understood is said, and asked. */
async function shown(brief: Brief, desk: Desk): Promise<PlayResult> {
  const called = await desk.call(previewSegment, { words: brief.text, limit: countOf(brief) ?? 5 });
  const data = dataOf<Seen>(called);
  if (!data) return refused(called, desk.language) ?? { template: "segment-unclear", view: { unread: [] } };
  const unread = rowsOf(data.unread.length + data.strange.length, (index) => called.facts.get(`unread.${index}`));
  if (!data.tree || data.strange.length > 0) return { template: "segment-unclear", view: { unread } };
  const { get } = called.facts;
  const rows = rowsOf(data.customers.length, (index) => ({
    customer: get(`${index}.customer`),
    name: get(`${index}.name`),
    orders: get(`${index}.orders`),
    spent: get(`${index}.spent`),
    days: get(`${index}.days`),
    refuses: data.customers[index]?.acceptsMarketing === false,
  }));
  const view = Object.fromEntries(figures.map((name) => [name, get(name)]));
  return {
    template: "segment",
    view: { ...view, reading: reading(called, desk), rows, unread, mixed: data.mixed, none: get("count").value === 0 },
    // Half a wish is not kept: first the rest of it is said otherwise.
    ...(data.understood
      ? { expects: { intent: "segment_customers", slots: { segment: JSON.stringify(data.tree), said: brief.text } } }
      : {}),
  };
}

async function kept(name: string, brief: Brief, desk: Desk): Promise<PlayResult> {
  const tree: unknown = JSON.parse(slot(brief, "segment") ?? "{}");
  return proposed({ name, tree, words: slot(brief, "said") }, desk);
}

/** An earlier version of a stored group becomes its newest one again. */
async function restored({ text }: Brief, desk: Desk): Promise<PlayResult> {
  const { name, all } = await segmentNamed(text, desk);
  const version = versionSaid(text);
  if (name === undefined || version === undefined) return { template: "which-segment", view: { names: all } };
  return proposed({ name, restoreVersion: version }, desk);
}

async function proposed(wish: Record<string, unknown>, desk: Desk): Promise<PlayResult> {
  const called = await desk.call(defineSegment, wish);
  if (called.outcome.status !== "awaiting_approval")
    return refused(called, desk.language) ?? { template: "segment-unclear", view: { unread: [] } };
  const { get } = called.facts;
  return {
    template: "segment-proposed",
    view: {
      name: get("name"),
      version: get("version"),
      reading: reading(called, desk),
      count: get("count"),
      reachable: get("reachable"),
    },
  };
}

async function listed(desk: Desk): Promise<PlayResult> {
  const called = await desk.call(listSegments, {});
  const data = dataOf<{ segments: unknown[] }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "segments", view: { rows: [], none: true } };
  const rows = rowsOf(data.segments.length, (index) => ({
    name: called.facts.get(`${index}.name`),
    reading: called.facts.get(`${index}.${choose(desk.language, "zh", "en")}`),
    made: called.facts.get(`${index}.made`),
  }));
  return { template: "segments", view: { rows, none: rows.length === 0 } };
}

/** Groups that somebody describes by conditions, keeps under a name or lists; everything else is the play's own. */
export const describedOr =
  (play: Play): Play =>
  async (brief, desk) => {
    const name = slot(brief, "segment") === undefined ? undefined : savedAs(brief.text);
    if (name !== undefined) return kept(name, brief, desk);
    if (restoresSegment(brief.text)) return restored(brief, desk);
    if (asksForStored(brief.text)) return listed(desk);
    return asksForSegment(brief.text) ? shown(brief, desk) : play(brief, desk);
  };
