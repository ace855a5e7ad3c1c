import { z } from "zod";
import { notFound } from "../../../core/errors.ts";
import { pageOf } from "../../../db/page.ts";
import { findProposal, type ProposalRow } from "../../../db/proposals.ts";
import { decideAction } from "../../decide-action.ts";
import { actionJson } from "../../public-action.ts";
import { type House, shopContext } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Action, pageQuery } from "../api/shapes.ts";

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
    who: "shop",
    query: pageQuery.extend({ status: Action.shape.status.optional() }),
    answers: [json("one page", z.object({ actions: z.array(Action), next: z.string().nullable() }))],
    async handle({ shop, query }) {
      const { rows, next } = await pageOf<ProposalRow>(
        house.db.shop(shop.id),
        {
          from: "proposals",
          where: "$4::text is null or status = $4",
          values: [query.status ?? null],
          at: "created_at",
          id: "proposal_id",
        },
        query,
      );
      return { actions: rows.map(actionJson), next };
    },
  }),
  route({
    method: "get",
    path: "/actions/:action",
    group: "Actions",
    summary: "One change: what it would do, who decided, when",
    who: "shop",
    answers: [json("the action", Action)],
    handle: ({ shop, params }) => actionNow(house, shop.id, params["action"] ?? ""),
  }),
  ...(["approve", "reject", "undo"] as const).map((verb) =>
    route({
      method: "post",
      path: `/actions/:action/${verb}`,
      group: "Actions",
      summary: words[verb][0],
      detail: "A buyer's token may decide what was proposed to this buyer in a chat, and nothing else.",
      who: "anyone",
      body: z.object({ reason: z.string().max(500).nullish() }),
      answers: [json(`the action ${words[verb][1]}`, Action)],
      async handle({ shop, actor, params, body }) {
        const id = params["action"] ?? "";
        await decideAction(verb, id, body.reason ?? null, await shopContext(house, shop, actor));
        return actionNow(house, shop.id, id);
      },
    }),
  ),
];

async function actionNow(house: House, shop: Parameters<House["db"]["shop"]>[0], id: string) {
  const row = await findProposal(house.db.shop(shop), id);
  if (!row) throw notFound("Action", id);
  return actionJson(row);
}
