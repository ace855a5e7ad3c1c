import { checkNumbers } from "../../agents/guards/bound-numbers.ts";
import type { Shop } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Notice } from "../../core/handoff/who-speaks.ts";
import { languages } from "../../core/language.ts";
import type { KeptTicket } from "../../db/tickets.ts";
import { renderReply } from "../../prompts/render.ts";

/** What the buyer reads of a change that a person or the clock made, in the language of the conversation. */
export function noticeText(
  notice: Notice,
  ticket: Pick<KeptTicket, "ticket_id" | "language"> | undefined,
  who: string | null,
  shop: Shop,
): string {
  const id = ticket?.ticket_id ?? "";
  const number: Fact = {
    id: "ticket",
    label: "ticket",
    value: id,
    unit: "text",
    source: { table: "tickets", ids: id ? [id] : [] },
  };
  const ownWords = shop.locale.startsWith("zh") ? "zh" : "en";
  const language = languages.find((each) => each === ticket?.language) ?? ownWords;
  const rendered = renderReply("handoff", { notice, ticket: number, who }, { language, timezone: shop.timezone });
  return checkNumbers(rendered, [number]).text;
}
