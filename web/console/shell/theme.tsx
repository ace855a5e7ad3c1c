import ConfigProvider from "antd/es/config-provider";
import antTheme from "antd/es/theme";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useLanguage } from "../words/language.tsx";
import { remember, remembered } from "../words/remember.ts";
import { pageNonce } from "./page-nonce.ts";

export type Theme = "system" | "light" | "dark";
const Context = createContext<{ theme: Theme; dark: boolean; change(next: Theme): void }>({
  theme: "system",
  dark: false,
  change() {},
});
export const useTheme = () => useContext(Context);

const system = matchMedia("(prefers-color-scheme: dark)");
const followSystem = (changed: () => void) => {
  system.addEventListener("change", changed);
  return () => system.removeEventListener("change", changed);
};

// Every pair of these has at least 4.5 : 1 (WCAG 2.2, 1.4.3); the library's own greys and its blue have less.
const shared = {
  borderRadius: 10,
  fontSize: 15,
  controlHeight: 38,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
};
const light = {
  ...shared,
  colorPrimary: "#a03a1c",
  colorLink: "#a03a1c",
  colorText: "#211f1c",
  colorTextSecondary: "#57534c",
  colorTextTertiary: "#625e56",
  colorTextDescription: "#625e56",
  colorTextPlaceholder: "#6a665e",
  colorBgLayout: "#f6f4f0",
  colorError: "#b3261e",
  colorSuccess: "#1b6e4b",
  colorWarning: "#8a5300",
};
const dark = {
  ...shared,
  colorPrimary: "#c9572f",
  colorLink: "#f0a184",
  colorText: "#eeebe4",
  colorTextSecondary: "#c2bdb2",
  colorTextTertiary: "#b1aca1",
  colorTextDescription: "#b1aca1",
  colorTextPlaceholder: "#a5a095",
  colorBgLayout: "#151412",
  colorBgContainer: "#1f1d1b",
  colorBgElevated: "#262421",
};

export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const systemDark = useSyncExternalStore(followSystem, () => system.matches);
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = remembered("theme");
    return kept === "light" || kept === "dark" ? kept : "system";
  });
  const isDark = theme === "dark" || (theme === "system" && systemDark);
  useEffect(() => {
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  }, [isDark]);
  const value = useMemo(
    () => ({
      theme,
      dark: isDark,
      change(next: Theme) {
        remember("theme", next);
        setTheme(next);
      },
    }),
    [theme, isDark],
  );
  return (
    <Context value={value}>
      <ConfigProvider
        locale={language === "zh" ? zh : en}
        csp={{ nonce: pageNonce() }}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: isDark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
          token: isDark ? dark : light,
        }}
      >
        {children}
      </ConfigProvider>
    </Context>
  );
}
