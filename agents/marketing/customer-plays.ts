import { findCustomers } from "../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../tools/customers/get-customer-profile.ts";
import { customerNamed } from "../playbook/customer-named.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, PlayResult } from "../playbook/play.ts";
import { rowsOf } from "../playbook/spans.ts";
import { choose } from "../playbook/wording/words.ts";

/** One customer, by the id, e-mail or name that the question holds. */
export const profile: Play = async (brief, desk): Promise<PlayResult> => {
  const named = customerNamed(brief.text) ?? brief.text.slice(0, 80);
  const found = await desk.call(findCustomers, { text: named, limit: 5 });
  const customers = dataOf<{ customers: { customerId: string }[] }>(found)?.customers ?? [];
  if (customers.length !== 1)
    return {
      template: "customers",
      view: {
        none: customers.length === 0,
        count: found.facts.find("count"),
        rows: customers.map((_, index) => ({
          name: found.facts.get(`${index}.name`),
          customer: found.facts.get(`${index}.customer`),
        })),
      },
    };
  const called = await desk.call(getCustomerProfile, { customerId: customers[0]?.customerId });
  const data = dataOf<{ bought: unknown[]; acceptsMarketing: boolean | null }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "customers", view: { none: true } };
  const { get } = called.facts;
  const view = Object.fromEntries(
    ["customer", "name", "email", "tier", "region", "orders", "spent", "first", "last"].map((name) => [
      name,
      get(name),
    ]),
  );
  const likings = Object.fromEntries(
    (["likes", "price.low", "price.high", "hours"] as const).map((name) => [
      name.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase()),
      called.facts.find(name),
    ]),
  );
  const bought = rowsOf(data.bought.length, (index) => ({
    title: get(`bought.${index}.title`),
    units: get(`bought.${index}.units`),
  }));
  const marketing =
    data.acceptsMarketing === null
      ? choose(desk.language, "未记录", "not on record")
      : choose(desk.language, data.acceptsMarketing ? "愿意" : "不愿意", data.acceptsMarketing ? "yes" : "no");
  return {
    template: "customer-profile",
    view: { ...view, ...likings, bought, marketing, any: get("orders").value !== 0 },
  };
};
