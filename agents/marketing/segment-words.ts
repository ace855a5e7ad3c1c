import type { Language } from "../../core/language.ts";
import { choose } from "../playbook/wording/words.ts";

/** What each segment is called, and what is usually done for it. Names as merchants say them. */
const words: Record<string, readonly [zh: string, en: string, adviceZh: string, adviceEn: string]> = {
  champions: [
    "重要价值客户(近期买、常买、花得多)",
    "Champions (recent, frequent, big spenders)",
    "优先维护,新品先给",
    "look after first, show new products first",
  ],
  slipping_big: [
    "重要保持客户(常买、花得多,最近没来)",
    "Big regulars slipping away (not recent)",
    "尽快召回",
    "win back soon",
  ],
  promising_big: [
    "重要发展客户(近期买、花得多,次数少)",
    "Promising big spenders (recent, few orders)",
    "促成下一单",
    "lead to the next order",
  ],
  lost_big: ["重要挽留客户(花得多,次数少,最近没来)", "Big spenders gone quiet", "有针对地挽留", "ask back one by one"],
  regulars: [
    "一般价值客户(近期买、常买,金额不高)",
    "Regulars (recent, frequent, small orders)",
    "用组合和满减提客单",
    "raise the basket with bundles",
  ],
  newcomers: [
    "一般发展客户(近期买、次数少、金额不高,多为新客)",
    "Newcomers (recent, few orders)",
    "做好首单体验,引导复购",
    "make the first order good, invite a second",
  ],
  slipping: ["一般保持客户(以前常买,最近没来)", "Small regulars slipping away", "定期提醒", "remind now and then"],
  lost: [
    "一般挽留客户(很久没来、次数少、金额不高)",
    "Lost (long ago, few and small orders)",
    "少花成本",
    "spend little on them",
  ],
};
export const segmentWord = (name: string, language: Language): string => {
  const known = words[name];
  return known ? choose(language, known[0], known[1]) : name;
};
export const segmentAdvice = (name: string, language: Language): string => {
  const known = words[name];
  return known ? choose(language, known[2], known[3]) : "";
};
