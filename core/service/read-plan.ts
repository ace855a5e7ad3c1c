import { IANAZone } from "luxon";
import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { isDay } from "../time.ts";
import { type Member, type ServicePlan, type Span, type Team, usualPlan } from "./plan.ts";
import { readDays, readSpan } from "./read-days.ts";

/** Something to mend: a sentence with the line it is about. */
export type PlanFault = { readonly line: number; readonly message: string };

const words = z
  .union([z.string().min(1), z.array(z.coerce.string().min(1)).min(1)])
  .transform((given) => (given === "any" || given === "所有" ? null : [given].flat()))
  .nullish()
  .transform((given) => given ?? null);
const duration = z
  .string()
  .regex(
    /^\d+(?:\.\d+)? *(?:minutes?|min|分钟|hours?|h|小时)$/,
    `write a length of time such as "15 minutes" or "8 hours"`,
  )
  .transform((text) => Number.parseFloat(text) * (/min|分/.test(text) ? 1 : 60))
  .refine((minutes) => minutes >= 1 && minutes <= 7 * 1440, "from a minute to a week");
const zone = z.string().refine((name) => IANAZone.isValidZone(name), "use an IANA zone such as Asia/Shanghai");
const span = z.coerce.string().transform((text, ctx): Span => {
  const read = readSpan(text);
  if (!read) ctx.addIssue({ code: "custom", message: `"${text}" is no span of time: write 9:00-18:00` });
  return read ?? { from: 0, to: 0 };
});
const hours = z.record(
  z.string().refine((text) => readDays(text) !== null, "names no days: write mon-fri, sat, daily, 周一至周五"),
  z.preprocess((given) => [given].flat(), z.array(span).min(1)),
);
const fits = { languages: words, kinds: words, tiers: words };
const member = z.preprocess(
  (given) => (typeof given === "string" || typeof given === "number" ? { id: given } : given),
  z.strictObject({
    id: z.coerce.string().min(1),
    name: z.string().min(1).optional(),
    capacity: z.int().min(1).max(100).optional(),
    ...fits,
  }),
);
const team = z.strictObject({
  name: z.coerce.string().min(1),
  members: z.array(member).min(1, "a team has at least one member"),
  timezone: zone.optional(),
  hours: hours.optional(),
  closed: z.array(z.string().refine(isDay, "write days as 2026-10-01")).optional(),
  capacity: z.int().min(1).max(100).optional(),
  ...fits,
});
const file = z.strictObject({
  timezone: zone.optional(),
  lease: duration.optional(),
  answer_within: z.strictObject({ high: duration.optional(), normal: duration.optional() }).optional(),
  vip: words,
  large_order: z.number().positive().optional(),
  teams: z.array(team).min(1),
});
type File = z.output<typeof file>;

const usualCapacity = 5;
function teamOf(given: File["teams"][number], shopZone: string): Team {
  const { members, timezone, hours: week, closed, capacity, ...rest } = given;
  const days = new Map<number, Span[]>();
  for (const [names, spans] of Object.entries(week ?? {}))
    for (const day of readDays(names) ?? []) days.set(day, [...(days.get(day) ?? []), ...spans]);
  return {
    ...rest,
    zone: timezone ?? shopZone,
    hours: week ? days : null,
    closed: new Set(closed),
    members: members.map(
      (one): Member => ({ ...one, name: one.name ?? null, capacity: one.capacity ?? capacity ?? usualCapacity }),
    ),
  };
}

/** What a schema cannot say: names that come twice, kinds that nobody knows. */
function more(given: File, kinds: readonly string[] | null): { path: PropertyKey[]; message: string }[] {
  const faults: { path: PropertyKey[]; message: string }[] = [];
  given.teams.forEach((each, place) => {
    const path = ["teams", place];
    if (given.teams.findIndex(({ name }) => name === each.name) < place)
      faults.push({ path: [...path, "name"], message: `two teams are called "${each.name}"` });
    each.members.forEach(({ id, kinds: own }, at) => {
      if (each.members.findIndex((other) => other.id === id) < at)
        faults.push({ path: [...path, "members", at], message: `"${id}" is in this team twice` });
      for (const kind of own ?? [])
        if (kinds && !kinds.includes(kind))
          faults.push({ path: [...path, "members", at], message: `"${kind}" is no kind of ticket` });
    });
    for (const kind of each.kinds ?? [])
      if (kinds && !kinds.includes(kind))
        faults.push({
          path: [...path, "kinds"],
          message: `"${kind}" is no kind of ticket. Known ones: ${kinds.join(", ")}`,
        });
  });
  return faults;
}

/** Reads service.yaml; `zone` is the shop's, `kinds` what a ticket may be about (null: not looked at). Faults with their line; none: a plan. */
export function readPlan(
  source: string,
  zone: string,
  kinds: readonly string[] | null,
): { plan: ServicePlan; faults: [] } | { plan: null; faults: PlanFault[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0)
    return {
      plan: null,
      faults: document.errors.map(({ linePos, message }) => ({
        line: linePos?.[0].line ?? 1,
        message: message.split("\n")[0] ?? "This is not YAML.",
      })),
    };
  const line = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length).map(String), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = file.safeParse(document.toJS());
  const issues = parsed.success ? more(parsed.data, kinds) : parsed.error.issues;
  if (issues.length > 0 || !parsed.success)
    return {
      plan: null,
      faults: issues.map(({ path, message }) => ({
        line: line(path),
        message: `${path.join(".") || "the file"}: ${message}`,
      })),
    };
  const { timezone, lease, answer_within: within, vip, large_order: large, teams } = parsed.data;
  return {
    faults: [],
    plan: {
      teams: teams.map((each) => teamOf(each, timezone ?? zone)),
      lease: lease ? lease * 60_000 : usualPlan.lease,
      answerWithin: {
        high: within?.high ?? usualPlan.answerWithin.high,
        normal: within?.normal ?? usualPlan.answerWithin.normal,
      },
      vip: vip ?? [],
      largeOrder: large ?? null,
    },
  };
}
