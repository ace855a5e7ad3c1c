import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { NewToken } from "./new-token.tsx";
import { peopleWords } from "./people-words.ts";

/** Who may come in, and who no longer. */
export function People() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(peopleWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState<string | null>(null);
  const tokens = useQuery({
    queryKey: [shop.id, "tokens"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/tokens", { params: { path: inShop(shop) } })),
  });
  const end = useMutation({
    mutationFn: (token: string) =>
      got(api.POST("/v1/shops/{shop}/tokens/{token}/revoke", { params: { path: { ...inShop(shop), token } } })),
    onSettled: () => {
      setAsking(null);
      return client.invalidateQueries({ queryKey: [shop.id, "tokens"] });
    },
  });
  return (
    <div className="cards">
      <NewToken />
      <Section title={t.list}>
        {end.isError && (
          <p role="alert" className="fault">
            {end.error.message}
          </p>
        )}
        <Asked query={tokens}>
          {(data) =>
            data.tokens.length === 0 ? (
              <p className="quiet">{t.none}</p>
            ) : (
              <ul className="list">
                {data.tokens.map(({ id, as, who, createdAt, expiresAt }) => (
                  <li key={id}>
                    <div>
                      <strong>{who}</strong> <span className="tag">{t.kinds[as]}</span>
                      <p className="quiet small">
                        {t.since(instant(createdAt, language))}{" "}
                        {expiresAt ? t.until(instant(expiresAt, language)) : t.forever}
                      </p>
                    </div>
                    {asking === id ? (
                      <span className="buttons">
                        <Button type="primary" loading={end.isPending} onClick={() => end.mutate(id)}>
                          {t.really}
                        </Button>
                        <Button onClick={() => setAsking(null)}>{t.keep}</Button>
                      </span>
                    ) : (
                      <Button aria-label={`${t.revoke}: ${who}`} onClick={() => setAsking(id)}>
                        {t.revoke}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </Section>
    </div>
  );
}
