import { Suspense } from "react";
import { Link, Route, Switch } from "wouter";
import { useLiveShop } from "../api/live.ts";
import { pages } from "../pages/pages.ts";
import { EvidenceProvider } from "../parts/evidence.tsx";
import { LoadingState } from "../parts/states.tsx";
import { Stumble } from "../parts/stumble.tsx";
import { useWords } from "../words/language.tsx";
import { Navigation } from "./navigation.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import { Settings } from "./settings.tsx";
import { ShopSwitch } from "./shop-switch.tsx";
import { shellWords } from "./words.ts";

/** What stays while pages change. */
export function Frame() {
  const t = useWords(shellWords);
  useLiveShop();
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t.skip}
      </a>
      <header className="top">
        <Link href="/" className="brand">
          {t.product}
        </Link>
        <ShopSwitch />
      </header>
      <Navigation />
      <div className="side-settings">
        <Settings />
      </div>
      <main id="page" tabIndex={-1}>
        <OfflineBanner />
        <EvidenceProvider>
          <Stumble>
            <Suspense fallback={<LoadingState />}>
              <Switch>
                {pages.map(({ path, page }) => (
                  <Route key={path} path={path === "/" ? "/" : `${path}/*?`} component={page} />
                ))}
                <Route>
                  <div className="door">
                    <h1>{t.noPage}</h1>
                    <Link href="/">{t.toStart}</Link>
                  </div>
                </Route>
              </Switch>
            </Suspense>
          </Stumble>
        </EvidenceProvider>
      </main>
    </div>
  );
}
