const DIGITS = "零一二三四五六七八九十";
const ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** What stands for a small number in a pattern: 7, 十五, 两, seven, "a couple of". */
export const NUMBER = "\\d{1,4}|[一二两三四五六七八九十]{1,3}|半|几";
export const ENGLISH_NUMBER =
  "\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple(?: of)?|few|fourteen|fifteen|thirty|sixty|ninety";

/** 7, 十五, 二十, 两, seven, "a couple of"; 几 and "few" are 3. NaN where it is no number. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "两" || text === "兩" || text === "俩" || text.startsWith("couple")) return 2;
  if (text === "几" || text === "few") return 3;
  if (text === "a" || text === "an") return 1;
  const english = ENGLISH.indexOf(text);
  if (english >= 0) return english;
  const large = { fourteen: 14, fifteen: 15, thirty: 30, sixty: 60, ninety: 90 }[text];
  if (large) return large;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (char: string | undefined, empty: number): number => (char ? DIGITS.indexOf(char) : empty);
  if (text.includes("十")) return digit(tens, 1) * 10 + digit(ones, 0);
  const value = DIGITS.indexOf(text);
  return value >= 0 ? value : Number.NaN;
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Lower case and half width, with every character in its place, so that a match is a span of the original. */
export function foldWidth(text: string): string {
  const half = text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const lower = half.toLowerCase();
  return lower.length === text.length ? lower : half;
}
