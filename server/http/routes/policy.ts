import { z } from "zod";
import { modes, outcomes } from "../../../agents/playbook/policy/table.ts";
import { policyVersions } from "../../../db/policies.ts";
import { restorePolicy, showPolicy, tryPolicy, versionJson, writePolicy } from "../../policy-desk.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";

const cells = z.record(z.string(), z.unknown());
const rowsOf = {
  otherwise: z.enum(outcomes).nullish(),
  mode: z.enum(modes).nullish(),
  modes: z.array(cells).max(200).optional(),
  rules: z.array(cells).max(1000).optional(),
};
const note = z.string().trim().max(500).optional().meta({ description: "for whoever looks at the versions later" });
const version = z.int().min(0).optional().meta({ description: "the version you saw: a newer one is not written over" });
const source = z.string().max(500_000);
const Written = z.object({
  source: source.optional().meta({ description: "the whole table as YAML (docs/policy.md)" }),
  rows: z.object(rowsOf).optional().meta({ description: "the same as rows" }),
  modes: z
    .object({ mode: rowsOf.mode, modes: rowsOf.modes })
    .optional()
    .meta({ description: "only who answers at all; the rules stay as they are written" }),
  version,
  note,
});
const Version = z.object({
  version: z.int(),
  at: z.string(),
  by: z.object({ kind: z.string(), id: z.string() }),
  note: z.string().nullable(),
  restoredFrom: z.int().nullable(),
  source: z.string().nullable().meta({ description: "null: the table of the shop's files" }),
});
const Policy = z.object({
  version: z.int().meta({ description: "0: nothing was written here yet" }),
  at: z.string().nullable(),
  by: z.object({ kind: z.string(), id: z.string() }).nullable(),
  source: z.string().nullable(),
  otherwise: z.string().nullable(),
  mode: z.enum(modes),
  modes: z.array(cells),
  rules: z.array(cells),
  layers: z
    .array(z.object({ layer: z.enum(["here", "file", "usual"]), version: z.int(), source: z.string().nullable() }))
    .meta({ description: "what counts first; beneath it what would count without it" }),
});
const Condition = z.object({
  fact: z.string(),
  is: z.union([z.string(), z.number(), z.null()]),
  holds: z.boolean(),
  asked: z.string().meta({ description: "a value that it lets through" }),
});
const Row = z.object({ row: z.int(), name: z.string(), line: z.int() });
const Tried = z.object({
  intent: z.string(),
  confidence: z.number(),
  language: z.string(),
  outcome: z.enum(outcomes).nullable().meta({ description: "null: the table says nothing, the machine answers" }),
  mode: z.object({ mode: z.enum(modes), row: Row.nullable() }),
  rule: Row.nullable(),
  says: z.object({ zh: z.string(), en: z.string() }).nullable(),
  because: z.array(Condition),
  others: z.array(Row.extend({ holds: z.boolean(), missing: z.array(Condition) })),
});

export const policyRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/policy",
    group: "Policy",
    summary: "Who answers buyers and how: the shop's table, its modes, and what lies beneath",
    who: "person",
    answers: [json("the table that counts", Policy)],
    handle: ({ shop }) => showPolicy(house, shop),
  }),
  route({
    method: "put",
    path: "/policy",
    group: "Policy",
    summary: "Write the table, its rows, or only its modes",
    detail:
      "Checked as at an import: what is wrong comes back as `errors`, each with line, list, row, column and a sentence, and nothing is written. It counts on every server from the next message on.",
    who: "person",
    body: Written,
    answers: [json("the table that counts now", Policy)],
    handle: ({ shop, actor, body }) => writePolicy(house, { shop, actor }, body),
  }),
  route({
    method: "get",
    path: "/policy/versions",
    group: "Policy",
    summary: "Earlier versions, with who wrote them and when, newest first",
    who: "person",
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answers: [json("versions", z.object({ versions: z.array(Version), next: z.int().nullable() }))],
    async handle({ shop, query }) {
      const found = await policyVersions(house.db.shop(shop.id), query.before ?? null, query.limit + 1);
      const shown = found.slice(0, query.limit);
      return {
        versions: shown.map(versionJson),
        next: found.length > shown.length ? (shown.at(-1)?.version ?? null) : null,
      };
    },
  }),
  route({
    method: "post",
    path: "/policy/restore",
    group: "Policy",
    summary: "An earlier version again, as the next one; 0 is the table of the shop's files",
    who: "person",
    body: z.object({ version: z.int().min(0) }),
    answers: [json("the table that counts now", Policy)],
    handle: ({ shop, actor, body }) => restorePolicy(house, { shop, actor }, body.version),
  }),
  route({
    method: "post",
    path: "/policy/try",
    group: "Policy",
    summary: "Which rule would answer a message, and why; nothing happens",
    detail:
      "`facts` replaces what is so, by the names of `zhanggui policy facts`; `source` tries a table that is not kept yet.",
    who: "person",
    body: z.object({
      text: z.string().trim().min(1).max(4000),
      customer: z.string().max(200).optional(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
      source: source.optional(),
    }),
    answers: [json("what would happen", Tried)],
    handle: ({ shop, body }) => tryPolicy(house, shop, body),
  }),
];
