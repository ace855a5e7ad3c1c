import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { SegmentLook } from "../../api/types.ts";
import { ActionCard } from "../../parts/action-card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { useEvidence } from "../../parts/evidence.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { sayer } from "./say-fact.ts";
import { segmentWords } from "./segment-words.ts";

const figures = ["count", "reachable", "refusing", "silent", "orders", "spent"] as const;

/** Who is meant: the conditions read back, how many, whom one may write to, the first of them, and what was not understood. */
export function Group({ found: { data, facts }, words }: { found: SegmentLook; words: string | null }) {
  const { language } = useLanguage();
  const t = useWords(segmentWords);
  const open = useEvidence();
  const say = sayer(facts, language);
  const left = [...data.unread, ...data.strange];
  const known = data.tree !== null && data.strange.length === 0;
  return (
    <div className="flow-more">
      {left.length > 0 && (
        <p role="status" className="fault">
          {t.unread(left.join(language === "zh" ? "、" : ", "))}
        </p>
      )}
      {!known && left.length === 0 && <p role="status">{t.nothing}</p>}
      {known && (
        <>
          <p>
            <strong>
              {t.means}
              {language === "zh" ? ":" : ": "}
            </strong>
            {say(`reading.${language}`)}
          </p>
          <dl className="flow-counts">
            {figures.map((name) => (
              <div key={name}>
                <dt>{t.figures[name]}</dt>
                <dd>{say(name)}</dd>
              </div>
            ))}
          </dl>
          {data.customers.length > 0 && (
            <DataTable
              caption={t.first}
              columns={(["customer", "tier", "orders", "spent", "days"] as const).map((name, at) => ({
                name: t.columns[name],
                number: at > 1,
              }))}
              rows={data.customers.map(({ name, customerId, tier }, at) => [
                name ?? customerId,
                tier ?? "–",
                say(`${at}.orders`),
                say(`${at}.spent`),
                say(`${at}.days`),
              ])}
            />
          )}
          <p>
            <button type="button" className="link" onClick={() => open({ title: say(`reading.${language}`), facts })}>
              {t.evidence}
            </button>
          </p>
          {words !== null && data.understood && <Keep words={words} />}
        </>
      )}
    </div>
  );
}

function Keep({ words }: { words: string }) {
  const { shop } = useShop();
  const t = useWords(segmentWords);
  const client = useQueryClient();
  const [name, setName] = useState("");
  const keep = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/tools/define_segment", {
          params: { path: inShop(shop) },
          body: { name: name.trim(), words },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shop.id, "actions"] }),
  });
  const prepared = keep.data as { action?: string } | undefined; // 202: the proposal, which the document leaves open
  if (prepared?.action) return <ActionCard id={prepared.action} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") keep.mutate();
  };
  return (
    <form className="form-line" onSubmit={submit}>
      <label className="field wide">
        <span>{t.name}</span>
        <input
          className="text"
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <Button htmlType="submit" loading={keep.isPending} disabled={name.trim() === ""}>
        {t.keep}
      </Button>
      {keep.isError && (
        <p role="alert" className="fault">
          {keep.error.message}
        </p>
      )}
    </form>
  );
}
