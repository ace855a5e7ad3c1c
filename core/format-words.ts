import type { Language } from "./language.ts";

type FormatWords = {
  /** The locale of dates; Thai years are counted as the shop's invoices count them. */
  dates: string;
  unknown: string;
  yes: string;
  no: string;
  days: string;
  hours: string;
  seconds: string;
  to: string;
  points: string;
  /** How something went: up, down, not at all. */
  went: readonly [up: string, down: string, level: string];
};
/** What is written around dates and numbers, by language. */
export const formatWords: Readonly<Record<Language, FormatWords>> = {
  zh: {
    dates: "zh-CN",
    unknown: "未知",
    yes: "是",
    no: "否",
    days: " 天",
    hours: " 小时",
    seconds: " 秒",
    to: "至",
    points: " 个百分点",
    went: ["上升", "下降", "持平"],
  },
  "zh-Hant": {
    dates: "zh-TW",
    unknown: "未知",
    yes: "是",
    no: "否",
    days: " 天",
    hours: " 小時",
    seconds: " 秒",
    to: "至",
    points: " 個百分點",
    went: ["上升", "下降", "持平"],
  },
  en: {
    dates: "en-US",
    unknown: "unknown",
    yes: "yes",
    no: "no",
    days: " days",
    hours: " h",
    seconds: " s",
    to: " to ",
    points: " points",
    went: ["rose", "fell", "stayed level"],
  },
  es: {
    dates: "es",
    unknown: "desconocido",
    yes: "sí",
    no: "no",
    days: " días",
    hours: " h",
    seconds: " s",
    to: " a ",
    points: " puntos",
    went: ["subió", "bajó", "se mantuvo"],
  },
  pt: {
    dates: "pt-BR",
    unknown: "desconhecido",
    yes: "sim",
    no: "não",
    days: " dias",
    hours: " h",
    seconds: " s",
    to: " a ",
    points: " pontos",
    went: ["subiu", "caiu", "ficou estável"],
  },
  ja: {
    dates: "ja",
    unknown: "不明",
    yes: "はい",
    no: "いいえ",
    days: " 日",
    hours: " 時間",
    seconds: " 秒",
    to: "〜",
    points: " ポイント",
    went: ["上昇", "低下", "横ばい"],
  },
  id: {
    dates: "id",
    unknown: "tidak diketahui",
    yes: "ya",
    no: "tidak",
    days: " hari",
    hours: " jam",
    seconds: " detik",
    to: " sampai ",
    points: " poin",
    went: ["naik", "turun", "tetap"],
  },
  th: {
    dates: "th-TH-u-ca-gregory-nu-latn",
    unknown: "ไม่ทราบ",
    yes: "ใช่",
    no: "ไม่",
    days: " วัน",
    hours: " ชั่วโมง",
    seconds: " วินาที",
    to: " ถึง ",
    points: " จุด",
    went: ["เพิ่มขึ้น", "ลดลง", "ทรงตัว"],
  },
  vi: {
    dates: "vi",
    unknown: "chưa rõ",
    yes: "có",
    no: "không",
    days: " ngày",
    hours: " giờ",
    seconds: " giây",
    to: " đến ",
    points: " điểm",
    went: ["tăng", "giảm", "không đổi"],
  },
  ru: {
    dates: "ru",
    unknown: "неизвестно",
    yes: "да",
    no: "нет",
    days: " дн.",
    hours: " ч",
    seconds: " с",
    to: " – ",
    points: " п. п.",
    went: ["выросло", "снизилось", "не изменилось"],
  },
};
