import { type Presence, presenceAt } from "./hours.ts";
import type { Member, ServicePlan, Team } from "./plan.ts";

export type Need = { readonly language: string | null; readonly kind: string; readonly tier: string | null };
type Trait = "languages" | "kinds" | "tiers";
export type Way = {
  readonly team: Team;
  /** Who of the team may answer, whoever has the most room first. */
  readonly members: readonly Member[];
  readonly presence: Presence;
  /** What nobody of the shop could be found for. */
  readonly missing: readonly ("language" | "kind" | "tier")[];
};

const base = (tag: string) => tag.split("-")[0] ?? tag;
const wanted = (need: Need, trait: Trait): string | null =>
  trait === "languages" ? need.language : trait === "kinds" ? need.kind : need.tier;

/** Whether a list allows what is needed; no list allows all, and what is not known is allowed by no list. */
function allows(list: readonly string[] | null, need: Need, trait: Trait): boolean {
  if (list === null) return true;
  const value = wanted(need, trait);
  if (value === null) return trait === "languages";
  return trait === "languages" ? list.some((each) => base(each) === base(value)) : list.includes(value);
}
const fits = (team: Team, member: Member, need: Need, traits: readonly Trait[]) =>
  traits.every((trait) => allows(team[trait], need, trait) && allows(member[trait], need, trait));

/** What is given up first where nobody fits: a tier, then a kind; a common language last. */
const loosened: readonly (readonly [traits: readonly Trait[], missing: Way["missing"]])[] = [
  [["languages", "kinds", "tiers"], []],
  [["languages", "kinds"], ["tier"]],
  [["languages"], ["kind", "tier"]],
  [["kinds", "tiers"], ["language"]],
  [[], ["language", "kind", "tier"]],
];
const narrowness = ({ languages, kinds, tiers }: Team) =>
  [languages, kinds, tiers].filter((list) => list !== null).length;
/** Who is there comes first, then who is back soonest; hours that nobody knows come after those who are there. */
function patience(presence: Presence, at: Date): number {
  if (presence.is === "open") return 0;
  if (presence.is === "unknown") return 1;
  return presence.opens ? 2 + presence.opens.getTime() - at.getTime() : Number.POSITIVE_INFINITY;
}

/** Which team takes a ticket at an instant, and who of it. `load`: conversations that each member has now. */
export function routeTicket(plan: ServicePlan, need: Need, at: Date, load: ReadonlyMap<string, number>): Way | null {
  const room = ({ id, capacity }: Member) => capacity - (load.get(id) ?? 0);
  for (const [traits, missing] of loosened) {
    const ways = plan.teams
      .map((team) => ({
        team,
        members: team.members.filter((member) => fits(team, member, need, traits)),
        presence: presenceAt(team, at),
        missing,
      }))
      // A team without names is the shop as such.
      .filter(({ team, members }) => members.length > 0 || team.members.length === 0)
      .sort((a, b) => patience(a.presence, at) - patience(b.presence, at) || narrowness(b.team) - narrowness(a.team));
    const [way] = ways;
    if (way) return { ...way, members: [...way.members].sort((a, b) => room(b) - room(a)) };
  }
  return null;
}
