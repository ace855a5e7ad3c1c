import Button from "antd/es/button";
import { useState } from "react";
import { useWords, type Words } from "../words/language.tsx";

const words: Words<{ copy: string; copied: string; byHand: string }> = {
  zh: { copy: "复制", copied: "已复制", byHand: "浏览器不让复制,请选中文字手动复制" },
  en: { copy: "Copy", copied: "Copied", byHand: "The browser would not copy it: select the text and copy it by hand" },
};

/** Copies a text; where the browser does not let a page copy (plain HTTP from elsewhere), it says so. */
export function CopyButton({ text }: { text: string }) {
  const t = useWords(words);
  const [state, setState] = useState<"copy" | "copied" | "byHand">("copy");
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setState("copied"),
        () => setState("byHand"),
      );
  return (
    <span className="copy">
      <Button onClick={copy}>{state === "copied" ? t.copied : t.copy}</Button>
      <span role="status" className="small">
        {state === "byHand" ? t.byHand : ""}
      </span>
    </span>
  );
}
