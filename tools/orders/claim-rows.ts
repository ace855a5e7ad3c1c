import type { ShopContext } from "../../core/context.ts";
import type { LineRow } from "../../db/orders.ts";
import type { RowChange } from "../define-tool.ts";
import type { Ledger } from "./ledger.ts";

type Claim = { readonly line: LineRow; readonly minor: number; readonly extra: Readonly<Record<string, unknown>> };

/** One row for each line that a customer wants to give back: "requested" until the goods are there and the shop pays. */
export function claimRows(
  ledger: Ledger,
  kind: "return" | "exchange",
  claims: readonly Claim[],
  reason: string | null,
  ctx: ShopContext,
): RowChange[] {
  const { order_id } = ledger.order;
  const known = ledger.refunds.filter((row) => row.refund_id.startsWith(`zg/${order_id}/`)).length;
  return claims.map(({ line, minor, extra }, index) => ({
    table: "refunds",
    id: `zg/${order_id}/${known + index + 1}`,
    before: null,
    after: {
      order_id,
      kind,
      created_at: ctx.now().toISOString(),
      line: line.line,
      quantity: line.quantity,
      amount_minor: minor,
      ...(reason ? { reason } : {}),
      status: "requested",
      extra: { by: "zhanggui", ...extra },
    },
  }));
}
