/** One thing that a rule may ask about: typed, in both languages, with the group it is read with. */
export type PolicyFact = {
  readonly name: string;
  readonly type: "flag" | "number" | "choice" | "text";
  readonly group: FactGroup;
  readonly zh: string;
  readonly en: string;
  /** The words of a choice. */
  readonly values?: readonly string[];
  /** Limits of a number, and for hours and the like where it begins again. */
  readonly least?: number;
  readonly most?: number;
  readonly round?: number;
};
export type FactGroup =
  | "message"
  | "moment"
  | "calendar"
  | "conversation"
  | "tickets"
  | "customer"
  | "order"
  | "product"
  | "offers";
/** Values by the fact's name; null or missing is "not known". Flags are "yes" and "no". */
export type FactValues = Readonly<Record<string, string | number | null>>;

type Limits = { readonly least?: number; readonly most?: number; readonly round?: number };
export const flag = (group: FactGroup, name: string, zh: string, en: string): PolicyFact => ({
  name,
  type: "flag",
  group,
  zh,
  en,
});
export const amount = (
  group: FactGroup,
  name: string,
  zh: string,
  en: string,
  limits: Limits = { least: 0 },
): PolicyFact => ({
  name,
  type: "number",
  group,
  zh,
  en,
  ...limits,
});
export const choice = (
  group: FactGroup,
  name: string,
  values: readonly string[],
  zh: string,
  en: string,
): PolicyFact => ({ name, type: "choice", group, zh, en, values });
export const text = (group: FactGroup, name: string, zh: string, en: string): PolicyFact => ({
  name,
  type: "text",
  group,
  zh,
  en,
});
