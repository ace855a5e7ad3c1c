import { z } from "zod";
import { actionNow, actionStatus, counters, decide, listActions, verbs } from "../../action-desk.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Action, pageQuery, Stopped } from "../api/shapes.ts";

const words = {
  approve: ["Approve it: it is done once, if nothing that was shown has changed", "after it was done"],
  reject: ["Reject it: nothing is done", "after it was rejected"],
  undo: ["Undo it: the state before comes back, where nothing else changed it since", "after it was undone"],
} as const;

export const actionRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/actions",
    group: "Actions",
    summary: "Changes that wait for a yes, and those decided",
    who: counters.list,
    query: pageQuery.extend({ status: actionStatus.optional() }),
    answers: [json("one page", z.object({ actions: z.array(Action), next: z.string().nullable(), stopped: Stopped }))],
    handle: ({ shop, query }) => listActions(house, shop, query),
  }),
  route({
    method: "get",
    path: "/actions/:action",
    group: "Actions",
    summary: "One change: what it would do, who decided, when",
    who: counters.list,
    answers: [json("the action", Action)],
    handle: ({ shop, params }) => actionNow(house, shop, params["action"] ?? ""),
  }),
  ...verbs.map((verb) =>
    route({
      method: "post",
      path: `/actions/:action/${verb}`,
      group: "Actions",
      summary: words[verb][0],
      detail: "A buyer's token may decide what was proposed to this buyer in a chat, and nothing else.",
      who: counters[verb],
      body: z.object({ reason: z.string().max(500).nullish() }),
      answers: [json(`the action ${words[verb][1]}`, Action)],
      handle: ({ shop, actor, params, body }) =>
        decide(house, { shop, actor }, verb, { id: params["action"] ?? "", reason: body.reason ?? null }),
    }),
  ),
];
