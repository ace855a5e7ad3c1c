import Button from "antd/es/button";
import { useState } from "react";
import { Link } from "wouter";
import type { Article } from "../../api/types.ts";
import { Asked } from "../../parts/asked.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { articleDay } from "./article-days.ts";
import { ArticleDrawer } from "./article-drawer.tsx";
import { useArticles } from "./queries.ts";
import { ShippedArticles } from "./shipped-articles.tsx";
import { knowledgeWords } from "./words.ts";

const fits = ({ title, body }: Article, wanted: string) =>
  `${title}\n${body}`.toLowerCase().includes(wanted.toLowerCase());

/** The shop's own articles, and beneath them what came along. */
export function Articles() {
  const t = useWords(knowledgeWords);
  const articles = useArticles();
  const [open, setOpen] = useState<Article | "new" | null>(null);
  const [wanted, setWanted] = useState("");
  return (
    <>
      <div className="form-line">
        <label className="field wide">
          <span>{t.find}</span>
          <input className="text" type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </label>
        <Button type="primary" onClick={() => setOpen("new")}>
          {t.write}
        </Button>
        <Link href="/shop" className="like-button" title={t.uploadHow}>
          {t.upload}
        </Link>
      </div>
      <Asked query={articles} rows={8}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.articles);
          const found = all.filter((article) => fits(article, wanted.trim()));
          if (all.length === 0)
            return (
              <EmptyState title={t.none}>
                <p>{t.noneHow}</p>
              </EmptyState>
            );
          return (
            <section className="card" aria-label={t.articles}>
              {found.length === 0 && <p className="quiet">{t.nothingFound}</p>}
              <ul className="list">
                {found.map((article) => (
                  <ArticleLine key={`${article.id}@${article.version}`} article={article} onOpen={setOpen} />
                ))}
              </ul>
              {articles.hasNextPage && (
                <p>
                  <Button loading={articles.isFetchingNextPage} onClick={() => void articles.fetchNextPage()}>
                    {t.more}
                  </Button>
                </p>
              )}
            </section>
          );
        }}
      </Asked>
      <ShippedArticles />
      {open !== null && <ArticleDrawer article={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function ArticleLine({ article, onOpen }: { article: Article; onOpen: (article: Article) => void }) {
  const { language } = useLanguage();
  const t = useWords(knowledgeWords);
  const { title, body, version, status, products, validFrom, validUntil, updatedAt } = article;
  const now = Date.now();
  const isOver = validUntil !== null && Date.parse(validUntil) <= now;
  const isEarly = validFrom !== null && Date.parse(validFrom) > now;
  const day = (at: string | null) => at && articleDay(at, language);
  return (
    <li>
      <div>
        <button type="button" className="link" onClick={() => onOpen(article)}>
          {title}
        </button>{" "}
        <span className="tag">{products.length > 0 ? t.layers.product : t.layers.shop}</span>{" "}
        {status === "draft" && <span className="tag warn">{t.draft}</span>}{" "}
        {isOver && <span className="tag warn">{t.expired}</span>}{" "}
        {isEarly && <span className="tag warn">{t.notYet}</span>}
        <p className="quiet small one-line">{body}</p>
        <p className="quiet small">
          {[
            t.version(version),
            t.changed(instant(updatedAt, language)),
            ...(validFrom || validUntil ? [t.valid(day(validFrom), day(validUntil))] : []),
            ...(products.length > 0 ? [t.products(products.length)] : []),
          ].join(" · ")}
        </p>
      </div>
    </li>
  );
}
