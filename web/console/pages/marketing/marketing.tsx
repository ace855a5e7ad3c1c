import { Route, Switch } from "wouter";
import { PageTabs } from "../../parts/page-tabs.tsx";
import { useWords } from "../../words/language.tsx";
import { Copy } from "./copy.tsx";
import { Flows } from "./flows.tsx";
import { Plans } from "./plans.tsx";
import { Segments } from "./segments.tsx";
import { marketingWords } from "./words.ts";
import "../../style/forms.css";
import "./marketing.css";

/** Whom the shop writes to, when, and what it brings. */
export default function Marketing() {
  const t = useWords(marketingWords);
  return (
    <div className="page-parts">
      <h1>{t.title}</h1>
      <PageTabs
        label={t.parts}
        tabs={[
          { path: "/marketing", name: t.flows },
          { path: "/marketing/segments", name: t.segments },
          { path: "/marketing/plans", name: t.plans },
          { path: "/marketing/copy", name: t.copy },
        ]}
      />
      <Switch>
        <Route path="/marketing/segments" component={Segments} />
        <Route path="/marketing/plans" component={Plans} />
        <Route path="/marketing/copy" component={Copy} />
        <Route component={Flows} />
      </Switch>
    </div>
  );
}
