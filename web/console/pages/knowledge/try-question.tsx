import { useMutation } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { useSearch } from "wouter";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { ErrorState } from "../../parts/states.tsx";
import { useWords, type Words } from "../../words/language.tsx";
import { TriedArticles, TriedRule } from "./tried.tsx";

const words: Words<{ how: string; label: string; hint: string; ask: string }> = {
  zh: {
    how: "像买家一样问一句,看会用哪篇文章的哪一版、哪条规则。只是试,不会发给任何人。",
    label: "买家的话",
    hint: "几天能发货?",
    ask: "试一下",
  },
  en: {
    how: "Ask as a buyer would, and see which article in which version and which rule would answer. Nothing is sent.",
    label: "What a buyer writes",
    hint: "How many days until it ships?",
    ask: "Try it",
  },
};

/** Which article and which rule a question meets. */
export function TryQuestion() {
  const { shop } = useShop();
  const t = useWords(words);
  const asked = new URLSearchParams(useSearch()).get("q");
  const [text, setText] = useState(asked ?? "");
  const params = { path: inShop(shop) };
  const attempt = useMutation({
    mutationFn: async (question: string) => {
      const rule = await got(api.POST("/v1/shops/{shop}/policy/try", { params, body: { text: question } }));
      const found = await got(
        api.POST("/v1/shops/{shop}/tools/search_knowledge", {
          params,
          body: { question: question.slice(0, 500), intent: rule.intent, locale: rule.language },
        }),
      );
      return { rule, found: found.data };
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") attempt.mutate(text.trim());
  };
  return (
    <>
      <form className="card" onSubmit={submit}>
        <p className="quiet">{t.how}</p>
        <div className="form-line">
          <label className="field wide">
            <span>{t.label}</span>
            <input
              className="text"
              value={text}
              placeholder={t.hint}
              maxLength={4000}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          <Button type="primary" htmlType="submit" loading={attempt.isPending}>
            {t.ask}
          </Button>
        </div>
      </form>
      {attempt.isError && <ErrorState error={attempt.error} />}
      {attempt.data && (
        <div className="cards" aria-live="polite">
          <TriedArticles found={attempt.data.found} />
          <TriedRule rule={attempt.data.rule} />
        </div>
      )}
    </>
  );
}
