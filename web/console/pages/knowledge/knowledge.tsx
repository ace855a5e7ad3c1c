import { Route, Switch } from "wouter";
import { PageTabs } from "../../parts/page-tabs.tsx";
import { useWords } from "../../words/language.tsx";
import { PolicyPage } from "../policy/policy.tsx";
import { Articles } from "./articles.tsx";
import { Drafts } from "./drafts.tsx";
import { Problems } from "./problems.tsx";
import { TryQuestion } from "./try-question.tsx";
import { knowledgeWords } from "./words.ts";
import "../../style/forms.css";
import "./knowledge.css";

/** What answers quote, and the rules by which they are given. */
export default function Knowledge() {
  const t = useWords(knowledgeWords);
  return (
    <div className="page-parts">
      <h1>{t.title}</h1>
      <PageTabs
        label={t.parts}
        tabs={[
          { path: "/knowledge", name: t.articles },
          { path: "/knowledge/policy", name: t.policy },
          { path: "/knowledge/drafts", name: t.drafts },
          { path: "/knowledge/problems", name: t.problems },
          { path: "/knowledge/try", name: t.trial },
        ]}
      />
      <Switch>
        <Route path="/knowledge/policy" component={PolicyPage} />
        <Route path="/knowledge/drafts" component={Drafts} />
        <Route path="/knowledge/problems" component={Problems} />
        <Route path="/knowledge/try" component={TryQuestion} />
        <Route component={Articles} />
      </Switch>
    </div>
  );
}
