import type { Turn } from "../../agents/playbook/understanding/features.ts";
import type { Random } from "./random.ts";

export interface Line {
  lang: string;
  text: string;
  label: string;
  secondary: string[];
  context: Turn[];
}

const opening = {
  zh: [
    "你好 ",
    "您好，",
    "在吗 ",
    "亲 ",
    "亲，",
    "请问",
    "那个 ",
    "嗯 ",
    "好的 ",
    "麻烦问下 ",
    "喂 ",
    "客服你好，",
    "? ",
    "帮我",
    "帮我看下",
    "帮我查一下",
    "帮忙",
    "麻烦",
    "請幫我",
    "能不能帮我",
    "我想",
    "给我",
  ],
  en: [
    "hi, ",
    "hello ",
    "hey ",
    "hi there - ",
    "ok ",
    "quick question: ",
    "so ",
    "um ",
    "Good morning. ",
    "sorry, ",
    "can you ",
    "could you ",
    "please ",
    "tell me ",
    "i need ",
    "help me ",
    "let me know ",
  ],
};
const closing = {
  zh: [" 谢谢", "，谢谢啦", " 麻烦了", " 在吗", "？？", "!", "呢", "啊", " 好吗", "~", " 急", " 回一下"],
  en: [" thanks", " please", " thx!", "??", " pls", " cheers", "!", " asap", " thank you", "..."],
};
const neutralTurns: Turn[] = [
  { role: "agent", text: "您好，请问有什么可以帮您" },
  { role: "agent", text: "亲 在的 请讲" },
  { role: "agent", text: "请问还有什么可以帮您的吗" },
  { role: "agent", text: "稍等一下，我这就帮您查" },
  { role: "agent", text: "好的亲，还有其他问题吗" },
  { role: "agent", text: "感谢您的咨询，祝您购物愉快" },
  { role: "agent", text: "Hi, how can I help?" },
  { role: "agent", text: "One moment please." },
  { role: "agent", text: "Is there anything else I can help with?" },
  { role: "agent", text: "Sure, let me check that for you." },
];

const isHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);
const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[random.below(items.length)];

/** A slip of the hand: one character lost, doubled or swapped with its neighbour. */
export function withTypo(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = 1 + random.below(text.length - 2);
  const kind = random.below(3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function withoutPunctuation(text: string): string {
  return text.replace(/[，。！？、,.!?'’]/g, isHan(text) ? " " : "").trim();
}

function withFiller(text: string, random: Random): string {
  const tongue = isHan(text) ? "zh" : "en";
  const before = random.next() < 0.7 ? pick(opening[tongue], random) : "";
  const after = random.next() < 0.5 ? pick(closing[tongue], random) : "";
  return `${before ?? ""}${text}${after ?? ""}`;
}

/** Turns that say nothing about this message: small talk of the agent, or what another customer asked. */
function strayContext(lines: readonly Line[], role: string, random: Random): Turn[] {
  const turns: Turn[] = [];
  const other = pick(lines, random);
  const counterpart = role === "buyer" ? "agent" : "assistant";
  if (other && random.next() < 0.35) turns.push({ role, text: other.text });
  const neutral = pick(neutralTurns, random);
  if (neutral) turns.push({ role: counterpart, text: neutral.text });
  return turns;
}

const ORDER_NUMBER = /(?:\border |订单号?|单号)?#?\b[A-Z]{0,2}-?\d{4,6}\b(?!\s?(?:元|块|年|$))/;

/** The same request about another order, its number written another way; undefined where none is named. */
export function withOtherNumber(line: Line, random: Random): Line | undefined {
  if (!ORDER_NUMBER.test(line.text)) return undefined;
  const digits = String(1000 + random.below(8999));
  const forms = isHan(line.text)
    ? [`#${digits}`, `订单${digits}`, digits]
    : [`#${digits}`, `order ${digits}`, `order #${digits}`, digits];
  return { ...line, text: line.text.replace(ORDER_NUMBER, pick(forms, random) ?? digits) };
}

/** One more version of a line, said by a hastier hand or later in a conversation; the label stays true. */
export function vary(line: Line, lines: readonly Line[], role: string, random: Random): Line {
  const isPhatic = line.label === "greeting" || line.label === "thanks_bye" || line.label === "chitchat";
  let text = line.text;
  if (!isPhatic && random.next() < 0.5) text = withFiller(text, random);
  if (random.next() < 0.3) text = withoutPunctuation(text) || text;
  if (random.next() < 0.4) text = withTypo(text, random);
  const context = line.context.length === 0 && random.next() < 0.5 ? strayContext(lines, role, random) : line.context;
  return { ...line, text, context };
}
