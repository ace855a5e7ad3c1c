import { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import { stopOf } from "../../../db/stops.ts";
import type { House } from "../../shop-context.ts";
import { resumeChanges, stopChanges, stopJson } from "../../stop-changes.ts";
import { type Asked, json, type Route, route } from "../api/route.ts";
import { Stopped } from "../api/shapes.ts";

const why = z.string().trim().min(1).max(500).meta({ description: "for the shop's own people; buyers do not read it" });
const everywhere = z.boolean().default(false).meta({ description: "all shops: with the operator's token only" });
const StopBody = z.object({ why, all: everywhere });
const ResumeBody = z.object({ why: why.default("resumed"), all: everywhere });
const answers = [json("what stops the shop now", z.object({ stopped: Stopped }))];

type Wanted = Asked<unknown, z.output<typeof StopBody>>;
function askedBy({ shop, actor, operator, body }: Wanted) {
  if (body.all && !operator) throw new AppError("not_allowed", "Only the operator can stop or resume all shops.");
  const by = { kind: operator ? "operator" : actor.kind, id: actor.id };
  return { shop: body.all ? null : shop, by, why: body.why };
}
async function stateOf(house: House, { shop }: Wanted) {
  const stop = await stopOf(house.db.shop(shop.id));
  return { stopped: stop && stopJson(stop) };
}

export const stopRoutes = (house: House): Route[] => [
  route({
    method: "post",
    path: "/stop",
    group: "Actions",
    summary: "Stop all changes: nothing is carried out any more, whoever says yes",
    detail:
      "When this answers, no change that began before can still happen, on any server; looking and answering go on, without a language model. What waits for a yes stays. A stop that is there already stays as it is.",
    who: "person",
    body: StopBody,
    answers,
    async handle(asked) {
      await stopChanges(house, askedBy(asked));
      return stateOf(house, asked);
    },
  }),
  route({
    method: "post",
    path: "/resume",
    group: "Actions",
    summary: "Let changes go on: what waited can be approved, where nothing it showed has changed",
    who: "person",
    body: ResumeBody,
    answers,
    async handle(asked) {
      await resumeChanges(house, askedBy(asked));
      return stateOf(house, asked);
    },
  }),
];
