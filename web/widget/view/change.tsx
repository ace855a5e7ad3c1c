import type { ChangeCard } from "../types.ts";
import type { Words } from "../words/en.ts";
import { useShown } from "./context.ts";

const names: Readonly<Record<string, keyof Words>> = {
  status: "fieldStatus",
  shipping_address: "fieldAddress",
  default_address: "fieldAddress",
  address: "fieldAddress",
  sku: "fieldItem",
  payment_method: "fieldPayment",
  note: "fieldNote",
};
const outcomes: Readonly<Record<string, keyof Words>> = { executed: "done", undone: "dropped", rejected: "dropped" };

function Decide({ card: { action, approver, status } }: { card: ChangeCard }) {
  const { words, talk, state } = useShown();
  if (status !== "awaiting_approval")
    return <span class={status === "executed" ? "tag" : "tag off"}>{words[outcomes[status] ?? "gone"]}</span>;
  if (approver !== "buyer") return <span class="tag off">{words.shopDecides}</span>;
  const busy = state.deciding.includes(action);
  return (
    <div class="row">
      <button type="button" class="button" disabled={busy} onClick={() => void talk.decide(action, "approve")}>
        {words.confirm}
      </button>
      <button type="button" class="button plain" disabled={busy} onClick={() => void talk.decide(action, "reject")}>
        {words.decline}
      </button>
    </div>
  );
}

/** A change that waits for a yes, with exactly what it would change. */
export function ChangeCardView({ card }: { card: ChangeCard }) {
  const { words } = useShown();
  return (
    <article class="card">
      <h3>{card.summary}</h3>
      {card.rows.length > 0 && (
        <dl>
          {card.rows.map(({ field, before, after }) => (
            <>
              <dt>{words[names[field] ?? "fieldNote"]}</dt>
              <dd>
                {before && (
                  <>
                    <span class="far">{words.before}: </span>
                    <span class="was">{before}</span>{" "}
                  </>
                )}
                <span class="far">{words.after}: </span>
                <span aria-hidden="true">→ </span>
                {after}
              </dd>
            </>
          ))}
        </dl>
      )}
      <Decide card={card} />
    </article>
  );
}
