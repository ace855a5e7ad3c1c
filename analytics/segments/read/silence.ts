import type { Segment } from "../../../core/segments/tree.ts";
import type { Quantity } from "./quantities.ts";
import { agoOf, type Rule, skipHelpers } from "./rule.ts";
import { sticky } from "./scan.ts";
import { readSpan, readWindow } from "./units.ts";

const silent = sticky(
  "沉默|静默|没(?:有)?(?:任何)?(?:动静|消息|互动)",
  "(?:has been |have been |been |are |is |went |gone )?(?:silent|inactive|quiet|absent|dormant|away|asleep|idle|gone)(?=\\s+(?:for|since|in|over|more|at|longer|\\d))",
);
const linking = sticky("了|已经|已|有", "for|since|in|over(?= the)|the|last|past|about|around");
/** So long without an order; more than 60 days are at least 61. */
const silence = (span: Quantity) => {
  const least = span.min ?? span.bare ?? span.within;
  return least === undefined || least < 1 ? undefined : { field: "last_order_days" as const, min: Math.round(least) };
};
/** "Silent for 60 days", "inactive for over two months", "沉默超过90天". */
export const silentFor: Rule = ({ scan }) => {
  skipHelpers(scan);
  if (!scan.take(silent)) return undefined;
  while (scan.take(linking));
  const span = readSpan(scan);
  return span && silence(span);
};
const stays = sticky(
  "(?:以上|多)?(?:里|内|之内|以内|都|也|还|以来)*(?:了)?(?:都|也|还)?(?:没有?|未|不)(?:再|有|曾)*(?:来|下单|买|购买|消费|回购|复购|光顾|成交|登门|露面|动静|拍|回来|到店|进店|买东西|下过单|来过|买过|消费过|购买过)+(?:过|了|东西|任何东西|订单|单)*(?:了)?",
  "(?:or more )?without (?:an?|any|placing an?|ordering|buying)(?: orders?| purchases?| anything)?|(?:or more )?since (?:their |the )?(?:last|latest|most recent) (?:order|purchase|buy)|of silence|(?:of )?(?:inactivity|no orders?)",
);
/** The time first: "60天没来", "超过三个月没下单", "90 days without an order". */
export const spanWithout: Rule = ({ scan }) => {
  skipHelpers(scan);
  scan.take(sticky("最近的?|近|过去的?|连续", ""));
  const span = readSpan(scan);
  if (!span || !scan.take(stays)) return undefined;
  return silence(span);
};

type Since = readonly [field: "last_order_days" | "first_order_days" | "registered_days", words: RegExp];
const events: readonly Since[] = [
  [
    "first_order_days",
    sticky(
      "首单|首次(?:下单|购买|消费|成交)|第一(?:次|笔|单)(?:下单|购买|消费|买|订单)?|第一单",
      "(?:(?:their |whose |the )?(?:very )?first (?:order|purchase|bought|ordered|purchased|shopped|came|buy)(?: (?:was|is|placed))?|became (?:a )?customers?|(?:are |is |been |have been )?customers? (?=for|since))",
    ),
  ],
  [
    "registered_days",
    sticky(
      "注册|开户|建档|入会|成为会员|加入会员",
      "registered|signed up|signed-up|joined|(?:created|opened) (?:an |their )?accounts?|accounts? (?:is|was|are|were)?(?: created| opened| older)?",
    ),
  ],
  [
    "last_order_days",
    sticky(
      "(?:最近|上|最后|最新|末)(?:一)?(?:次|笔|单|个)?(?:的)?(?:下单|购买|消费|成交|订单|单|买)",
      "(?:(?:their |whose |the )?(?:last|latest|newest|most recent|recent)(?:ly)? (?:order|purchase|bought|ordered|purchased|shopped|active|seen|buy)(?: (?:was|is|placed))?)",
    ),
  ],
];
const between = sticky("距今|距离现在|时间|日期|是|在|已经?|已|有|了", "was|is|for|made|placed|came|back");
const past = sticky("(?:之|以)?前|了", "ago|back|old|before today|earlier");
const order = sticky("首次(?:下单|购买|消费)|首单|第一次(?:下单|购买|消费|买)|首购", "");

/** "Last order more than 60 days ago", "first ordered within the last 30 days", "首单在90天前", "最近30天内首次下单". */
export const sinceEvent: Rule = ({ scan }) =>
  scan.first<Segment>([
    () => {
      const days = readWindow(scan);
      const field =
        days === undefined
          ? undefined
          : scan.take(order)
            ? "first_order_days"
            : scan.take(sticky("(?:新)?(?:注册|入会|开户)", ""))
              ? "registered_days"
              : undefined;
      return days === undefined || !field ? undefined : { field, max: days - 1 };
    },
    () => {
      const field = events.find(([, words]) => scan.take(words))?.[0];
      if (!field) return undefined;
      while (scan.take(between));
      const days = readWindow(scan);
      if (days !== undefined) return { field, max: days - 1 };
      const span = readSpan(scan);
      if (!span) return undefined;
      scan.take(past);
      return { field, ...agoOf(span) };
    },
  ]);
