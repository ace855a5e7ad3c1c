import { z } from "zod";
import type { Actor } from "../../core/context.ts";
import { actionStatus, counters, decide, listActions, type Verb, verbs } from "../action-desk.ts";
import { Action, Stopped } from "../http/api/shapes.ts";
import { admits } from "../who-may.ts";
import { declaredOnce, type Offer, schemaOf } from "./offer.ts";
import { answered } from "./results.ts";
import { usable } from "./usable.ts";

const words = {
  approve: {
    zh: ["批准改动", "执行一项待批准的改动，只执行一次；和当时展示的不一样了就不会执行。只在本人明确同意之后调用。"],
    en: [
      "Approve a change",
      "Does a proposed change, once, if nothing that was shown has changed since. Call it only after the person whose token this is has said yes to this very change.",
    ],
  },
  reject: {
    zh: ["驳回改动", "放弃一项待批准的改动，什么都不会发生。"],
    en: ["Reject a change", "Drops a proposed change: nothing is done."],
  },
  undo: {
    zh: ["撤销改动", "把做过的改动恢复原样，前提是之后没有别的改动。"],
    en: ["Undo a change", "Brings back the state before a change that was done, where nothing else changed it since."],
  },
} as const;

const DecisionInput = z.object({
  action: z.string().min(1).max(100).meta({ description: "the proposal's id, such as act_1f…" }),
  reason: z.string().max(500).optional(),
});
const Listing = z.object({
  status: actionStatus.optional(),
  limit: z.int().min(1).max(200).default(20),
  cursor: z.string().max(300).optional().meta({ description: "`next` of the page before" }),
});
const Page = z.object({ actions: z.array(Action), next: z.string().nullable(), stopped: Stopped });

const decision = (verb: Verb): Offer => ({
  name: `${verb}_action`,
  declared: declaredOnce((tongue) => {
    const [title, description] = words[verb][tongue];
    return {
      name: `${verb}_action`,
      title,
      description,
      inputSchema: schemaOf(DecisionInput, "input"),
      outputSchema: schemaOf(Action, "output"),
      annotations: { title, readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    };
  }),
  async run(input, { house, visitor, signal }) {
    const { action, reason = null } = usable(DecisionInput, input);
    return answered(await decide(house, visitor, verb, { id: action, reason, signal }));
  },
});

const list: Offer = {
  name: "list_actions",
  declared: declaredOnce((tongue) => {
    const title = tongue === "zh" ? "看改动" : "List changes";
    return {
      name: "list_actions",
      title,
      description:
        tongue === "zh"
          ? "等待批准的和已经决定的改动，新的在前：会改什么、谁提的、谁决定的。"
          : "Changes that wait for a yes and those decided, newest first: what they would do, who asked, who decided.",
      inputSchema: schemaOf(Listing, "input"),
      outputSchema: schemaOf(Page, "output"),
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    };
  }),
  async run(input, { house, visitor }) {
    return answered(await listActions(house, visitor.shop, usable(Listing, input)));
  },
};
const decisions = verbs.map((verb) => ({ verb, offer: decision(verb) }));
export const actionNames = [list, ...decisions.map(({ offer }) => offer)].map(({ name }) => name);

/** Decisions as over HTTP: the same counters, the same code behind them. No program's yes counts, so it is offered none. */
export const actionOffers = (actor: Actor): Offer[] => [
  ...(admits(counters.list, actor) === true ? [list] : []),
  ...decisions
    .filter(({ verb }) => actor.kind !== "system" && admits(counters[verb], actor) === true)
    .map(({ offer }) => offer),
];
