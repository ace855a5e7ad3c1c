/** The languages that buyers are answered in; merchants read Chinese or English. */
export const languages = ["zh", "zh-Hant", "en", "es", "pt", "ja", "id", "th", "vi", "ru"] as const;
export type Language = (typeof languages)[number];

/** Where a shop's own texts exist in two languages: the one that a reader gets. */
export const ownLanguage = (language: Language): "zh" | "en" =>
  language === "zh" || language === "zh-Hant" ? "zh" : "en";
