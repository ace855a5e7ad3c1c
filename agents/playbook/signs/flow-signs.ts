import { plainOf } from "../plain.ts";

const either = (chinese: string, english: string) => new RegExp(`${chinese}|\\b(?:${english})\\b`, "iu");

/** What merchants call the flows that ship, by id; simplified script, lower case. */
const names: readonly (readonly [id: string, words: RegExp])[] = [
  [
    "cart_left",
    either(
      "购物车提醒|弃购|加购提醒|购物车(?:催|召)",
      "(?:abandoned |left )?carts? (?:reminders?|flow|nudges?|left)|carts? left flow",
    ),
  ],
  [
    "back_in_stock",
    either("到货(?:通知|提醒)|补货通知", "back[- ]in[- ]stock|restock(?:ed)? (?:notices?|flow|alerts?)"),
  ],
  [
    "price_drop",
    either("降价(?:通知|提醒)", "price[- ]drops? (?:flow|notices?|alerts?|messages?|reminders?)|price[- ]drop flow"),
  ],
  ["review_request", either("邀评|邀请评价|催评|求评价", "review requests?|review reminders?")],
  [
    "order_confirmed",
    either(
      "(?:付款|下单|订单)确认(?:通知|消息|流程|邮件)",
      "order[- ]confirm(?:ed|ation) (?:flow|messages?|e-?mails?|notices?)",
    ),
  ],
  [
    "delivered_care",
    either("签收(?:关怀|提醒|回访)", "care after delivery|deliver(?:y|ed) care|after[- ]delivery (?:care|messages?)"),
  ],
  ["product_guide", either("使用说明(?:流程|消息|推送)", "product guides? (?:flow|messages?)")],
  ["follow_up_sale", either("追单", "follow[- ]?up sales?")],
  ["win_back", either("召回(?:流程|消息|提醒)?|唤回(?:流程|消息)?|老客唤醒", "win[- ]?backs?")],
  [
    "unpaid_order",
    either(
      "催付|催款|未付款提醒|未付提醒",
      "unpaid(?:[- ]orders?)? (?:reminders?|flow|nudges?|messages?)|payment reminders?|reminders? (?:for|of|to pay) unpaid",
    ),
  ],
];
const anyFlow = either(
  "营销流程|(?:哪些|有什么|有啥|几个|全部|所有)(?:自动)?流程|自动(?:发送?的?|消息|提醒|触达|营销)|自动化",
  "(?:which|what|all|our|the|any|list) (?:\\w+ )?(?:flows|automations)|automatic (?:messages?|reminders?)|automated (?:messages?|reminders?)",
);
const ofItself = either("流程", "flows?|automations?|reminders?");

const on = either(
  "开启|打开(?!率)|启用|开通|开一下|开起来|开了吧|上线",
  "turn(?:ed)? (?:it |this )?on|turn (?:\\w+ ){1,5}on|enable|activate|switch (?:\\w+ ){0,5}on",
);
const off = either(
  "关闭|关掉|关了|停掉|停用|停止|暂停|停一下|先停",
  "turn (?:it |this )?off|turn (?:\\w+ ){1,5}off|disable|deactivate|switch (?:\\w+ ){0,5}off|stop|pause",
);
const state = either(
  "(?:开|关|停)(?:着|了)?(?:没|吗|么)|是(?:开|关)着|有没有开|是否开",
  "is .{0,40}\\b(?:on|off|running)|are .{0,40}\\b(?:on|off|running)",
);
const trying = either(
  "发给谁|谁(?:会|能|要)?收到|会发(?:给|多少|几)|能收到|给谁发|收到的(?:有|是)谁|试(?:跑|运行|一下|一试|发)|预览|预演",
  "who (?:would|will|is going to|gets?|receives?)|would get|will get|preview|dry[- ]run|try out|test run|how many (?:\\w+ )?(?:would|will) (?:get|receive)",
);
const result = either(
  "效果|成效|有用(?!户)|管用|作用|带来|挽回|追回|提升|对照组|值不值|结果|战绩|多赚|复盘",
  "effects?|effective|results?|lift|work(?:s|ing|ed)?|brought|brings?|bring in|bring back|pay(?:s|ing)? off|recover(?:s|ed|ing)?|worth|perform\\w*|how (?:is|are|did|does|do|well)",
);
const listing = either(
  "哪些|有什么|有哪|列出|列一下|清单|都有啥|有啥|看看|状态|几个",
  "which|what|list|show|are there|do we have|overview",
);
const waiting = either("(?:改成|改为|调成|调到|换成|设成|设为)|等(?:待)?时间", "wait|after|delay|change");
const onlyFor = either(
  "(?:只|仅)(?:发给|发|给|写给|对|针对)|限(?:定|制)(?:在|为|给|到|于)?",
  "only (?:to|for|write to|send to)|limit(?:ed)?|restrict(?:ed)?|narrow(?:ed)?",
);
const forAll = either(
  "(?:不限|取消|去掉|解除|放开).{0,6}(?:人群|分群)|(?:发给|改成|改为|恢复)(?:所有|全部|全体)(?:人|客户|买家)?",
  "(?:to|for) every(?:body|one)|no segment|without (?:a|the|any) segment|lift the (?:limit|segment)",
);
const span =
  /(\d{1,3}|[一二两三四五六七八九十半]{1,3}|an?|half an?|one|two|three|four|five|six|twelve)\s*个?\s*(分钟|小时|钟头|天|minutes?|mins?|hours?|hrs?|days?)/iu;
