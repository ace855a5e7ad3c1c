import { within } from "./boxes.ts";
import type { FactGroup, FactValues } from "./fact.ts";
import { policyFacts } from "./facts/all.ts";
import { has } from "./sets.ts";
import { type Mode, type ModeTable, modeOutcomes, modes, type PolicyTable, type Rule } from "./table.ts";

/** The facts of one rule that are read together, so that nothing is read which no rule asks for. */
export function groupsFor(table: PolicyTable, intent: string): Set<FactGroup> {
  const groups = new Set<FactGroup>();
  for (const { when } of [...table.rules, ...table.modes.rules]) {
    const own = when.get("intent");
    if (own && !has(own, intent)) continue;
    for (const name of when.keys()) {
      const group = policyFacts.get(name)?.group;
      if (group) groups.add(group);
    }
  }
  return groups;
}

/** Whether all that a rule asks for holds. */
export const fits = (rule: Rule, values: FactValues): boolean =>
  [...rule.when].every(([name, allowed]) => has(allowed, values[name] ?? null));

/** The rule that holds: the narrowest one, and among equals the first; null where the table says nothing. */
export function decide(table: Pick<PolicyTable, "rules">, values: FactValues): Rule | null {
  let found: Rule | null = null;
  for (const rule of table.rules)
    if (fits(rule, values) && (found === null || (within(rule.when, found.when) && !within(found.when, rule.when))))
      found = rule;
  return found;
}

const careful = (rule: Rule): number => modes.findIndex((mode) => modeOutcomes[mode] === rule.outcome);
/** Who answers at all: the narrowest row that holds, and of two neither of which is narrower the more careful one. */
export function modeFor(table: ModeTable, values: FactValues): { mode: Mode; rule: Rule | null } {
  const holding = table.rules.filter((rule) => fits(rule, values));
  const narrowest = holding.filter(
    (rule) => !holding.some((other) => within(other.when, rule.when) && !within(rule.when, other.when)),
  );
  const [rule] = narrowest.sort((a, b) => careful(b) - careful(a));
  return { mode: (rule && modes[careful(rule)]) ?? table.usual, rule: rule ?? null };
}
