import type { Asks as Asked } from "../types.ts";
import type { Words } from "../words/en.ts";
import { fill } from "../words.ts";
import { useShown } from "./context.ts";
import { seen } from "./show.ts";

type Field = readonly [name: keyof Words, autocomplete: string, wanted: boolean];
const fields: readonly Field[] = [
  ["street", "street-address", true],
  ["city", "address-level2", true],
  ["country", "address-level1", false],
  ["postcode", "postal-code", false],
  ["name", "name", true],
  ["phone", "tel", false],
];

/** What is wanted, as fields; what is sent is one line that anybody can read. */
function AddressForm({ orderId }: { orderId: string }) {
  const { words, talk } = useShown();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const parts = fields.map(([name]) => String(form.get(name) ?? "").trim()).filter((part) => seen(part) !== "");
    if (parts.length > 0) void talk.send(parts.join(", "));
  };
  return (
    <form class="form" onSubmit={submit}>
      <h3>{fill(words.newAddress, { id: orderId })}</h3>
      {fields.map(([name, autocomplete, wanted]) => (
        <label key={name}>
          {words[name]}
          <input
            name={name}
            autocomplete={autocomplete}
            required={wanted}
            maxlength={200}
            inputMode={name === "phone" ? "tel" : "text"}
          />
        </label>
      ))}
      <button type="submit" class="button">
        {words.sendAddress}
      </button>
    </form>
  );
}

/** What the machine waits for, one tap away. Writing the answer works as well. */
export function Asks({ asks }: { asks: Asked }) {
  const { talk } = useShown();
  if (asks.kind === "address") return <AddressForm orderId={asks.orderId} />;
  if (asks.kind !== "choice") return null;
  return (
    <div class="chips">
      {asks.options.map(({ label, say }) => (
        <button key={say} type="button" class="chip" onClick={() => void talk.send(say, label)}>
          {label}
        </button>
      ))}
    </div>
  );
}
