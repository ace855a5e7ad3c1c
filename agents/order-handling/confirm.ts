import type { Called, Desk } from "../playbook/desk.ts";
import type { PlayResult } from "../playbook/play.ts";

const numbered = (count: number, row: (at: number) => Record<string, unknown>) =>
  Array.from({ length: count }, (_, at) => row(at));

/** What a proposal would do, from its own facts, and the question whether to. */
export function confirm(called: Called, desk: Desk): PlayResult {
  const { facts, outcome } = called;
  const summary = outcome.status === "awaiting_approval" ? (desk.actions.at(-1)?.summary ?? "") : "";
  const merchant = outcome.status === "awaiting_approval" && outcome.approver === "merchant";
  const swaps = Number(facts.find("swaps")?.value ?? 0);
  const items = facts.all.filter((fact) => /\.item\.\d+$/.test(fact.id)).length;
  const examples = facts.all.filter((fact) => /\.\d+\.units$/.test(fact.id)).length;
  const back = facts.find("back");
  const difference = Number(facts.find("difference")?.value ?? 0);
  return {
    template: "confirm-change",
    view: {
      summary,
      merchant,
      order: facts.find("order"),
      method: facts.find("method"),
      back: back && Number(back.value) > 0 ? back : undefined,
      difference: difference === 0 ? undefined : facts.find("difference"),
      dearer: difference > 0,
      refund: facts.find("left") ? facts.find("amount") : undefined,
      left: facts.find("left"),
      paidIn: facts.find("paid_in"),
      swaps: numbered(swaps, (at) => ({
        title: facts.get(`swap.${at}.title`),
        from: facts.get(`swap.${at}.from`),
        to: facts.get(`swap.${at}.to`),
      })),
      items: numbered(items, (at) => ({ title: facts.get(`item.${at}`) })),
      count: facts.find("count"),
      sum: facts.find("sum"),
      examples: numbered(examples, (at) => ({
        order: facts.get(`${at}.order`),
        units: facts.get(`${at}.units`),
        total: facts.get(`${at}.total`),
      })),
    },
  };
}
