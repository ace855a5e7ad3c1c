import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, got, Refusal } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Case } from "../../api/types.ts";
import { useWords } from "../../words/language.tsx";
import { inboxWords } from "./words.ts";

export type Deed = "take" | "stay" | "leave" | "give-back" | "close";

/** What a person does with a conversation. Whatever came of it, the conversation is looked up again. */
export function useDeeds({ conversation, ticket, epoch }: Pick<Case, "conversation" | "ticket" | "epoch">) {
  const t = useWords(inboxWords);
  const { shop } = useShop();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [shop.id, "inbox"] });
  const ofTicket = { ...inShop(shop), ticket: ticket?.id ?? "" };
  const deed = useMutation({
    mutationFn: (verb: Deed) => {
      if (verb === "take")
        return got(
          api.POST("/v1/shops/{shop}/conversations/{conversation}/take", {
            params: { path: { ...inShop(shop), conversation } },
          }),
        );
      if (verb === "give-back" || verb === "close")
        return got(
          api.POST(`/v1/shops/{shop}/tickets/{ticket}/${verb}`, { params: { path: ofTicket }, body: { seen: epoch } }),
        );
      return got(api.POST(`/v1/shops/{shop}/tickets/{ticket}/${verb}`, { params: { path: ofTicket }, body: {} }));
    },
    onSettled,
  });
  const reply = useMutation({
    // One id for one text: sent again after a lost line, it is said once.
    mutationFn: ({ text, id }: { text: string; id: string }) =>
      got(api.POST("/v1/shops/{shop}/tickets/{ticket}/reply", { params: { path: ofTicket }, body: { text, id } })),
    onSettled,
  });
  const sentence = (error: unknown): string | null => {
    if (!(error instanceof Refusal)) return null;
    if (error.status !== 409 && error.status !== 404) return error.message;
    return deed.variables === "give-back" || deed.variables === "close" ? t.unseen : t.heldElse;
  };
  return { deed, reply, fault: sentence(deed.error ?? reply.error) };
}
