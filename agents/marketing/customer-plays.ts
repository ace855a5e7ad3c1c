import { findCustomers } from "../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../tools/customers/get-customer-profile.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { customerAsked } from "../playbook/people-subjects.ts";
import type { Play, PlayResult } from "../playbook/play.ts";
import { rowsOf } from "../playbook/spans.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
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

const sleepingWords =
  /沉睡|流失|休眠|召回|唤醒|唤回|没来|没下单|没再|没买|没复购|没回来|没动静|再也不|再没|很久没|好久没|沉睡|\b(?:sleep\w*|dormant|lapsed?|churn\w*|inactive|quiet|silent|win back|haven'?t|not bought|stopped|no orders?|went away|lost|gone|slipp\w+|don'?t (?:buy|come))\b/iu;
const bestWords =
  /vip|大客户|最忠实|最忠诚|消费(?:最高|前)|花(?:钱|得)?最多|买得?最多|会员(?:等级|名单)|最值钱的?(?:客户|顾客|买家)?是|大户|榜|金主|最舍得|前\s*\d+|\b(?:vips?|best|biggest|top|most valuable|spen[dt] (?:the )?most|highest[- ]spend\w*|loyal customers? list|big spenders?)\b/iu;
const groupWords = /分层|分群|分组|分成|分类|rfm|各占|几类|\b(?:segment\w*|rfm|groups?|break|versus|vs)\b/iu;

/** Segments, the sleeping, the best, or one customer: by the words of the question, traditional script read as simplified. */
export const customers: Play = (brief, desk) => {
  const text = toSimplified(brief.text.normalize("NFKC"));
  const named = customerAsked(text) ?? nameAsked(text);
  if (named) return profile(desk, named);
  if (groupWords.test(text)) return segments(brief, desk);
  if (sleepingWords.test(text)) return sleeping(brief, desk);
  return bestWords.test(text) ? best(brief, desk) : segments(brief, desk);
};
