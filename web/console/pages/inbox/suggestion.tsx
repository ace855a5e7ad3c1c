import { useMutation } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { api, got, ownHeaders, refusalOf } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Suggested } from "../../api/types.ts";
import { ActionCard } from "../../parts/action-card.tsx";
import { Changes } from "../../parts/changes.tsx";
import { useEvidence } from "../../parts/evidence.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { inboxWords } from "./words.ts";

/** Asks a tool for a proposal; which tool is known only when it is suggested, so its own typed route cannot be named. */
async function propose(shop: string, { tool, input }: Suggested["changes"][number]): Promise<string> {
  const response = await fetch(`/v1/shops/${encodeURIComponent(shop)}/tools/${encodeURIComponent(tool)}`, {
    method: "POST",
    headers: { ...ownHeaders(), "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  const body: unknown = await response.json().catch(() => null);
  const action = typeof body === "object" && body !== null && "action" in body ? body.action : null;
  if (!response.ok || typeof action !== "string") throw refusalOf(response.status, body);
  return action;
}

function Change({ change }: { change: Suggested["changes"][number] }) {
  const { language } = useLanguage();
  const t = useWords(inboxWords);
  const { shop } = useShop();
  const ask = useMutation({ mutationFn: () => propose(shop.id, change) });
  if (ask.isSuccess) return <ActionCard id={ask.data} />;
  return (
    <div className="inbox-change">
      <p>
        <strong>{change.summaries[language]}</strong>
      </p>
      <Changes changes={change.changes} />
      <p>
        <Button loading={ask.isPending} onClick={() => ask.mutate()}>
          {t.prepare}
        </Button>
      </p>
      {ask.isError && <p role="alert">{ask.error.message}</p>}
    </div>
  );
}

/** What the machine would say and do now: to be looked at, taken over as it is, or edited. Nothing of it is sent by itself. */
export function Suggestion({ conversation, insert }: { conversation: string; insert: (text: string) => void }) {
  const t = useWords(inboxWords);
  const { shop } = useShop();
  const open = useEvidence();
  const [shown, setShown] = useState(false);
  const ask = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/inbox/{conversation}/suggest", {
          params: { path: { ...inShop(shop), conversation } },
        }),
      ),
    onSuccess: () => setShown(true),
  });
  const it = shown ? ask.data : undefined;
  return (
    <div className="inbox-assist">
      <Button loading={ask.isPending} onClick={() => ask.mutate()}>
        {t.suggest}
      </Button>
      {ask.isError && <p role="alert">{ask.error.message}</p>}
      {it && (
        <section className="fact" aria-label={t.suggestion}>
          <h3>{t.suggestion}</h3>
          {it.from === "packet" && <p className="quiet small">{t.fromPacket}</p>}
          {it.agreed.length > 0 && <p>{t.agreedFirst}</p>}
          {it.agreed.map((id) => (
            <ActionCard key={id} id={id} />
          ))}
          {it.text !== "" && <p className="inbox-said">{it.text}</p>}
          {it.text === "" && it.agreed.length === 0 && <p className="quiet">{t.nothingToSay}</p>}
          <p className="buttons">
            {it.text !== "" && (
              <Button
                onClick={() => {
                  insert(it.text);
                  setShown(false);
                }}
              >
                {t.insert}
              </Button>
            )}
            {it.facts.length > 0 && (
              <button
                type="button"
                className="link"
                onClick={() => open({ title: t.facts(it.facts.length), facts: it.facts })}
              >
                {t.facts(it.facts.length)}
              </button>
            )}
          </p>
          {it.changes.map((change) => (
            <Change key={`${change.tool} ${JSON.stringify(change.input)}`} change={change} />
          ))}
        </section>
      )}
    </div>
  );
}
