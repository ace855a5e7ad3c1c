import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { api, got } from "../api/client.ts";
import { inShop, useShop } from "../api/shop.tsx";
import { useLanguage, useWords, type Words } from "../words/language.tsx";
import { statusName } from "../words/statuses.ts";
import { Changes } from "./changes.tsx";
import { ErrorState, LoadingState } from "./states.tsx";

const words: Words<{
  approve: string;
  reject: string;
  undo: string;
  buyer: string;
}> = {
  zh: {
    approve: "同意",
    reject: "不同意",
    undo: "撤销",
    buyer: "要由买家自己确认。",
  },
  en: {
    approve: "Approve",
    reject: "Reject",
    undo: "Undo",
    buyer: "The buyer has to agree to this.",
  },
};
type Verb = "approve" | "reject" | "undo";
/** A change that waits for a yes, or what became of it: its difference row by row, and the buttons that are open now. */
export function ActionCard({ id }: { id: string }) {
  const { language } = useLanguage();
  const t = useWords(words);
  const { shop } = useShop();
  const client = useQueryClient();
  const path = { ...inShop(shop), action: id };
  const action = useQuery({
    queryKey: [shop.id, "actions", id],
    queryFn: () => got(api.GET("/v1/shops/{shop}/actions/{action}", { params: { path } })),
  });
  const decide = useMutation({
    mutationFn: (verb: Verb) =>
      got(api.POST(`/v1/shops/{shop}/actions/{action}/${verb}`, { params: { path }, body: {} })),
    // Two tabs or two people: whoever was later sees what the first one decided.
    onSettled: () => client.invalidateQueries({ queryKey: [shop.id, "actions"] }),
  });
  if (action.isPending) return <LoadingState rows={2} />;
  if (action.isError) return <ErrorState error={action.error} again={() => void action.refetch()} />;
  const { status, summaries, changes, approver } = action.data;
  const button = (verb: Verb, type: "primary" | "default") => (
    <Button
      type={type}
      loading={decide.isPending && decide.variables === verb}
      disabled={decide.isPending}
      onClick={() => decide.mutate(verb)}
    >
      {t[verb]}
    </Button>
  );
  return (
    <article className="fact action">
      <p>
        <strong>{summaries[language]}</strong> <span className="tag">{statusName(status, language)}</span>
      </p>
      <Changes changes={changes} />
      {decide.isError && <p role="alert">{decide.error.message}</p>}
      {status === "awaiting_approval" && approver === "merchant" && (
        <p className="buttons">
          {button("approve", "primary")}
          {button("reject", "default")}
        </p>
      )}
      {status === "awaiting_approval" && approver === "buyer" && <p className="quiet">{t.buyer}</p>}
      {status === "executed" && <p className="buttons">{button("undo", "default")}</p>}
    </article>
  );
}
