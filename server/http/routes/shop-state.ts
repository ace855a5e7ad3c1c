import { z } from "zod";
import { policyFacts } from "../../../agents/playbook/policy/facts/all.ts";
import { buyerIntents } from "../../../agents/playbook/policy/intents.ts";
import { dataReach } from "../../../db/metrics/data-reach.ts";
import { stopOf } from "../../../db/stops.ts";
import { shopFiles } from "../../../importers/canonical/open-folder.ts";
import type { House } from "../../shop-context.ts";
import { stopJson } from "../../stop-changes.ts";
import { json, type Route, route } from "../api/route.ts";
import { Stopped } from "../api/shapes.ts";

const File = z.object({
  file: z.string().meta({ description: "orders, events …: its name in the import format, without the ending" }),
  required: z.array(z.string()).meta({ description: "the columns that it must have" }),
  rows: z.int().meta({ description: "0: the shop has none of it" }),
  oldest: z.string().nullable(),
  newest: z.string().nullable().meta({ description: "the last day that it tells of" }),
});
const Fact = z.object({
  name: z.string(),
  type: z.enum(["flag", "number", "choice", "text"]),
  zh: z.string(),
  en: z.string(),
  values: z.array(z.string()).optional(),
});

/** How the shop stands: what it has, what stops it, and what its rules may ask about. */
export const shopStateRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/data",
    group: "Imports",
    summary: "Which files the shop has, and up to which day",
    who: "person",
    answers: [json("every file of the import format", z.object({ files: z.array(File) }))],
    async handle({ shop }) {
      const reach = await dataReach(house.db.shop(shop.id), shop.timezone);
      return {
        files: shopFiles.map(({ file, required }) => {
          const { rows = 0, oldest = null, newest = null } = reach[file] ?? {};
          return { file, required, rows, oldest, newest };
        }),
      };
    },
  }),
  route({
    method: "get",
    path: "/stop",
    group: "Actions",
    summary: "Whether changes are stopped, by whom and why",
    who: "person",
    answers: [json("what stops the shop now", z.object({ stopped: Stopped }))],
    async handle({ shop }) {
      const stop = await stopOf(house.db.shop(shop.id));
      return { stopped: stop && stopJson(stop) };
    },
  }),
  route({
    method: "get",
    path: "/policy/facts",
    group: "Policy",
    summary: "What rules may ask about, and the intents that they may be for",
    who: "person",
    answers: [json("facts and intents", z.object({ facts: z.array(Fact), intents: z.array(z.string()) }))],
    handle: async () => ({
      facts: [...policyFacts.values()].map(({ name, type, zh, en, values }) => ({
        name,
        type,
        zh,
        en,
        ...(values ? { values } : {}),
      })),
      intents: buyerIntents,
    }),
  }),
];
