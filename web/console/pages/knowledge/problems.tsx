import type { ReactNode } from "react";
import { useState } from "react";
import { Link } from "wouter";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { intentName } from "../../words/intents.ts";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";
import { ArticleDrawer } from "./article-drawer.tsx";
import { useArticles, useProblems } from "./queries.ts";

const words: Words<{
  none: string;
  noneHow: string;
  contradictions: string;
  contradictionsHow: string;
  expired: string;
  expiredHow: string;
  notYet: string;
  unanswered: string;
  unansweredHow: string;
  times(count: number): string;
  tryIt: string;
}> = {
  zh: {
    none: "没有要处理的",
    noneHow: "没有互相矛盾或过期的文章,近 30 天的问题都有文章可答。",
    contradictions: "说法不一致",
    contradictionsHow: "这两处对不上,改好之前都不会用在回复里。",
    expired: "已过期",
    expiredHow: "回复里已经不引用了。改有效期或停用。",
    notYet: "还没到生效时间",
    unanswered: "问了没答上",
    unansweredHow: "近 30 天买家问过、没有文章能答的,问得多的在前。",
    times: (count) => `${count} 次`,
    tryIt: "试一试",
  },
  en: {
    none: "Nothing needs a look",
    noneHow: "No article contradicts another or has expired, and the questions of the last 30 days had an article.",
    contradictions: "They say different things",
    contradictionsHow: "Neither is used in an answer on this point until one is mended.",
    expired: "Expired",
    expiredHow: "No answer quotes these any more: change the days, or take them out.",
    notYet: "Not valid yet",
    unanswered: "Asked and not answered",
    unansweredHow: "What buyers asked in the last 30 days and no article answers, the most frequent first.",
    times: (count) => (count === 1 ? "once" : `${count} times`),
    tryIt: "Try it",
  },
};

/** Contradictions, what is over or not begun, and what was asked for nothing. */
export function Problems() {
  const { language } = useLanguage();
  const t = useWords(words);
  const problems = useProblems();
  const known = useArticles().data?.pages.flatMap(({ articles }) => articles) ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const article = known.find(({ id }) => id === open);
  const opens = (id: string, title: string): ReactNode => (
    <button type="button" className="link" onClick={() => setOpen(id)}>
      {title}
    </button>
  );
  return (
    <Asked query={problems} rows={8}>
      {({ data: { contradictions, expired, notYet, unanswered } }) => (
        <>
          {contradictions.length + expired.length + notYet.length + unanswered.length === 0 && (
            <EmptyState title={t.none}>
              <p>{t.noneHow}</p>
            </EmptyState>
          )}
          {contradictions.length > 0 && (
            <Section title={t.contradictions}>
              <p className="quiet small">{t.contradictionsHow}</p>
              {contradictions.map(({ one, two }) => (
                <div key={`${one.articleId}${one.text}${two.articleId}${two.text}`} className="beside">
                  {[one, two].map((side) => (
                    <div key={side.articleId + side.text} className="side">
                      {opens(side.articleId, side.title)}
                      <p className="text-body">{side.text}</p>
                    </div>
                  ))}
                </div>
              ))}
            </Section>
          )}
          {(
            [
              [t.expired, expired, t.expiredHow],
              [t.notYet, notYet, ""],
            ] as const
          ).map(
            ([title, list, how]) =>
              list.length > 0 && (
                <Section key={title} title={title}>
                  {how && <p className="quiet small">{how}</p>}
                  <ul className="list">
                    {list.map((each) => (
                      <li key={each.articleId}>{opens(each.articleId, each.title)}</li>
                    ))}
                  </ul>
                </Section>
              ),
          )}
          {unanswered.length > 0 && (
            <Section title={t.unanswered}>
              <p className="quiet small">{t.unansweredHow}</p>
              <ul className="list">
                {unanswered.map(({ question, intent, times }) => (
                  <li key={question + intent}>
                    <div>
                      {question} {intent && <span className="tag">{intentName(intent, language)}</span>}
                    </div>
                    <span className="quiet small">{t.times(times)}</span>
                    <Link href={`/knowledge/try?q=${encodeURIComponent(question.slice(0, 400))}`}>{t.tryIt}</Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {article && <ArticleDrawer article={article} onClose={() => setOpen(null)} />}
        </>
      )}
    </Asked>
  );
}
