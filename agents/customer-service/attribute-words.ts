import { wordsOf } from "../../core/words.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";

/** What buyers ask of goods, by the words that a question or a data sheet has for it; one line is one thing. */
const things: readonly RegExp[] = [
  /material|fabric|made of|made from|cotton|linen|leather|wool|材质|面料|材料|成分|什么做的|棉|麻|皮/i,
  /colou?rs?\b|颜色|色号|什么色|哪些色/i,
  /\bsizes?\b|dimension|measure|how (?:big|large|long|wide|tall|high)|length|width|height(?! ?(?:is|does) (?:the )?(?:warranty|battery))|尺寸|尺码|大小|多大|多长|多宽|多高|长度|宽度|高度/i,
  /(?:hold|carry|load|bear|support)\w*.{0,20}(?:weight|kg|kilos?|pounds?|lbs?)|weight (?:limit|capacity)|max(?:imum)? load|承重|载重|(?:装|放|挂|承受?|撑)(?:得了|的了|下|住|起)?多重|能(?:装|放|挂)几(?:斤|公斤|千克)/i,
  /weigh|heavy|how light|重量|(?<![装放挂承受撑了下住起])多重|(?<![装放挂])几斤|克重/i,
  /capacity|volume|lit(?:re|er)s?\b|how much (?:does it|can it) hold|容量|多少升|装多少/i,
  /\bpower\b|watt|功率|瓦/i,
  /batter(?:y|ies)|charge|runtime|续航|电池|充电/i,
  /voltage|volts?\b|plug|电压|插头/i,
  /water-?(?:proof|resistant)|防水/i,
  /origin|made in|manufactured|产地|哪里产|国产|进口/i,
  /\bbrand|品牌|牌子/i,
  /\b(?:wash|clean|care|dry|iron|dishwasher|washing)\w*|洗|保养|护理|清洁/i,
  /warranty|guarantee|保修|质保/i,
  /\bstyle|款式|风格/i,
  /memory|storage|\bram\b|\bgb\b|内存|存储/i,
  /screen|display|屏/i,
  /shelf life|expir|保质期|有效期/i,
  /ingredient|allerg|配料|成分|过敏/i,
  /\bages?\b|children|kids|baby|适合.{0,4}(?:年龄|岁)|儿童|婴儿/i,
  /certif|认证|检测|3c/i,
  /noise|decibel|噪音|静音/i,
  /compatib|works? with|兼容|适配/i,
  /\bshrink\w*|缩水/i,
  /\bfad(?:e|es|ing)\b|colou?r ?fast|\bbleed\w*|褪色|掉色/i,
  /\bpill(?:s|ing)?\b|起球|掉毛/i,
  /\bquality|durab\w*|sturdy|质量|耐用|结实|牢固/i,
];
/** Words of questions that ask for nothing in particular. */
const general =
  /tell me|about|detail|describe|information|spec|introduce|show me|look at|介绍|详情|详细|参数|怎么样|看看|了解|什么样/i;
const options =
  /\boptions?\b|variants?|versions?|models?|which ones|what do you have|规格|型号|款式|哪款|哪些款|几款|有哪些|哪几种/i;
const price = /price|how much|cost|多少钱|价格|价位|几块|怎么卖/i;
/** Claims about a price that no price tag proves. */
const priceClaim =
  /lowest|cheapest|cheaper|anywhere|next week|tomorrow|drop|最低|降价|以后|下周|明天|会不会便宜|还会|比.{1,8}便宜/i;

const plain = (text: string) => toSimplified(text).toLowerCase();
type Attribute = { readonly name: string; readonly value: string };

/** The attributes that a question is about: those whose name or value it speaks of, in either language. */
export function attributesAsked<Row extends Attribute>(question: string, title: string, rows: readonly Row[]): Row[] {
  // The product's own name asks for nothing: a linen shirt is not asked about for its linen.
  const asked = wordsOf(plain(title)).reduce((rest, word) => rest.replaceAll(word, " "), plain(question));
  const words = wordsOf(asked).filter((word) => word.length > 1);
  const kinds = things.filter((thing) => thing.test(asked));
  return rows.filter(({ name, value }) => {
    const row = plain(`${name} ${value}`);
    return kinds.some((thing) => thing.test(row)) || wordsOf(row).some((word) => words.includes(word));
  });
}

/** Whether a question is about something besides that no row speaks of: what is known answers half of it. */
export function asksBeyond(question: string, title: string, rows: readonly Attribute[]): boolean {
  const asked = wordsOf(plain(title)).reduce((rest, word) => rest.replaceAll(word, " "), plain(question));
  const known = rows.map(({ name, value }) => plain(`${name} ${value}`));
  return things.some((thing) => thing.test(asked) && !known.some((row) => thing.test(row)));
}

/** Whether a product's options, prices or everything on record is what was asked for, and so what is on record answers. */
export const asksForRecord = (question: string): boolean =>
  general.test(question) || options.test(question) || (price.test(question) && !priceClaim.test(question));
export const claimsPrice = (question: string): boolean => priceClaim.test(question);
