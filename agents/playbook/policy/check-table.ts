import { type Box, both, inWords, uncovered, within } from "./boxes.ts";
import { domainOf } from "./conditions.ts";
import type { PolicyFact } from "./fact.ts";
import { intersection, isEmpty, words } from "./sets.ts";
import { type Fault, type ModeTable, type PolicyTable, type Rule, sameOutcome } from "./table.ts";

/** Whether it is known, a fact has only the values that it can have: cases beyond these are nobody's to cover. */
const possible = (box: Box, domains: Box): Box => both(domains, box) ?? box;

/** A box without what nobody asked about. */
const only = (box: Box, names: readonly string[]): Box => new Map([...box].filter(([name]) => names.includes(name)));

/** A rule that is meant for less than another one comes before it. */
const narrower = (a: Rule, b: Rule) => within(a.when, b.when) && !within(b.when, a.when);

function unreachable(rule: Rule, rules: readonly Rule[], domains: Box): Fault[] {
  const twin = rules.find(
    (other) => other.line < rule.line && within(other.when, rule.when) && within(rule.when, other.when),
  );
  if (twin)
    return [
      {
        line: rule.line,
        column: "when",
        message: sameOutcome(rule, twin)
          ? `"${rule.name}" says again what "${twin.name}" (line ${twin.line}) says.`
          : `"${rule.name}" and "${twin.name}" (line ${twin.line}) hold for the same and do something else.`,
      },
    ];
  const before = rules.filter((other) => narrower(other, rule)).map((other) => other.when);
  const left = uncovered(possible(rule.when, domains), before);
  return left?.length === 0
    ? [
        {
          line: rule.line,
          column: "when",
          message: `"${rule.name}" is never reached: narrower rules take everything that it is for.`,
        },
      ]
    : [];
}

/** Both may hold, neither is the narrower one, and they do something else; unless a narrower one decides wherever both hold. */
function conflict(a: Rule, b: Rule, rules: readonly Rule[], domains: Box): Fault[] {
  if (sameOutcome(a, b) || within(a.when, b.when) || within(b.when, a.when)) return [];
  const common = both(a.when, b.when);
  if (!common) return [];
  const deciding = rules.filter((one) => narrower(one, a) && narrower(one, b)).map((one) => one.when);
  const open = uncovered(possible(common, domains), deciding)?.[0];
  if (!open) return [];
  return [
    {
      line: b.line,
      column: "when",
      message: `"${b.name}" and "${a.name}" (line ${a.line}) can both hold, for example ${inWords(only(open, [...a.when.keys(), ...b.when.keys()]))}, and do something else: write a rule for both, or narrow one of them.`,
    },
  ];
}

/** An intent that has rules but none for some of its cases, where the table does not say what happens otherwise. */
type Checked = Pick<PolicyTable, "rules" | "otherwise">;
function gaps(table: Checked, intents: readonly string[], domains: Box): Fault[] {
  if (table.otherwise !== null) return [];
  return intents.flatMap((intent) => {
    const space: Box = new Map([["intent", words([intent])], ...domains]);
    const named = table.rules.filter((rule) => {
      const own = rule.when.get("intent");
      return own !== undefined && !isEmpty(intersection(own, words([intent])));
    });
    const [first] = named;
    if (!first) return [];
    const missed = uncovered(
      space,
      table.rules.map((rule) => rule.when),
    )?.[0];
    return missed
      ? [
          {
            line: first.line,
            column: "when",
            message: `No rule says what happens for ${inWords(only(missed, ["intent", ...named.flatMap(({ when }) => [...when.keys()])]))}: add one, or "otherwise: answer".`,
          },
        ]
      : [];
  });
}

/** An offer costs money and can only win a sale that is not made yet: after payment it never is one. */
function offersAfterPayment(rule: Rule): Fault[] {
  if (rule.outcome !== "offer") return [];
  const paid = rule.when.get("order.paid");
  return paid && isEmpty(intersection(paid, words(["yes"])))
    ? []
    : [
        {
          line: rule.line,
          column: "when.order.paid",
          message: `"${rule.name}" would make an offer after payment: add "order.paid: no" (or unknown).`,
        },
      ];
}

function domainsOf(rules: readonly Rule[], facts: ReadonlyMap<string, PolicyFact>): Box {
  const named = new Set(rules.flatMap(({ when }) => [...when.keys()]));
  return new Map([...facts].filter(([name]) => named.has(name)).map(([name, fact]) => [name, domainOf(fact)]));
}

/** Rows of modes that say the same twice, or are never reached. Two that can both hold are no conflict: the more careful one
 * does. */
export function checkModes({ rules }: ModeTable, facts: ReadonlyMap<string, PolicyFact>): Fault[] {
  const domains = domainsOf(rules, facts);
  return rules.flatMap((rule) => unreachable(rule, rules, domains)).sort((a, b) => a.line - b.line);
}

/** All that is wrong with a table, by line: conflicts, rules that are never reached, cases that none is for. */
export function checkTable(
  table: Checked,
  facts: ReadonlyMap<string, PolicyFact>,
  intents: readonly string[],
): Fault[] {
  const { rules } = table;
  const domains = domainsOf(rules, facts);
  const faults = [
    ...rules.flatMap((rule) => [...unreachable(rule, rules, domains), ...offersAfterPayment(rule)]),
    ...rules.flatMap((b, at) => rules.slice(0, at).flatMap((a) => conflict(a, b, rules, domains))),
    ...gaps(table, intents, domains),
  ];
  return faults.sort((a, b) => a.line - b.line);
}
