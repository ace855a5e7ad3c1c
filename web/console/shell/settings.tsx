import Segmented from "antd/es/segmented";
import { useLanguage, useWords } from "../words/language.tsx";
import { type Theme, useTheme } from "./theme.tsx";
import { shellWords } from "./words.ts";

/** Language and appearance; each language is written in itself. */
export function Settings() {
  const t = useWords(shellWords);
  const { language, change } = useLanguage();
  const { theme, change: changeTheme } = useTheme();
  return (
    <div className="settings">
      <Segmented
        aria-label={t.language}
        value={language}
        onChange={change}
        options={[
          { label: "中文", value: "zh" },
          { label: "English", value: "en" },
        ]}
      />
      <Segmented<Theme>
        aria-label={t.theme}
        value={theme}
        onChange={changeTheme}
        options={[
          { label: t.themes.system, value: "system" },
          { label: t.themes.light, value: "light" },
          { label: t.themes.dark, value: "dark" },
        ]}
      />
    </div>
  );
}