const elsewhere = either(
  "文案|话术|短信怎么写|写(?:一)?[条段封句]|怎么写|活动|广告",
  "write|draft|wording|copy|campaigns?|templates? for",
);
const why = /为什么|为啥|\bwhy\b/u;

export type FlowTarget = "list_flows" | "try_flow" | "change_flow" | "get_flow_results";
export type FlowSaid = {
  readonly target: FlowTarget;
  /** The flow that is named; null where none is. */
  readonly flow: string | null;
  readonly on: boolean | null;
  readonly waitMinutes: number | null;
  /** Whether it is to be for one segment, which the words name, or for everybody again. */
  readonly audience: "segment" | "everybody" | null;
};

const digits = "一二三四五六七八九十";
function numberOf(text: string): number {
  if (text === "半" || text.startsWith("half")) return 0.5;
  if (text === "两") return 2;
  if (/^an?$/.test(text)) return 1;
  const word = ["one", "two", "three", "four", "five", "six"].indexOf(text);
  if (word >= 0) return word + 1;
  if (text === "twelve") return 12;
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const of = (sign: string, empty: number) => (sign ? digits.indexOf(sign) + 1 : empty);
  if (text.includes("十")) return of(tens, 1) * 10 + of(ones, 0);
  return /^\d+$/.test(text) ? Number(text) : of(text, Number.NaN);
}
function minutesIn(text: string): number | null {
  const [, count, unit = ""] = span.exec(text) ?? [];
  if (count === undefined) return null;
  const each = /^(?:分钟|min)/.test(unit) ? 1 : /^(?:天|day)/.test(unit) ? 1440 : 60;
  const minutes = Math.round(numberOf(count) * each);
  return Number.isFinite(minutes) ? minutes : null;
}

function audienceSaid(text: string): FlowSaid["audience"] {
  if (forAll.test(text)) return "everybody";
  return onlyFor.test(text) ? "segment" : null;
}

const aboutOther = (text: string): boolean => why.test(text) || (elsewhere.test(text) && !ofItself.test(text));

/** What is said of flows: which one, and what of it; undefined where the words are about something else. A flow's name alone
 * is not enough, since merchants remind and win back by hand as well. */
export function flowSaid(said: string): FlowSaid | undefined {
  const text = plainOf(said);
  const flow = names.find(([, words]) => words.test(text))?.[0] ?? null;
  if (flow === null && !anyFlow.test(text)) return undefined;
  if (aboutOther(text)) return undefined;
  const of = (target: FlowTarget, more: Partial<FlowSaid> = {}): FlowSaid => ({
    target,
    flow,
    on: null,
    waitMinutes: null,
    audience: null,
    ...more,
  });
  if (trying.test(text)) return of("try_flow");
  const audience = flow === null ? null : audienceSaid(text);
  if (audience) return of("change_flow", { audience });
  if (state.test(text)) return of("list_flows");
  if (off.test(text)) return flow === null ? of("list_flows") : of("change_flow", { on: false });
  if (on.test(text) && flow !== null) return of("change_flow", { on: true });
  const minutes = minutesIn(text);
  if (flow !== null && waiting.test(text) && minutes !== null) return of("change_flow", { waitMinutes: minutes });
  if (result.test(text) && flow !== null) return of("get_flow_results");
  return listing.test(text) && (anyFlow.test(text) || flow === null) ? of("list_flows") : undefined;
}
