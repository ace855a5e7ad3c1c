import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Section } from "../../parts/section.tsx";
import { useWords, type Words } from "../../words/language.tsx";

const words: Words<{ title: string; how: string; label: string; save: string; saved: string }> = {
  zh: {
    title: "允许的网站",
    how: "只有写在这里的网站能打开窗口,一行一个,如 https://shop.example.com。",
    label: "网站",
    save: "保存",
    saved: "已保存",
  },
  en: {
    title: "Sites that may ask",
    how: "Only these sites can open the window: one a line, such as https://shop.example.com.",
    label: "Sites",
    save: "Save",
    saved: "Saved",
  },
};

export function WidgetSites({ origins }: { origins: readonly string[] }) {
  const { shop } = useShop();
  const t = useWords(words);
  const client = useQueryClient();
  const [text, setText] = useState(origins.join("\n"));
  const save = useMutation({
    mutationFn: (sites: string[]) =>
      got(api.POST("/v1/shops/{shop}/widget", { params: { path: inShop(shop) }, body: { origins: sites } })),
    onSuccess: (kept) => {
      setText(kept.origins.join("\n"));
      return client.invalidateQueries({ queryKey: [shop.id, "widget"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(text.split(/\s+/).filter(Boolean));
  };
  return (
    <Section title={t.title}>
      <p className="quiet">{t.how}</p>
      <form className="form" onSubmit={submit}>
        <textarea
          className="text"
          aria-label={t.label}
          aria-invalid={save.isError}
          value={text}
          rows={3}
          onChange={({ target }) => setText(target.value)}
        />
        <p className="buttons">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t.save}
          </Button>
          <span role="status" className={save.isError ? "fault" : "done"}>
            {save.isError ? save.error.message : save.isSuccess ? t.saved : ""}
          </span>
        </p>
      </form>
    </Section>
  );
}
