import type { Turn } from "../../agents/playbook/understanding/features.ts";
import type { Line } from "./augment.ts";
import { agentReplies } from "./lines.ts";
import type { Random } from "./random.ts";

const openings =
  "你好|您好|在吗|亲|请问|你好 请问|您好，|咨询一下|我想问下|麻烦问一下|客服你好|那个|嗯|好的|额|帮我看下|想咨询下订单|[链接x]|[订单编号x]|商品咨询|那|哦|就是".split(
    "|",
  );
const endings =
  "谢谢|麻烦了|好的|嗯|在吗|？|怎么办|怎么弄|可以吗|行吗|是吗|对吧|急|帮忙看下|麻烦查一下|[链接x]|[订单编号x]|你看一下|[数字x]|怎么回事|知道吗|呢|这个|什么情况|我看下".split(
    "|",
  );
const agentSays =
  "您好，请问有什么可以帮您的呢|您好 请讲 有什么需要帮忙的|稍等一下，我这就帮您查|亲爱的客户，您好，很高兴为您服务|请问您是咨询这个订单吗|稍等哦 我看一下|还请您提供一下订单号，这边帮您核实|请问还有其他可以帮您的吗|很抱歉给您添麻烦了|麻烦您稍等一下呢|好的 您请讲|是的呢|嗯嗯 在的|您的问题已经收到，正在核实|您先别着急，我来帮您看一下|亲 在的|请问是哪个商品呢|非常抱歉，让您久等了|感谢您的耐心等待|亲，这个是可以的哦|这边帮您反馈一下呢|您这边方便说一下具体情况吗".split(
    "|",
  );
const phatic = new Set(["greeting", "thanks_bye", "chitchat"]);
/** What people with an order ask about, which is most of what a live chat hears: woven twice. */
const common = new Set(
  (
    "order_status invoice_request price_protection return_request refund_status cancel_order change_address " +
    "delivery_problem change_order product_info warranty_repair urge_shipment exchange_request"
  ).split(" "),
);
const LONGEST = 40;

type Pools = { same: readonly Line[]; all: readonly Line[] };
const replies = agentReplies();
const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new RangeError("Nothing to pick from.");
  return item;
};

function said(line: Line, { same }: Pools, random: Random): string {
  let text = line.text;
  if (random.next() < (line.context.length > 0 ? 0.15 : 0.35)) text = `${pick(same, random).text} ${text}`;
  if (random.next() < 0.45) text = `${pick(openings, random)} ${text}`;
  if (random.next() < 0.3) text = `${text} ${pick(endings, random)}`;
  if (random.next() < 0.12) text = `${text} ${pick(endings, random)}`;
  return text;
}

/** An agent's answer to who asked for `label`: something said of the matter more often than mere manners. */
function answer(label: string, random: Random): Turn {
  const known = replies.get(label);
  const own = known && random.next() < 0.65 ? pick(known, random) : undefined;
  const manners = pick(agentSays, random);
  const text = own === undefined ? manners : random.next() < 0.3 ? `${manners} ${own}` : own;
  return { role: "agent", text };
}

const asks = (line: Line, random: Random): Turn => ({
  role: "buyer",
  text: random.next() < 0.4 ? `${pick(openings, random)} ${line.text}` : line.text,
});

/** Turns before: about the same matter more often than not, answered with the phrases of a busy agent. */
function before({ same, all }: Pools, random: Random): Turn[] {
  const chance = random.next();
  if (chance >= 0.75) return [];
  if (chance >= 0.6) return [{ role: "agent", text: pick(agentSays, random) }];
  const topic = pick(random.next() < 0.65 ? same : all, random);
  const turns = [asks(topic, random), answer(topic.label, random)];
  if (random.next() < 0.35) {
    const next = pick(random.next() < 0.6 ? same : all, random);
    turns.push({ role: "buyer", text: next.text }, answer(next.label, random));
  }
  return turns;
}

/** Turns before what is said to an agent's words: the matter was named earlier, and not always just before. */
function leadingTo(line: Line, { same, all }: Pools, random: Random): Turn[] {
  const last = random.next() < 0.5 ? line.context : [answer(line.label, random)];
  const turns = [asks(pick(same, random), random), ...last];
  if (random.next() < 0.5) return turns;
  const earlier = pick(random.next() < 0.5 ? same : all, random);
  const opening = random.next() < 0.3 ? { role: "buyer", text: pick(openings, random) } : asks(earlier, random);
  return [opening, answer(earlier.label, random), ...turns];
}

const isReply = ({ context }: Line): boolean => context.length === 1 && context[0]?.role === "agent";
function turnsBefore(line: Line, pools: Pools, random: Random): Turn[] {
  if (isReply(line)) return leadingTo(line, pools, random);
  return line.context.length > 0 ? line.context : before(pools, random);
}

/**
 * Chinese lines as they come in a live chat: several fragments sent one after the other, with turns before them.
 * Written lines are whole and alone; messages of a real desk seldom are.
 */
export function liveChats(lines: readonly Line[], random: Random): Line[] {
  const heard = lines.filter(
    (line) =>
      line.lang === "zh" && line.text.length <= LONGEST && !phatic.has(line.label) && line.secondary.length === 0,
  );
  const all = heard.filter((line) => line.context.length === 0);
  const byLabel = new Map<string, Line[]>();
  for (const line of all) byLabel.set(line.label, [...(byLabel.get(line.label) ?? []), line]);
  return heard.flatMap((line) => {
    const pools = { same: byLabel.get(line.label) ?? [line], all };
    return Array.from({ length: common.has(line.label) || isReply(line) ? 2 : 1 }, () => ({
      ...line,
      text: said(line, pools, random),
      context: turnsBefore(line, pools, random),
    }));
  });
}
