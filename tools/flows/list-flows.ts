import { z } from "zod";
import { channels, triggers } from "../../core/flows/flow.ts";
import { flowCounts } from "../../db/flows/results.ts";
import { flowsNow } from "../../db/flows/versions.ts";
import { segmentFollowed } from "../../db/segments/stored-segments.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

/** version: the one that counts now; null where the segment is out of use, and nobody is written to. */
const listedAudience = z.object({ name: z.string(), version: z.int().nullable(), newest: z.boolean() });

export const listFlows = defineTool({
  name: "list_flows",
  title: "What is written to buyers by itself",
  description:
    "Reminders, care and win-backs: every flow with whether it is on, what sets it going, how long it waits, how many buyers are inside, how many messages left, and how many of which nobody knows whether they arrived. In the order in which they go before each other.",
  input: z.object({}),
  output: z.object({
    flows: z.array(
      z.object({
        id: z.string(),
        on: z.boolean(),
        kind: z.enum(["service", "marketing"]),
        trigger: z.enum(triggers),
        version: z.int(),
        steps: z.array(z.object({ waitMinutes: z.int(), channel: z.enum(channels) })),
        audience: listedAudience.nullable(),
      }),
    ),
    on: z.int(),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle(_, ctx) {
    shopSideOnly(ctx);
    const [flows, counts] = [await flowsNow(ctx.data), await flowCounts(ctx.data)];
    const audiences = await Promise.all(
      flows.map(async ({ flow: { audience } }) =>
        audience
          ? {
              name: audience.name,
              version: (await segmentFollowed(ctx.data, audience))?.version ?? null,
              newest: audience.version === undefined,
            }
          : null,
      ),
    );
    const on = flows.filter((each) => each.on).length;
    return {
      data: {
        on,
        flows: flows.map(({ flow, on: isOn, version }, at) => ({
          id: flow.id,
          on: isOn,
          kind: flow.kind,
          trigger: flow.trigger,
          version,
          steps: flow.steps.map(({ waitMinutes, channel }) => ({ waitMinutes, channel })),
          audience: audiences[at] ?? null,
        })),
      },
      facts: [
        fact("on", "flows that are on", on, "count", { table: "flows" }),
        fact("all", "flows", flows.length, "count", { table: "flows" }),
        ...flows.flatMap(({ flow, version }, at) => {
          const own = { table: "flows", ids: [`${flow.id}@${version}`] };
          const count = counts.find((each) => each.flow_id === flow.id);
          return [
            fact(`${at}.wait`, `${flow.id} waits`, (flow.steps[0]?.waitMinutes ?? 0) / 60, "hours", own),
            ...(audiences[at]
              ? [
                  fact(`${at}.segment`, `${flow.id} is only for`, audiences[at].name, "text", own),
                  fact(`${at}.segment.version`, `version of that segment`, audiences[at].version, "count", own),
                ]
              : []),
            fact(`${at}.heldOut`, `${flow.id} leaves out`, flow.heldOut.share, "share", own),
            fact(`${at}.waiting`, `buyers inside ${flow.id}`, count?.waiting ?? 0, "count", {
              table: "flow_enrolments",
              filter: `flow_id ${flow.id}, waiting`,
            }),
            fact(`${at}.written`, `messages of ${flow.id}`, count?.written ?? 0, "count", {
              table: "flow_messages",
              filter: `flow_id ${flow.id}`,
            }),
            fact(`${at}.unknown`, `messages of ${flow.id} of which nobody knows`, count?.unknown ?? 0, "count", {
              table: "flow_messages",
              filter: `flow_id ${flow.id}, unknown`,
            }),
          ];
        }),
      ],
    };
  },
});
