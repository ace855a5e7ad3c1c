import { useWords } from "../words/language.tsx";
import { Settings } from "./settings.tsx";
import { shellWords } from "./words.ts";

/** The session is over: what happened and what to do. */
export function SignedOut() {
  const t = useWords(shellWords);
  return (
    <main className="door">
      <h1>{t.signedOut}</h1>
      <p>{t.signedOutWhy}</p>
      <ol>
        {t.signedOutHow.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Settings />
    </main>
  );
}

export function NoShop() {
  const t = useWords(shellWords);
  return (
    <main className="door">
      <h1>{t.noShop}</h1>
      <p>{t.noShopHow}</p>
      <pre>npx zhanggui import ./my-shop</pre>
      <Settings />
    </main>
  );
}
