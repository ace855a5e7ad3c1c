import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, got, Refusal } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Action } from "../../api/types.ts";
import { shellWords } from "../../shell/words.ts";
import { useWords } from "../../words/language.tsx";
import { approvalWords } from "./words.ts";

export type Verb = "approve" | "reject" | "undo";
export type Outcome = { readonly action: Action; readonly verb: Verb; readonly ok: boolean; readonly text: string };

/** Decides one after the other and says of each by itself what came of it; one that does not go holds up none of the others. */
export function useDecisions() {
  const t = useWords(approvalWords);
  const shell = useWords(shellWords);
  const { shop } = useShop();
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const pathOf = (id: string) => ({ ...inShop(shop), action: id });

  const failed = async (action: Action, verb: Verb, error: unknown): Promise<string> => {
    if (!(error instanceof Refusal) || error.status === 0) return shell.unreachable;
    if (error.status === 503) return t.notNow;
    if (error.status !== 409) return error.message;
    if (verb === "undo") return t.notUndone;
    const now = await got(api.GET("/v1/shops/{shop}/actions/{action}", { params: { path: pathOf(action.id) } })).catch(
      () => null,
    );
    return now?.status === "awaiting_approval" ? t.drift : t.already;
  };
  const decide = async (actions: readonly Action[], verb: Verb, reason: string | null = null) => {
    if (busy.size > 0) return; // a double click decides once
    setBusy(new Set(actions.map(({ id }) => id)));
    setOutcomes([]);
    for (const action of actions) {
      const told = await got(
        api.POST(`/v1/shops/{shop}/actions/{action}/${verb}`, {
          params: { path: pathOf(action.id) },
          body: { reason },
        }),
      ).then(
        () => ({ action, verb, ok: true, text: t.done[verb] }),
        async (error: unknown) => ({ action, verb, ok: false, text: await failed(action, verb, error) }),
      );
      setOutcomes((all) => [...all, told]);
    }
    setBusy(new Set());
    await client.invalidateQueries({ queryKey: [shop.id, "actions"] });
  };
  return { decide, outcomes, busy };
}
