import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useId, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { Section } from "../../parts/section.tsx";
import { useWords } from "../../words/language.tsx";
import { peopleWords } from "./people-words.ts";

const lifetimes = [7, 30, 90, 365] as const;

/** A token for a person or a program: shown once, here. */
export function NewToken() {
  const { shop } = useShop();
  const t = useWords(peopleWords);
  const client = useQueryClient();
  const [kind, setKind] = useState<"merchant" | "agent">("merchant");
  const [who, setWho] = useState("");
  const [days, setDays] = useState<number>(30);
  const [missing, setMissing] = useState(false);
  const fault = useId();
  const make = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/tokens", {
          params: { path: inShop(shop) },
          body: { as: kind, who: who.trim(), days },
        }),
      ),
    // What was shown once is not kept for a later look.
    gcTime: 0,
    onSuccess: () => {
      setWho("");
      return client.invalidateQueries({ queryKey: [shop.id, "tokens"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(who.trim() === "");
    if (who.trim() !== "") make.mutate();
  };
  return (
    <Section title={t.add}>
      <p className="quiet small">{t.how}</p>
      <form className="form" onSubmit={submit}>
        <div className="form-line">
          <label className="field">
            <span>{t.kind}</span>
            <select value={kind} onChange={({ target }) => setKind(target.value === "agent" ? "agent" : "merchant")}>
              <option value="merchant">{t.kinds.merchant}</option>
              <option value="agent">{t.kinds.agent}</option>
            </select>
          </label>
          <label className="field">
            <span>{t.days}</span>
            <select value={days} onChange={({ target }) => setDays(Number(target.value))}>
              {lifetimes.map((each) => (
                <option key={each} value={each}>
                  {t.daysOf(each)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className="field">
          <span>{t.who}</span>
          <input
            className="text"
            value={who}
            maxLength={80}
            autoComplete="off"
            aria-invalid={missing}
            aria-describedby={fault}
            onChange={({ target }) => setWho(target.value)}
          />
        </label>
        <p id={fault} className="fault" role="alert">
          {missing ? t.whoMissing : make.isError ? make.error.message : ""}
        </p>
        <p>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t.make}
          </Button>
        </p>
      </form>
      {make.data && (
        <section className="secret" aria-label={t.token}>
          <pre className="code">{make.data.token}</pre>
          <p className="small">{t.once}</p>
          <p className="buttons">
            <CopyButton text={make.data.token} />
            <Button onClick={() => make.reset()}>{t.seen}</Button>
          </p>
        </section>
      )}
    </Section>
  );
}
