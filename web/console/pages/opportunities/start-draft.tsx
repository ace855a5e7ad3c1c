import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { ActionCard } from "../../parts/action-card.tsx";
import { useWords } from "../../words/language.tsx";
import { nicheWords } from "./words.ts";

/** Prepares a draft product for a niche; what would be stored is shown and waits for a yes. */
export function StartDraft({ term }: { term: string }) {
  const { shop } = useShop();
  const t = useWords(nicheWords);
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: () =>
      got(api.POST("/v1/shops/{shop}/tools/draft_product", { params: { path: inShop(shop) }, body: { term } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [shop.id, "actions"] }),
  });
  const prepared = start.data as { action?: string } | undefined; // 202: the proposal, which the document leaves open
  if (prepared?.action) return <ActionCard id={prepared.action} />;
  return (
    <>
      <button type="button" className="plain" disabled={start.isPending} onClick={() => start.mutate()}>
        {t.startDraft}
      </button>
      {start.isError && (
        <p role="alert" className="fault">
          {start.error.message}
        </p>
      )}
    </>
  );
}
