import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { remember, remembered } from "./remember.ts";

export type Language = "zh" | "en";
/** The same words in both languages: a word that one of them lacks does not compile. */
export type Words<T> = { readonly zh: T; readonly en: T };

const Context = createContext<{ language: Language; change(next: Language): void }>({ language: "zh", change() {} });

const wished = (): Language => (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = remembered("language");
    return kept === "zh" || kept === "en" ? kept : wished();
  });
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      change(next: Language) {
        remember("language", next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}

export const useLanguage = () => useContext(Context);
/** The words of a page or a part, in the reader's language. */
export const useWords = <T,>(words: Words<T>): T => words[useLanguage().language];
