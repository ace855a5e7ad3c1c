import Button from "antd/es/button";
import { useState } from "react";
import type { Draft } from "../../api/types.ts";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { useWords, type Words } from "../../words/language.tsx";
import { Difference } from "./difference.tsx";
import { useArticleDeeds, useArticles, useDrafts } from "./queries.ts";

const words: Words<{
  how(replies: number): string;
  none: string;
  noneHow: string;
  question: string;
  text: string;
  times(count: number): string;
  duplicates(title: string): string;
  contradicts(title: string): string;
  change(title: string): string;
  approve: string;
  discard: string;
}> = {
  zh: {
    how: (replies) => `看过同事最近 90 天的 ${replies} 条回复,下面这些常被手工回答。您点头之前,机器人不会用。`,
    none: "没有待审的草稿",
    noneHow: "同事手工回答过的问题,攒多了会整理成草稿放在这里。",
    question: "问题",
    text: "回答(可以先改)",
    times: (count) => `答过 ${count} 次`,
    duplicates: (title) => `《${title}》已经说到这件事`,
    contradicts: (title) => `和《${title}》说法不一致,两边都不会用在这一点上`,
    change: (title) => `和《${title}》相比`,
    approve: "采用",
    discard: "不用",
  },
  en: {
    how: (replies) =>
      `From ${replies} replies of your people in the last 90 days: these questions are often answered by hand. Nothing here is used before you say so.`,
    none: "No draft waits",
    noneHow: "Questions that your people often answer by hand are put together here.",
    question: "Question",
    text: "Answer (you may change it first)",
    times: (count) => (count === 1 ? "answered once" : `answered ${count} times`),
    duplicates: (title) => `“${title}” speaks of this already`,
    contradicts: (title) => `It contradicts “${title}”: neither would be used on that point`,
    change: (title) => `Against “${title}”`,
    approve: "Use it",
    discard: "Leave it out",
  },
};

/** What people's replies could become: approved as it stands or changed, or left out for good. */
export function Drafts() {
  const t = useWords(words);
  const drafts = useDrafts();
  return (
    <Asked query={drafts} rows={6}>
      {({ replies, drafts: list }) =>
        list.length === 0 ? (
          <EmptyState title={t.none}>
            <p>{t.noneHow}</p>
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t.how(replies)}</p>
            <div className="cards">
              {list.map((draft) => (
                <DraftCard key={draft.title} draft={draft} />
              ))}
            </div>
          </>
        )
      }
    </Asked>
  );
}

function DraftCard({ draft }: { draft: Draft }) {
  const t = useWords(words);
  const { write, discard } = useArticleDeeds();
  const known = useArticles().data?.pages.flatMap(({ articles }) => articles) ?? [];
  const [body, setBody] = useState(draft.body);
  const busy = write.isPending || discard.isPending;
  const failed = write.error ?? discard.error;
  const beside = [...draft.contradicts, ...draft.duplicates].flatMap(({ articleId }) =>
    known.filter(({ id }) => id === articleId),
  )[0];
  return (
    <Section title={draft.title} aside={<span className="tag">{t.times(draft.times)}</span>}>
      <label className="field">
        <span>{t.text}</span>
        <textarea className="text" value={body} onChange={({ target }) => setBody(target.value)} />
      </label>
      {draft.contradicts.map(({ articleId, title }) => (
        <p key={articleId} className="fault">
          {t.contradicts(title)}
        </p>
      ))}
      {draft.duplicates.map(({ articleId, title }) => (
        <p key={articleId} className="quiet small">
          {t.duplicates(title)}
        </p>
      ))}
      {beside && (
        <details>
          <summary>{t.change(beside.title)}</summary>
          <Difference before={beside.body} after={body} />
        </details>
      )}
      <p role="alert" className="fault">
        {failed?.message}
      </p>
      <p className="buttons">
        <Button
          type="primary"
          loading={write.isPending}
          disabled={busy || body.trim() === ""}
          onClick={() => write.mutate({ title: draft.title.slice(0, 200), body: body.trim(), status: "live" })}
        >
          {t.approve}
        </Button>
        <Button
          loading={discard.isPending}
          disabled={busy}
          onClick={() => discard.mutate({ title: draft.title, body: draft.body })}
        >
          {t.discard}
        </Button>
      </p>
    </Section>
  );
}
