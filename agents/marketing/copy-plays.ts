import { ownLanguage } from "../../core/language.ts";
import { findClaims } from "../../core/truth/find-claims.ts";
import { checkCopy } from "../../tools/copy/check-copy.ts";
import { writeCopy } from "../../tools/copy/write-copy.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, PlayResult } from "../playbook/play.ts";
import { readCopyWish } from "./copy-wish.ts";
import { askWhich, productMeant } from "./product-meant.ts";

type Checked = { ok: boolean; market: string; claims: { ok: boolean; instead: string | null }[]; forbidden: unknown[] };
type Written = { ok: boolean; purpose: string; hasOffer: boolean; problems: string[] };

const refusedClaims = ({ facts }: Called, { claims }: Checked) =>
  claims.flatMap((each, at) =>
    each.ok
      ? []
      : [
          {
            words: facts.get(`${at}.words`),
            why: facts.get(`${at}.why`),
            instead: each.instead ? facts.get(`${at}.instead`) : null,
          },
        ],
  );
const forbiddenWords = ({ facts }: Called, { forbidden }: Checked) =>
  forbidden.map((_, at) => ({ words: facts.get(`forbidden.${at}`), law: facts.get(`law.${at}`) }));
const check = (text: string, productId: string | undefined, desk: Desk) =>
  desk.call(checkCopy, { text, productIds: productId ? [productId] : [], language: ownLanguage(desk.language) });

/** What of a text may not be said, and why. */
async function checked(text: string, productId: string | undefined, desk: Desk): Promise<PlayResult> {
  const called = await check(text, productId, desk);
  const data = dataOf<Checked>(called);
  if (!data) return refused(called, desk.language) ?? { template: "which-product", view: { rows: [] } };
  const { get } = called.facts;
  return {
    template: "copy-checked",
    view: {
      ok: data.ok,
      any: data.claims.length > 0,
      count: get("claims"),
      market: data.market,
      refused: refusedClaims(called, data),
      forbidden: forbiddenWords(called, data),
    },
  };
}

/** Claims that the merchant wishes for in a text: those that no row bears are told beside it. */
async function wishedFor(text: string, productId: string | undefined, desk: Desk) {
  if (findClaims(text).length === 0) return [];
  const called = await check(text, productId, desk);
  const data = dataOf<Checked>(called);
  return data ? refusedClaims(called, data) : [];
}

/** A short text from facts on record, through the same check that every text of the shop goes through. */
export const copywriting: Play = async (brief, desk): Promise<PlayResult> => {
  const { productId } = await productMeant(brief, desk);
  const { check: given, ...wish } = readCopyWish(brief.text, productId !== undefined);
  if (given) return checked(given, productId, desk);
  if (!productId && (wish.purpose === "title" || wish.purpose === "description")) return askWhich(brief, desk);
  const language = ownLanguage(desk.language);
  const called = await desk.call(writeCopy, { ...wish, language, ...(productId ? { productId } : {}) });
  const data = dataOf<Written>(called);
  if (!data) return refused(called, desk.language) ?? { template: "which-product", view: { rows: [] } };
  const { get } = called.facts;
  return {
    template: "copy",
    view: {
      purpose: data.purpose,
      text: get("text"),
      length: get("length"),
      most: get("most"),
      offer: data.hasOffer,
      problems: data.problems.map((_, at) => get(`problem.${at}`)),
      wished: await wishedFor(brief.text, productId, desk),
    },
  };
};
