import { checkNumbers } from "../../agents/guards/bound-numbers.ts";
import { waitView } from "../../agents/playbook/hand-over.ts";
import type { Shop, ShopTx } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Notice } from "../../core/handoff/who-speaks.ts";
import { languages } from "../../core/language.ts";
import { findTicket } from "../../db/tickets.ts";
import { renderReply } from "../../prompts/render.ts";
import { mineOf, teamOf } from "../../tools/tickets/open-case.ts";
import { waitFor } from "../../tools/tickets/wait-facts.ts";

/** What the buyer reads of a change that a person or the clock made, in the language of the conversation; who waits again is
 * told how long, as far as that is known. */
export async function noticeText(
  tx: ShopTx,
  notice: Notice,
  id: string | null,
  who: string | null,
  shop: Shop,
  at: Date,
): Promise<string> {
  const ticket = id === null ? undefined : await findTicket(tx, id);
  const number: Fact = {
    id: "ticket",
    label: "ticket",
    value: id ?? "",
    unit: "text",
    source: { table: "tickets", ids: id === null ? [] : [id] },
  };
  const estimate =
    ticket && notice === "waiting_again" ? await waitFor(tx, teamOf(shop, ticket.team), mineOf(ticket), at) : null;
  const facts = [number, ...(estimate?.facts ?? [])];
  const wait = waitView(estimate?.wait.is, (name) => facts.find((each) => each.id === name));
  const ownWords = shop.locale.startsWith("zh") ? "zh" : "en";
  const language = languages.find((each) => each === ticket?.language) ?? ownWords;
  const rendered = renderReply(
    "handoff",
    { notice, ticket: number, who, ...wait },
    { language, timezone: shop.timezone },
  );
  return checkNumbers(rendered, facts).text;
}
