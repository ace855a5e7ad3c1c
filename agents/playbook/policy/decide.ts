import { within } from "./boxes.ts";
import type { FactGroup, FactValues } from "./fact.ts";
import { policyFacts } from "./facts/all.ts";
import { has } from "./sets.ts";
import type { PolicyTable, Rule } from "./table.ts";

/** The facts of one rule that are read together, so that nothing is read which no rule asks for. */
export function groupsFor(table: PolicyTable, intent: string): Set<FactGroup> {
  const groups = new Set<FactGroup>();
  for (const { when } of table.rules) {
    const own = when.get("intent");
    if (own && !has(own, intent)) continue;
    for (const name of when.keys()) {
      const group = policyFacts.get(name)?.group;
      if (group) groups.add(group);
    }
  }
  return groups;
}

const fits = (rule: Rule, values: FactValues): boolean =>
  [...rule.when].every(([name, allowed]) => has(allowed, values[name] ?? null));

/** The rule that holds: the narrowest one, and among equals the first; null where the table says nothing. */
export function decide(table: PolicyTable, values: FactValues): Rule | null {
  let found: Rule | null = null;
  for (const rule of table.rules)
    if (fits(rule, values) && (found === null || (within(rule.when, found.when) && !within(found.when, rule.when))))
      found = rule;
  return found;
}
