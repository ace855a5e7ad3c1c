import type { Language } from "../../core/language.ts";
import { choose } from "../playbook/wording/words.ts";

type Both = readonly [zh: string, en: string];
const kinds: Record<string, Both> = {
  ads: ["广告推广", "ads"],
  coupon: ["优惠券", "coupon"],
  discount: ["限时折扣", "discount"],
  live: ["直播", "live stream"],
  message: ["消息触达", "message"],
};
const states: Record<string, Both> = {
  running: ["进行中", "running"],
  coming: ["即将开始", "coming"],
  ended: ["已结束", "ended"],
};
const measures: Record<string, Both> = {
  impressions: ["展现量", "impressions"],
  clicks: ["点击量", "clicks"],
  spend: ["花费", "spend"],
  orders: ["成交单数", "orders"],
  revenue: ["成交金额", "revenue"],
};
const word = (list: Record<string, Both>, name: string, language: Language) =>
  choose(language, ...(list[name] ?? ([name, name] as const)));
export const kindWord = (name: string, language: Language) => word(kinds, name, language);
export const stateWord = (name: string, language: Language) => word(states, name, language);
export const measureWord = (name: string, language: Language) => word(measures, name, language);
