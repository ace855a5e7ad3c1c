import { useMutation, useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { Group } from "./group.tsx";
import { segmentWords } from "./segment-words.ts";

/** Groups of customers: said in words, looked at, kept under a name. */
export function Segments() {
  const { shop } = useShop();
  const t = useWords(segmentWords);
  const [words, setWords] = useState("");
  const look = useMutation({
    mutationFn: (asked: { words: string } | { name: string }) =>
      got(
        api.POST("/v1/shops/{shop}/tools/preview_segment", {
          params: { path: inShop(shop) },
          body: { ...asked, limit: 10 },
        }),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "") look.mutate({ words: words.trim() });
  };
  const asked = look.variables && "words" in look.variables ? look.variables.words : null;
  return (
    <div className="cards">
      <Section title={t.title}>
        <p className="quiet small">{t.how}</p>
        <form className="form" onSubmit={submit}>
          <label className="field">
            <span>{t.wish}</span>
            <textarea
              className="text"
              rows={2}
              maxLength={1000}
              placeholder={t.hint}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </label>
          <p>
            <Button type="primary" htmlType="submit" loading={look.isPending}>
              {t.look}
            </Button>
          </p>
        </form>
        {look.isError && (
          <p role="alert" className="fault">
            {look.error.message}
          </p>
        )}
        {look.data && <Group key={JSON.stringify(look.variables)} found={look.data} words={asked} />}
      </Section>
      <Stored open={(name) => look.mutate({ name })} />
    </div>
  );
}

function Stored({ open }: { open: (name: string) => void }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(segmentWords);
  const stored = useQuery({
    queryKey: [shop.id, "segments"],
    queryFn: () => got(api.POST("/v1/shops/{shop}/tools/list_segments", { params: { path: inShop(shop) }, body: {} })),
  });
  return (
    <Section title={t.stored}>
      <Asked query={stored}>
        {({ data }) =>
          data.segments.length === 0 ? (
            <p className="quiet">{t.none}</p>
          ) : (
            <ul className="list">
              {data.segments.map(({ name, version, conditions }) => (
                <li key={name}>
                  <div>
                    <strong>{name}</strong> <span className="tag">{t.version(String(version))}</span>
                    <p className="quiet small">{conditions?.[language]}</p>
                  </div>
                  <Button aria-label={`${t.open}: ${name}`} onClick={() => open(name)}>
                    {t.open}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  );
}
