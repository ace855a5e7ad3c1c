import { flowName } from "../../tools/flow-names.ts";
import { changeFlow } from "../../tools/flows/change-flow.ts";
import { getFlowResults } from "../../tools/flows/get-flow-results.ts";
import { listFlows } from "../../tools/flows/list-flows.ts";
import { tryFlow } from "../../tools/flows/try-flow.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult, Plays } from "../playbook/play.ts";
import { flowSaid } from "../playbook/signs/flow-signs.ts";
import { joinWords } from "../playbook/wording/words.ts";
import { reasonWord } from "./flow-words.ts";
import { segmentNamed, versionSaid } from "./segment-named.ts";

const nameOf = (id: string, { language }: Desk) =>
  flowName(id)[language === "zh" || language === "zh-Hant" ? "zh" : "en"];
const missing = (called: Called, desk: Desk): PlayResult =>
  refused(called, desk.language) ?? { template: "not-yet", view: { what: "", offer: "" } };

type Listed = {
  flows: { id: string; on: boolean; kind: string; audience: { version: number | null; newest: boolean } | null }[];
  on: number;
};
/** Which flows there are; with a name in the question, that one. */
const list: Play = async ({ text }, desk) => {
  const called = await desk.call(listFlows, {});
  const data = dataOf<Listed>(called);
  if (!data) return missing(called, desk);
  const named = flowSaid(text)?.flow ?? null;
  const { get } = called.facts;
  const rows = data.flows.flatMap(({ id, on, kind, audience }, at) =>
    named === null || named === id
      ? [
          {
            name: nameOf(id, desk),
            on,
            marketing: kind === "marketing",
            wait: get(`${at}.wait`),
            waiting: get(`${at}.waiting`),
            written: get(`${at}.written`),
            unknown: get(`${at}.unknown`),
            segment: audience && {
              name: get(`${at}.segment`),
              version: get(`${at}.segment.version`),
              newest: audience.newest,
              gone: audience.version === null,
            },
          },
        ]
      : [],
  );
  return {
    template: "flow-list",
    view: {
      rows: [...rows].sort((one, two) => Number(two.on) - Number(one.on)),
      on: get("on"),
      all: get("all"),
      one: named !== null,
    },
  };
};

/** The flow that is meant; without a name the choice is shown. */
async function withFlow(brief: Brief, desk: Desk, play: (flow: string) => Promise<PlayResult>): Promise<PlayResult> {
  const flow = flowSaid(brief.text)?.flow;
  return flow ? play(flow) : list(brief, desk);
}

type Tried = {
  on: boolean;
  cut: boolean;
  counts: { send: number; heldOut: number; not: number };
  reasons: { why: string }[];
  audience: { newest: boolean } | null;
  rows: { result: string; text: string | null; customer: string | null; order: string | null; at: string | null }[];
};
const most = 5;
const attempt: Play = (brief, desk) =>
  withFlow(brief, desk, async (flow) => {
    const called = await desk.call(tryFlow, { flow });
    const data = dataOf<Tried>(called);
    if (!data) return missing(called, desk);
    const { get } = called.facts;
    const send = data.rows.flatMap((row, at) => (row.result === "send" ? [{ row, at }] : []));
    const [first] = send;
    return {
      template: "flow-try",
      view: {
        name: nameOf(flow, desk),
        on: data.on,
        cut: data.cut,
        none: data.counts.send === 0,
        send: get("send"),
        heldOut: get("heldOut"),
        rest: get("not"),
        looked: get("looked"),
        hours: get("hours"),
        segment: data.audience && {
          name: get("segment"),
          version: get("segment.version"),
          newest: data.audience.newest,
          gone: get("segment.version").value === null,
          count: get("segment.count"),
        },
        reasons: data.reasons.map(({ why }) => ({ word: reasonWord(why, desk.language), count: get(`why.${why}`) })),
        rows: send.slice(0, most).map(({ row, at }) => ({
          customer: row.customer === null ? null : get(`${at}.customer`),
          order: row.order === null ? null : get(`${at}.order`),
          at: get(`${at}.at`),
        })),
        text: first ? get(`${first.at}.text`) : null,
      },
    };
  });

type Results = {
  on: boolean;
  verdict: "more" | "less" | "no_visible_effect" | "too_few";
  messages: { name: string }[];
  endings: { name: string; count: number }[];
};
const figures = [
  "days",
  "written",
  "heldOut",
  "open",
  "least.written",
  "least.heldOut",
  "least.buyers",
  "rate.written",
  "rate.heldOut",
  "mean.written",
  "mean.heldOut",
  "left",
];
const lifts = ["rate", "money", "total"].flatMap((name) => [name, `${name}.low`, `${name}.high`]);
const results: Play = (brief, desk) =>
  withFlow(brief, desk, async (flow) => {
    const called = await desk.call(getFlowResults, { flow });
    const data = dataOf<Results>(called);
    if (!data) return missing(called, desk);
    const { get, find } = called.facts;
    const named = [...figures, ...(data.verdict === "too_few" ? [] : lifts)];
    return {
      template: "flow-results",
      view: {
        name: nameOf(flow, desk),
        on: data.on,
        verdict: data.verdict,
        ...Object.fromEntries(named.map((name) => [name.replaceAll(".", "_"), get(name)])),
        nobody: get("written").value === 0 && get("heldOut").value === 0 && get("open").value === 0,
        unknown: find("message.unknown") ?? null,
        accepted: find("message.accepted") ?? null,
        reasons: joinWords(
          data.endings
            .filter(({ name }) => name !== "waiting")
            .slice(0, most)
            .map(({ name }) => reasonWord(name, desk.language)),
          desk.language,
        ),
      },
    };
  });

/** The segment that a flow is to be for, in the tool's own words; where none of that name is stored, those that are. */
async function audienceSaid({ text }: Brief, desk: Desk): Promise<PlayResult | object | undefined> {
  const wanted = flowSaid(text)?.audience;
  if (wanted === "everybody") return { segment: null };
  if (wanted !== "segment") return undefined;
  const { name, all } = await segmentNamed(text, desk);
  if (name === undefined) return { template: "which-segment", view: { names: all } };
  const version = versionSaid(text);
  return { segment: name, ...(version === undefined ? {} : { segmentVersion: version }) };
}

const change: Play = (brief, desk) =>
  withFlow(brief, desk, async (flow) => {
    const said = flowSaid(brief.text);
    const { on, waitMinutes } = said ?? { on: null, waitMinutes: null };
    const audience = await audienceSaid(brief, desk);
    if (audience && "template" in audience) return audience;
    const called = await desk.call(changeFlow, {
      flow,
      ...audience,
      ...(on === null ? {} : { on }),
      ...(waitMinutes === null ? {} : { waitMinutes }),
    });
    const { outcome } = called;
    if (outcome.status === "refused" && outcome.code === "conflict") return list(brief, desk);
    if (outcome.status !== "awaiting_approval") return missing(called, desk);
    const summary = outcome.summary[desk.language === "zh" || desk.language === "zh-Hant" ? "zh" : "en"];
    return { template: "confirm-change", view: { summary, merchant: true, swaps: [], items: [] } };
  });

export const flowPlays: Plays = { list_flows: list, try_flow: attempt, get_flow_results: results, change_flow: change };
