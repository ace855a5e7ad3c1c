import { foldWidth } from "./understanding/numerals.ts";
import { toSimplified } from "./understanding/scripts.ts";

/** The words of a question in the one form that patterns read: width, case and script aside. */
export const plainOf = (text: string): string => toSimplified(foldWidth(text)).toLowerCase();
