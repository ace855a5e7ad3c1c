import { toSimplified } from "./scripts.ts";

const URL = /https?:\/\/\S+|www\.\S+/g;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/g;
/** Logs of masked chats write [链接x], [数字x], [地址x], <url>: what was masked is all that is left to see. */
const MASK = /\[([^\][\s]{1,8}?)x?\]/g;
/** What a shop page sends along when a buyer clicks on an order or a product. */
const CARD = /\[[^\][]{9,160}\]/g;
const ORDER = /#\s?[a-z]{0,3}\d[\d-]{2,}|\b[a-z]{1,3}-?\d{4,}(?:-\d+)*\b|\d{8,}/g;
const REPEATED = /(.)\1{2,}/gu;

/** The one form that features are read from: width, case, script and digits no longer matter. */
export function normalize(text: string): string {
  return toSimplified(text.normalize("NFKC").toLowerCase())
    .replace(URL, " ‹url› ")
    .replace(EMAIL, " ‹mail› ")
    .replace(MASK, (_, what: string) => (what.startsWith("数字") ? " 0 " : ` ‹${what}› `))
    .replace(CARD, " ‹card› ")
    .replace(ORDER, " ‹id› ")
    .replace(/[’‘`´]/g, "'")
    .replace(/\d/g, "0")
    .replace(REPEATED, "$1$1")
    .replace(/\s+/g, " ")
    .trim();
}
