import Button from "antd/es/button";
import { useState } from "react";
import type { Article } from "../../api/types.ts";
import { Drawer } from "../../parts/drawer.tsx";
import { useWords } from "../../words/language.tsx";
import { IntentPicker } from "../policy/intent-picker.tsx";
import { beginOf, inputDay, lastDayOf } from "./article-days.ts";
import { articleWords } from "./article-words.ts";
import { useArticleDeeds, type Writing } from "./queries.ts";
import { RemoveArticle } from "./remove-article.tsx";
import { Versions } from "./versions.tsx";

type Typed = { title: string; body: string; intents: readonly string[]; from: string; until: string };
const typedOf = (article: Article | null): Typed => ({
  title: article?.title ?? "",
  body: article?.body ?? "",
  intents: article?.intents ?? [],
  from: inputDay(article?.validFrom ?? null),
  until: article?.validUntil ? inputDay(lastDayOf(article.validUntil)) : "",
});
const writingOf = (
  { title, body, intents, from, until }: Typed,
  article: Article | null,
  status: Writing["status"],
) => ({
  title: title.trim(),
  body: body.trim(),
  status,
  ...(intents.length > 0 ? { intents: [...intents] } : {}),
  ...(article && article.products.length > 0 ? { products: article.products } : {}),
  ...(article?.locale ? { locale: article.locale } : {}),
  ...(from ? { validFrom: beginOf(from) } : {}),
  ...(until ? { validUntil: beginOf(until, 1) } : {}),
});

/** One article to be written or written anew, with its versions. */
export function ArticleDrawer({ article, onClose }: { article: Article | null; onClose: () => void }) {
  const t = useWords(articleWords);
  const [typed, setTyped] = useState(() => typedOf(article));
  const [fault, setFault] = useState("");
  const { write } = useArticleDeeds();
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const save = (status: Writing["status"]) => {
    const wrong =
      typed.title.trim() === "" || typed.body.trim() === ""
        ? t.missing
        : typed.from && typed.until && typed.until < typed.from
          ? t.order
          : "";
    setFault(wrong);
    if (wrong === "") write.mutate(writingOf(typed, article, status));
  };
  return (
    <Drawer title={article?.title ?? t.new} onClose={onClose}>
      <div className="form">
        <label className="field">
          <span>{t.heading}</span>
          <input
            className="text"
            value={typed.title}
            maxLength={200}
            onChange={({ target }) => set({ title: target.value })}
          />
          <span>{article && typed.title.trim() !== article.title ? t.renamed : t.headingHow}</span>
        </label>
        <label className="field">
          <span>{t.body}</span>
          <textarea
            className="text"
            rows={9}
            value={typed.body}
            maxLength={50_000}
            onChange={({ target }) => set({ body: target.value })}
          />
        </label>
        <IntentPicker
          label={t.intents}
          none={t.anyIntent}
          value={typed.intents}
          onChange={(intents) => set({ intents: intents ?? [] })}
        />
        <div className="form-line">
          {(["from", "until"] as const).map((end) => (
            <label key={end} className="field">
              <span>{t[end]}</span>
              <input
                className="text"
                type="date"
                value={typed[end]}
                onChange={({ target }) => set({ [end]: target.value })}
              />
            </label>
          ))}
        </div>
        <p className="quiet small">{t.datesHow}</p>
        <p role="alert" className="fault">
          {fault || (write.isError ? write.error.message : "")}
        </p>
        <p className="buttons">
          <Button type="primary" loading={write.isPending} onClick={() => save("live")}>
            {article?.status === "draft" ? t.publish : t.live}
          </Button>
          <Button disabled={write.isPending} onClick={() => save("draft")}>
            {t.draft}
          </Button>
          <span role="status" className="done">
            {write.data ? t.saved[write.data.result] : ""}
          </span>
        </p>
        {article && <RemoveArticle id={article.id} onDone={onClose} />}
      </div>
      {article && <Versions id={article.id} onTake={(body) => set({ body })} />}
    </Drawer>
  );
}
