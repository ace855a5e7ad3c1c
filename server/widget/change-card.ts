import { statusWord } from "../../agents/playbook/wording/words.ts";
import type { ShopData } from "../../core/context.ts";
import type { Language } from "../../core/language.ts";
import { findProposal, type ShownRow } from "../../db/proposals.ts";
import type { Card } from "./card.ts";

type Change = Extract<Card, { kind: "change" }>;
type Row = Change["rows"][number];
/** Fields that a buyer knows; the rest of a change (times, internal sums) says nothing to one. */
const told = ["status", "shipping_address", "default_address", "address", "sku", "payment_method", "note"];

function text(field: string, value: unknown, language: Language): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (field === "status") return statusWord(value, language);
  if (typeof value === "object") return Object.values(value).filter(Boolean).map(String).join(", ");
  return String(value);
}
const rowsOf = ({ before, after }: ShownRow, language: Language): Row[] =>
  Object.entries(after).flatMap(([field, value]) => {
    const now = text(field, value, language);
    return told.includes(field) && now !== null
      ? [{ field, before: text(field, before?.[field], language), after: now }]
      : [];
  });

type Note = { readonly id: string; readonly summary: string };
/** A proposed change as it stands now, with exactly what it would change. */
export async function changeCard(
  data: Pick<ShopData, "query">,
  { id, summary }: Note,
  language: Language,
): Promise<Change[]> {
  const row = await findProposal(data, id);
  if (!row) return [];
  const { status, approver, shown } = row;
  const rows = shown.flatMap((each) => rowsOf(each, language));
  return [{ kind: "change", action: id, status, summary, approver, rows: rows.slice(0, 12) }];
}
