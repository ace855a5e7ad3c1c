import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { shellWords } from "../../shell/words.ts";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { askWords } from "./words.ts";

/** What was asked before, the last one first. */
export function Earlier({ current }: { current: string | undefined }) {
  const { language } = useLanguage();
  const t = useWords(askWords);
  const shell = useWords(shellWords);
  const { shop } = useShop();
  const asked = useInfiniteQuery({
    queryKey: [shop.id, "asked", "list"],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      got(
        api.GET("/v1/shops/{shop}/asked", {
          params: { path: inShop(shop), query: { limit: 20, ...(pageParam === "" ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const all = asked.data?.pages.flatMap(({ conversations }) => conversations) ?? [];
  return (
    <details className="earlier card" open={matchMedia("(min-width: 1100px)").matches}>
      <summary>{t.earlier}</summary>
      {asked.isSuccess && all.length === 0 && <p className="quiet">{t.noEarlier}</p>}
      <ul>
        {all.map(({ id, title, updatedAt }) => (
          <li key={id}>
            <Link href={`/ask/${id}`} aria-current={id === current ? "page" : undefined}>
              {title}
            </Link>
            <span className="quiet small">{instant(updatedAt, language)}</span>
          </li>
        ))}
      </ul>
      {asked.hasNextPage && (
        <button type="button" className="link" onClick={() => void asked.fetchNextPage()}>
          {shell.more}
        </button>
      )}
    </details>
  );
}
