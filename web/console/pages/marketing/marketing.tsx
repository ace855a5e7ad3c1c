import { useWords } from "../../words/language.tsx";
import { Flows } from "./flows.tsx";
import { marketingWords } from "./words.ts";
import "../../style/forms.css";
import "./marketing.css";

/** Whom the shop writes to, and what it brings. */
export default function Marketing() {
  const t = useWords(marketingWords);
  return (
    <div className="page-parts">
      <h1>{t.title}</h1>
      <Flows />
    </div>
  );
}
