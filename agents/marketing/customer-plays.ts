import { findCustomers } from "../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../tools/customers/get-customer-profile.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { customerAsked, plainOf, topicWithin } from "../playbook/people-subjects.ts";
import { bestWord, goneWord } from "../playbook/people-words.ts";
import type { Play, PlayResult } from "../playbook/play.ts";
import { rowsOf } from "../playbook/spans.ts";
import { choose } from "../playbook/wording/words.ts";
import { best, segments, sleeping } from "./customer-answers.ts";

async function profile(desk: Desk, named: string): Promise<PlayResult> {
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
  const bought = rowsOf(data.bought.length, (index) => ({
    title: get(`bought.${index}.title`),
    units: get(`bought.${index}.units`),
  }));
  const marketing =
    data.acceptsMarketing === null
      ? choose(desk.language, "未记录", "not on record")
      : choose(desk.language, data.acceptsMarketing ? "愿意" : "不愿意", data.acceptsMarketing ? "yes" : "no");
  return { template: "customer-profile", view: { ...view, bought, marketing, any: get("orders").value !== 0 } };
}

/** A name after the word for a customer: "what do we know about customer Mia Li", 客户李梅的情况. */
const nameAsked = (text: string): string | undefined =>
  /\b(?:customer|buyer)(?: named| called)? ([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)/.exec(text)?.[1] ??
  /(?:客户|顾客|买家|会员)[“"「]?(\p{Script=Han}{2,4}?)[”"」]?(?:的(?:情况|资料|档案|记录)|是谁|是不是老客)/u.exec(
    text,
  )?.[1];

/** Segments, the sleeping, the best, or one customer: by the words of the question. */
export const customers: Play = (brief, desk) => {
  const named = customerAsked(brief.text) ?? nameAsked(brief.text);
  if (named) return profile(desk, named);
  const topic = topicWithin(brief.text, "customer_segments");
  const text = plainOf(brief.text);
  if (topic === "sleeping" || (topic === null && goneWord.test(text))) return sleeping(brief, desk);
  return topic === "best" || (topic === null && bestWord.test(text)) ? best(brief, desk) : segments(brief, desk);
};
