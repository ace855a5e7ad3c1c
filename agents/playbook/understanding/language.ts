import { emptyFeatures, type FeatureList, readFeatures, type Turn } from "./features.ts";
import { modelNamed } from "./linear-model.ts";
import { countScripts } from "./scripts.ts";

export type Language = "zh" | "zh-Hant" | "en" | "es" | "ja" | "pt" | "id" | "th" | "vi" | "ru" | "mixed";

const KANA = /[\u3040-\u30ff]/g;
const HAN = /[\u3400-\u9fff]/g;
const WORD = /[A-Za-z][A-Za-z']+/g;
/** Cantonese and Taiwanese characters that no table of script pairs lists. */
const TRADITIONAL_USE = /[嘅咗唔嚟哋嗰喺冇睇佢啲搵乜咁㗎喎]/;
/** Words that Chinese borrowed: with these alone a message is still Chinese. */
const BORROWED = new Set(
  (
    "app sku gmv roi uv pv vip svip ok id ip kol koc crm erp cpc cpm ctr cvr aov roas acos csat nps excel word ppt pdf logo wifi usb " +
    "pro max plus mini ipad iphone mac usb hdmi led pc tv diy plog vlog up kg cm mm ml gb tb xl xxl xs wb mb spf pa bb cc " +
    "gif emoji ai gpt chatgpt python html vlookup api url sql csv hi hello hey bye nike adidas apple dyson switch ps type top " +
    "rfm sop faq kpi b2b dm bug cp ab ugc seo q1 q2 q3 q4 pos bgm ins get out in low qq wechat email mail vs kiehl lamy kindle sony"
  ).split(" "),
);

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|\b(?:xin chào|chào)\b|\bchào shop/i;
/** Everyday words of Indonesian that no other of these languages writes. */
const INDONESIAN =
  /\b(saya|aku|kamu|anda|pesanan|pesan|orderan|apakah|tidak|nggak|gak|bisa|mau|ingin|kapan|dimana|sudah|belum|dikirim|kirim|barang|barangnya|tolong|mohon|yang|dengan|untuk|dari|berapa|harga|harganya|ukuran|warna|paket|alamat|terima|kasih|makasih|bagaimana|gimana|retur|batalkan|membatalkan|kembali|uang|halo|selamat|ongkir|stok|masih|rusak|petugas|garansi|diskon|bayar|tempat|ganti|apa|ini|itu|ada)\b/gi;
/** Writing and letters that settle the language without a model. */
function byLetters(text: string): Language | undefined {
  if (/\p{Script=Thai}/u.test(text)) return "th";
  if (/\p{Script=Cyrillic}{2}/u.test(text)) return "ru";
  if (VIETNAMESE.test(text.normalize("NFC"))) return "vi";
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const known = text.match(INDONESIAN)?.length ?? 0;
  return known > 0 && known * 3 >= words ? "id" : undefined;
}

function latinTongue(features: FeatureList): Language {
  const model = modelNamed("tongue");
  const probabilities = model.probabilities(features, features.own);
  let best = 0;
  for (let at = 1; at < probabilities.length; at += 1)
    if ((probabilities[at] ?? 0) > (probabilities[best] ?? 0)) best = at;
  const label = model.head.labels[best];
  return label === "es" || label === "pt" || label === "zh" ? label : "en";
}

/** English words inside a Chinese message that are neither borrowed words nor names of models and sizes. */
function foreignWords(text: string): number {
  const words = text.match(WORD) ?? [];
  return words.filter((word) => /[a-z]/.test(word) && word.length > 2 && !BORROWED.has(word.toLowerCase())).length;
}

function chineseScript(text: string, context: readonly Turn[]): Language {
  if (TRADITIONAL_USE.test(text)) return "zh-Hant";
  const { traditional, simplified } = countScripts(text);
  if (traditional !== simplified) return traditional > simplified ? "zh-Hant" : "zh";
  // Nothing in these few characters tells: the writer's own words before it may.
  const earlier = context.filter((turn) => turn.role === "buyer" || turn.role === "merchant");
  const before = countScripts(earlier.map((turn) => turn.text).join(" "));
  return before.traditional > before.simplified ? "zh-Hant" : "zh";
}

/** The language of a message; `mixed` is Chinese and English in one sentence. `features` are those of `text`. */
export function readLanguage(text: string, context: readonly Turn[], features: FeatureList): Language {
  const bare = text.replace(/\[[^\]]*\]|https?:\S+|[\w.+-]+@[\w-]+\.\w+/g, " ");
  const kana = bare.match(KANA)?.length ?? 0;
  const han = bare.match(HAN)?.length ?? 0;
  if (kana >= 2 && kana * 5 >= kana + han) return "ja";
  const settled = han === 0 ? byLetters(bare) : undefined;
  if (settled) return settled;
  if (han === 0) return kana > 0 ? "ja" : /[A-Za-z]/.test(bare) ? latinTongue(features) : fromContext(context);
  const foreign = foreignWords(bare);
  if (foreign >= 2 || (foreign === 1 && han <= 4 && !/^[A-Z]/.test(bare.match(WORD)?.[0] ?? ""))) return "mixed";
  return chineseScript(bare, context);
}

function fromContext(context: readonly Turn[]): Language {
  const last = context.at(-1);
  return last ? readLanguage(last.text, [], readFeatures(emptyFeatures(), last.text, [], last.role)) : "zh";
}
