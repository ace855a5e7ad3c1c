/** English words that nearly every sentence has and that mean nothing, or something else, in its Latin neighbours. */
const english = new Set(
  "the and is was it this that with for not of to in my i are be have had has so very but they you we were at on from too would will just don't doesn't didn't can't it's after when which all what than there if bad good poor never broke broken too wrong item product quality size return".split(
    " ",
  ),
);
/** Portuguese, Spanish, French, German, Italian, Indonesian: words as common, that English does not have. */
const foreign = new Set(
  "de que não nao e o os um uma para com por mas foi veio produto chegou muito el la los las es muy pero está llegó una del y en le les et est pas très mais je il der die das und ist nicht ich sehr mit il di non è che molto yang tidak dan sangat barang".split(
    " ",
  ),
);

/**
 * Whether the themes' words can be looked for in a text: Chinese, or Latin letters with more English than other function
 * words. A few words without any of either ("broke") are taken for English. Other scripts are not read.
 */
export function isReadable(text: string): boolean {
  const plain = text.normalize("NFKC").toLowerCase();
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(plain)) return false;
  if (/\p{Script=Han}/u.test(plain)) return true;
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const latin = plain.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0) return true;
  if (latin < letters / 2) return false;
  const words = plain.match(/[\p{Script=Latin}'’]+/gu) ?? [];
  const [own, other] = [english, foreign].map(
    (known) => words.filter((word) => known.has(word.replace("’", "'"))).length,
  );
  return (own ?? 0) >= (other ?? 0) && !(words.length >= 4 && own === 0 && /[ãõçñéèêáíóúâôäöüß]/u.test(plain));
}
