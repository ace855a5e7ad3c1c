import { describe, expect, test } from "vitest";
import { checkTable } from "./check-table.ts";
import { decide } from "./decide.ts";
import { policyFacts } from "./facts/all.ts";
import { readTable } from "./read-table.ts";

const intents = ["refund_request", "complaint", "order_status", "promotion_rules"];
function read(source: string) {
  const { table, faults } = readTable(source, policyFacts, intents);
  return { table, faults: [...faults, ...checkTable(table, policyFacts, intents)] };
}
const faults = (source: string) => read(source).faults.map(({ line, message }) => `${line}: ${message}`);
const shop = `
otherwise: answer
rules:
  - name: 生气的人工接待
    when: { feeling: angry }
    then: person
    urgent: true
  - name: 夜里先记下
    intents: [complaint]
    when: { hour: 22-8, feeling: not angry }
    then: say
    zh: 已经记下,早上九点有人联系您。
    en: Noted. Somebody writes to you from nine in the morning.
  - name: 大额退款人工
    intents: [refund_request]
    when: { order.total: over 500, feeling: not angry }
    then: person
  - name: 还没付款的给优惠
    intents: [promotion_rules]
    when: { order.paid: [no, unknown], feeling: not angry }
    then: offer
`;

describe("a table as a shop writes it", () => {
  test("is read without a fault, and there are at least a hundred facts to ask about", () => {
    expect(faults(shop)).toEqual([]);
    expect(policyFacts.size).toBeGreaterThanOrEqual(100);
  });
  test("the rule that holds decides; where none holds the table's own word does", () => {
    const { table } = read(shop);
    const then = (values: Record<string, string | number | null>) => decide(table, { feeling: "neu", ...values })?.name;
    expect(then({ intent: "order_status", feeling: "angry" })).toBe("生气的人工接待");
    expect(then({ intent: "complaint", hour: 23 })).toBe("夜里先记下");
    expect(then({ intent: "complaint", hour: 7.5 })).toBe("夜里先记下");
    expect(then({ intent: "complaint", hour: 8 })).toBeUndefined();
    expect(then({ intent: "refund_request", "order.total": 500 })).toBeUndefined();
    expect(then({ intent: "refund_request", "order.total": 500.01 })).toBe("大额退款人工");
    expect(then({ intent: "promotion_rules", "order.paid": null })).toBe("还没付款的给优惠");
    expect(then({ intent: "promotion_rules", "order.paid": "yes" })).toBeUndefined();
  });
  test("the narrower of two rules wins, wherever it stands", () => {
    const { table, faults: found } = read(`
otherwise: answer
rules:
  - { name: all, intents: complaint, then: person }
  - { name: gold, intents: complaint, when: { customer.tier: gold }, then: answer }
`);
    expect(found).toEqual([]);
    expect(decide(table, { intent: "complaint", "customer.tier": "gold" })?.name).toBe("gold");
    expect(decide(table, { intent: "complaint", "customer.tier": null })?.name).toBe("all");
  });
});

describe("what is wrong is named with its line, and how to mend it", () => {
  test("two rules that can both hold and do something else", () => {
    expect(
      faults(`
otherwise: answer
rules:
  - { name: angry, when: { feeling: angry }, then: person }
  - { name: night, when: { hour: 22-8 }, then: answer }
`),
    ).toEqual([
      expect.stringMatching(
        /^5: "night" and "angry" \(line 4\) can both hold, for example .*angry.*write a rule for both/,
      ),
    ]);
  });
  test("a third rule for both ends their conflict", () => {
    expect(
      faults(`
otherwise: answer
rules:
  - { name: angry, when: { feeling: angry }, then: person }
  - { name: night, when: { hour: 22-8 }, then: answer }
  - { name: angry at night, when: { hour: 22-8, feeling: angry }, then: person, urgent: true }
`),
    ).toEqual([]);
  });
  test("a rule that narrower ones leave nothing of", () => {
    expect(
      faults(`
otherwise: answer
rules:
  - { name: any, intents: complaint, when: { customer.orders: at least 1 }, then: person }
  - { name: few, intents: complaint, when: { customer.orders: 1-5 }, then: answer }
  - { name: many, intents: complaint, when: { customer.orders: over 5 }, then: draft }
`),
    ).toEqual([expect.stringMatching(/^4: "any" is never reached/)]);
  });
  test("cases of an intent that no rule is for", () => {
    expect(faults(`rules:\n  - { name: paid, intents: complaint, when: { order.paid: yes }, then: person }`)).toEqual([
      expect.stringMatching(/^2: No rule says what happens for intent: complaint, order.paid: (no|unknown)/),
    ]);
    expect(
      faults(`rules:
  - { name: paid, intents: complaint, when: { order.paid: yes }, then: person }
  - { name: rest, intents: complaint, when: { order.paid: [no, unknown] }, then: answer }`),
    ).toEqual([]);
  });
  test("an offer to somebody who has paid", () => {
    expect(faults(`otherwise: answer\nrules:\n  - { name: gift, intents: promotion_rules, then: offer }`)).toEqual([
      expect.stringMatching(/^3: "gift" would make an offer after payment/),
    ]);
  });
  test("slips of the pen: facts, intents, values, words, YAML", () => {
    expect(
      faults(`otherwise: answer
rules:
  - name: a
    intents: [refunds]
    when: { order.totl: over 5, hour: late, feeling: cross, customer.orders: under 0 }
    then: say
    zh: 好的`),
    ).toEqual([
      expect.stringMatching(/^4: "refunds" is no intent\. Known ones: refund_request/),
      expect.stringMatching(/^5: There is no fact "order.totl"/),
      expect.stringMatching(/^5: hour: "late" is no condition on a number/),
      expect.stringMatching(/^5: feeling: "cross" is not one of pos, neu, neg, angry/),
      expect.stringMatching(/^5: customer.orders can never have this value/),
      expect.stringMatching(/^3: What is said needs its words in both languages/),
    ]);
    expect(faults("rules: [")[0]).toMatch(/^1: /);
    expect(faults("hello")).toEqual(['1: The table begins with "rules:".']);
    expect(faults("otherwise: answer\nrules:\n  - { name: x, then: shout }")).toEqual([
      '3: "then" is one of answer, draft, person, say, offer.',
    ]);
  });
});
