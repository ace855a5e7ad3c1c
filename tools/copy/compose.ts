import { type Channel, lengthOf } from "../../prompts/channels.ts";
import { copyWords, type Voice } from "../../prompts/copy-words.ts";

export const purposes = ["title", "description", "offer", "win_back", "unpaid", "review_reply"] as const;
export type Purpose = (typeof purposes)[number];
/** What a text is made from: only what stands on record, written as the reader reads it. */
export type Material = {
  readonly shop: string;
  readonly title: string | null;
  readonly price: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly coupon: {
    readonly code: string;
    readonly kind: "percent" | "amount" | "shipping";
    readonly off: string | null;
    readonly least: string | null;
    readonly ends: string | null;
  } | null;
};
/** A stretch of a text; without it the text still stands, unless it is `kept`. */
export type Piece = { readonly text: string; readonly kept: boolean };
const kept = (text: string): Piece => ({ text, kept: true });
const spare = (text: string | null): Piece[] => (text ? [{ text, kept: false }] : []);
const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

function couponText({ coupon }: Material, language: "zh" | "en"): string | null {
  if (!coupon) return null;
  const { words } = copyWords(language);
  const form = coupon.kind === "shipping" ? words.coupon_shipping : coupon.least ? words.coupon_least : words.coupon;
  const said = fill(form, { code: coupon.code, off: coupon.off ?? "", least: coupon.least ?? "" });
  return coupon.ends ? said + words.list + fill(words.ends, { day: coupon.ends }) : said;
}

/** The pieces of a text in their order; what may be left out for length or truth comes last of its kind. */
export function piecesOf(purpose: Purpose, material: Material, voice: Voice, language: "zh" | "en"): Piece[] {
  const { words, voices } = copyWords(language);
  const own = voices[voice];
  const title = material.title ?? "";
  const price = material.price ? fill(words.from, { price: material.price }) : null;
  switch (purpose) {
    case "title":
      return [kept(title), ...material.attributes.flatMap(({ value }) => spare(value))];
    case "description":
      return [
        kept(`${own.hello.replace(/[,。.:~]+$/u, "")}${words.list}${title}`),
        ...material.attributes.flatMap(({ name, value }) => spare(`${name}${words.colon}${value}`)),
        ...spare(price),
        ...spare(own.close),
      ];
    case "offer":
      return [
        kept(`${material.shop}${words.colon}${couponText(material, language) ?? ""}`),
        ...spare(title && price ? `${title} ${price}` : title),
        ...spare(words.look),
      ];
    case "win_back":
      return [
        kept(`${material.shop}${words.colon}${own.again}`),
        ...spare(couponText(material, language)),
        ...spare(words.look),
        kept(words.stop),
      ];
    case "unpaid":
      return [...spare(own.hello), kept(fill(words.unpaid, { shop: material.shop })), ...spare(own.close)];
    case "review_reply":
      return [kept(own.sorry), kept(fill(words.review, { shop: material.shop }))];
    default:
      return purpose satisfies never;
  }
}

const tidy = (text: string) =>
  text
    .replaceAll(/([。.!?~])[。.]\s*/gu, "$1 ")
    .replaceAll(/\s+/gu, " ")
    .trim();
/** Pieces as one text: a title's beside each other, others as sentences. */
export function joined(purpose: Purpose, pieces: readonly Piece[], language: "zh" | "en"): string {
  const texts = pieces.map(({ text }) => text);
  if (purpose === "title") return texts.join(language === "zh" ? " " : ", ");
  const stop = language === "zh" ? "。" : ".";
  return tidy(texts.map((text) => (/[。.!?~R]$/u.test(text) ? text : text + stop)).join(language === "zh" ? "" : " "));
}

/** Leaves out spare pieces from the end until the text fits; never cuts a word. The text may still be too long. */
export function fitted(
  purpose: Purpose,
  pieces: readonly Piece[],
  language: "zh" | "en",
  limit: Channel | null,
): string {
  let left = [...pieces];
  const long = () => limit !== null && lengthOf(joined(purpose, left, language), limit.unit) > limit.most;
  while (long()) {
    const at = left.findLastIndex((each) => !each.kept);
    if (at < 0) break;
    left = left.filter((_, index) => index !== at);
  }
  return joined(purpose, left, language);
}
