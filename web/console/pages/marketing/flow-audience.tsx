import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { ListedFlow } from "../../api/types.ts";
import { ActionCard } from "../../parts/action-card.tsx";
import { useWords, type Words } from "../../words/language.tsx";

const words: Words<{
  label: string;
  everybody: string;
  propose: string;
  only: (name: string, version: string) => string;
  newest: (name: string, version: string) => string;
  gone: (name: string) => string;
}> = {
  zh: {
    label: "只发给哪个人群",
    everybody: "不限人群",
    propose: "改成这样",
    only: (name, version) => `只发给“${name}”(固定第 ${version} 版)`,
    newest: (name, version) => `只发给“${name}”(最新一版,现在是第 ${version} 版)`,
    gone: (name) => `只发给“${name}”,但它已停用:换一个之前谁也不发`,
  },
  en: {
    label: "Only for which group",
    everybody: "No group",
    propose: "Propose it",
    only: (name, version) => `Only for “${name}” (always version ${version})`,
    newest: (name, version) => `Only for “${name}” (the newest version, now ${version})`,
    gone: (name) => `Only for “${name}”, which is out of use: nobody is written to until another is chosen`,
  },
};

/** Whom a flow is limited to, and the version that counts. */
export function AudienceLine({ audience }: Pick<ListedFlow, "audience">) {
  const t = useWords(words);
  if (!audience) return null;
  const { name, version, newest } = audience;
  if (version === null)
    return (
      <p role="status" className="fault small">
        {t.gone(name)}
      </p>
    );
  return <p className="small">{(newest ? t.newest : t.only)(name, String(version))}</p>;
}

/** Limits a flow to a stored group, or opens it again; the change waits for a yes. */
export function FlowAudience({ flow }: { flow: ListedFlow }) {
  const { shop } = useShop();
  const t = useWords(words);
  const client = useQueryClient();
  const now = flow.audience?.name ?? "";
  const [chosen, setChosen] = useState(now);
  const stored = useQuery({
    queryKey: [shop.id, "segments"],
    queryFn: () => got(api.POST("/v1/shops/{shop}/tools/list_segments", { params: { path: inShop(shop) }, body: {} })),
  });
  const limit = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/tools/change_flow", {
          params: { path: inShop(shop) },
          body: { flow: flow.id, step: 1, segment: chosen === "" ? null : chosen },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shop.id, "actions"] }),
  });
  const names = stored.data?.data.segments.map(({ name }) => name) ?? [];
  if (names.length === 0 && now === "") return null;
  const prepared = limit.data as { action?: string } | undefined; // 202: the proposal, which the document leaves open
  if (prepared?.action) return <ActionCard id={prepared.action} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    limit.mutate();
  };
  return (
    <form className="form-line" onSubmit={submit}>
      <label className="field wide">
        <span>{t.label}</span>
        <select className="text" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{t.everybody}</option>
          {[...new Set([...names, ...(now === "" ? [] : [now])])].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button htmlType="submit" loading={limit.isPending} disabled={chosen === now}>
        {t.propose}
      </Button>
      {limit.isError && (
        <p role="alert" className="fault">
          {limit.error.message}
        </p>
      )}
    </form>
  );
}
