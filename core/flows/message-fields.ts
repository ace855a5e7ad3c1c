import { AppError } from "../errors.ts";
import type { Flow, Trigger } from "./flow.ts";

/** What a message may name, and for which triggers it is known. `name` may be empty: no sentence should need it. */
const always = ["name", "shop"] as const;
const ofOrder = ["order", "total", "product", "products"] as const;
const ofProduct = ["product"] as const;
const fieldsOf: Record<Trigger, readonly string[]> = {
  order_unpaid: ofOrder,
  order_paid: ofOrder,
  order_delivered: [...ofOrder, "guide"],
  cart_left: ofProduct,
  back_in_stock: [...ofProduct, "price"],
  price_dropped: [...ofProduct, "price", "was"],
  gone_silent: [],
};
/** The fields that a message of this flow may hold. */
export const knownFields = (trigger: Trigger): readonly string[] => [...always, ...fieldsOf[trigger]];

const slot = /\{\{([^{}]*)\}\}/g;
export type FieldFault = {
  readonly place: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
};

function faultsIn(text: string, place: string, trigger: Trigger): FieldFault[] {
  const known = knownFields(trigger);
  const fault = (at: number, field: string, message: string) => ({
    place,
    line: text.slice(0, at).split("\n").length,
    field,
    message,
  });
  const slots = [...text.matchAll(slot)].flatMap((match) => {
    const field = (match[1] ?? "").trim();
    if (known.includes(field)) return [];
    return [fault(match.index, field, `{{ ${field} }} is no field of this flow; there are ${known.join(", ")}`)];
  });
  const stray = /\{\{|\}\}|\{%/.exec(text.replaceAll(slot, (whole) => " ".repeat(whole.length)));
  return stray ? [...slots, fault(stray.index, "", "a field is written {{ name }}, on one line")] : slots;
}

/** Everything in a flow's own words that names no field, each with the step, language, part and line. */
export const fieldFaults = (flow: Pick<Flow, "steps" | "trigger">): FieldFault[] =>
  flow.steps.flatMap(({ words }, step) =>
    Object.entries(words ?? {}).flatMap(([language, { subject, body }]) => [
      ...faultsIn(subject, `steps[${step}].words.${language}.subject`, flow.trigger),
      ...faultsIn(body, `steps[${step}].words.${language}.body`, flow.trigger),
    ]),
  );

/** Refuses a flow whose words name what is not there: the error lists every place. */
export function checkWords(flow: Pick<Flow, "steps" | "trigger">): void {
  const faults = fieldFaults(flow);
  const [first] = faults;
  if (first)
    throw new AppError("invalid_input", `${first.place}, line ${first.line}: ${first.message}.`, { errors: faults });
}

/** A template with its fields filled in; what buyers or products are called is text and nothing else. A line whose only
 * field is empty is left out. */
export function fillWords(text: string, values: Readonly<Record<string, string>>): string {
  const lines = text.split("\n").flatMap((line) => {
    const fields = [...line.matchAll(slot)].map((match) => values[(match[1] ?? "").trim()] ?? "");
    const bare = line.replaceAll(slot, "").trim();
    if (fields.length > 0 && bare === "" && fields.every((value) => value === "")) return [];
    return [line.replaceAll(slot, (_, field: string) => values[field.trim()] ?? "")];
  });
  return lines.join("\n").replaceAll(/[ \t]+([,,!!。.])/g, "$1");
}
