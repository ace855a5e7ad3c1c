/** Words of both languages that mean the same option; used to read a wish, never to name an option that a shop has not. */
const same: readonly (readonly string[])[] = [
  ["black", "黑"],
  ["white", "白"],
  ["red", "红", "紅"],
  ["blue", "蓝", "藍"],
  ["green", "绿", "綠"],
  ["yellow", "黄", "黃"],
  ["pink", "粉"],
  ["purple", "紫"],
  ["grey", "gray", "灰"],
  ["brown", "棕", "咖啡色"],
  ["beige", "米色"],
  ["orange", "橙"],
  ["gold", "金色"],
  ["silver", "银", "銀"],
  ["small", "小号", "小號", "小码"],
  ["medium", "中号", "中號", "中码"],
  ["large", "大号", "大號", "大码"],
  ["cotton", "棉"],
  ["leather", "皮"],
  ["wood", "木"],
  ["wireless", "无线", "無線"],
  ["wired", "有线", "有線"],
];
const shortSizes: Readonly<Record<string, string>> = { S: "small", M: "medium", L: "large" };
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Whether a text says a word: whole words in alphabets, anywhere in Chinese. One or two letters count as capitals only,
 * since "m" and "l" are letters of any sentence. */
export function says(text: string, word: string): boolean {
  const plain = word.trim();
  if (plain === "") return false;
  if (isHan(plain)) return text.includes(plain);
  const edge = "[\\p{Script=Latin}\\p{N}]";
  const flags = /^[A-Za-z]{1,2}$/.test(plain) ? "u" : "iu";
  return new RegExp(`(?<!${edge})${escaped(plain)}(?!${edge})`, flags).test(text);
}

/** Whether a text names an option's value, in either language: "蓝色" names "blue". */
export function names(text: string, value: string): boolean {
  if (says(text, value)) return true;
  const word = (shortSizes[value] ?? value).toLowerCase();
  const group = same.find((words) => words.some((each) => (isHan(each) ? value.includes(each) : each === word)));
  return group?.some((each) => says(text, each)) ?? false;
}

/** Whether a text holds an id as it is written; short ones are words or numbers of any sentence. */
export const holdsId = (text: string, id: string): boolean => id.length >= 4 && says(text, id);

const sizes = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"];
/** How big an option's value is, where it is a size: a letter or a number. */
function sizeOf(value: string): number | undefined {
  const letter = sizes.indexOf(value.toUpperCase());
  if (letter >= 0) return letter;
  const number = /^\D{0,6}?(\d+(?:\.\d+)?)/.exec(value)?.[1];
  return number === undefined ? undefined : Number(number);
}
const bigger = /bigger|larger|size up|one size up|大一号|大一號|大一码|大一点|大点|加大|买小了|偏小|太小/i;
const smaller = /smaller|size down|小一号|小一號|小一码|小一点|小点|买大了|偏大|太大/i;

/** "One size up" against the values there are: the next one in that direction; nothing where the words say no direction. */
export function nextSize(text: string, now: string, values: readonly string[]): string | undefined {
  const sign = bigger.test(text) ? 1 : smaller.test(text) ? -1 : 0;
  const own = sizeOf(now);
  if (sign === 0 || own === undefined) return undefined;
  return values
    .flatMap((value) => {
      const size = sizeOf(value);
      return size === undefined || (size - own) * sign <= 0 ? [] : [{ value, far: Math.abs(size - own) }];
    })
    .sort((one, two) => one.far - two.far)[0]?.value;
}

const ordinals: readonly RegExp[] = [
  /\bfirst\b|第一|^\s*(?:no\.? ?)?1[.。]?\s*$/i,
  /\bsecond\b|第二|^\s*(?:no\.? ?)?2[.。]?\s*$/i,
  /\bthird\b|第三|^\s*(?:no\.? ?)?3[.。]?\s*$/i,
  /\bfourth\b|第四|^\s*(?:no\.? ?)?4[.。]?\s*$/i,
  /\bfifth\b|第五|^\s*(?:no\.? ?)?5[.。]?\s*$/i,
  /第六|^\s*6[.。]?\s*$/,
  /第七|^\s*7[.。]?\s*$/,
  /第八|^\s*8[.。]?\s*$/,
];
/** The places of a list that an answer names: "the second", "第二个", "2", "1 and 3"; from 0. */
export function placesNamed(text: string, count: number): number[] {
  const numbers = /^[\s\d,,、&and和]+$/i.test(text) ? (text.match(/\d+/g) ?? []).map((each) => Number(each) - 1) : [];
  const words = ordinals.flatMap((pattern, at) => (pattern.test(text) ? [at] : []));
  return [...new Set([...numbers, ...words])].filter((at) => at >= 0 && at < count);
}
