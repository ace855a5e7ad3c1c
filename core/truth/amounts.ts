/** Numbers as they stand in a folded text: 12, 1,200, 1.5万, 10w+, 三, 两百, "a dozen", "half". */
export const zhNumber =
  "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\\s*(?:[万千百亿wk](?![a-z]))?|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟俩仨半]+(?!分之))";
export const enNumber =
  "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:\\s?(?:k|m|thousand|million))?\\b|(?:a(?! (?:few|bit|lot|little))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|couple|half|handful)\\b(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|dozen|hundred|thousand|million|of)\\b)*)";

const ones = "零一二三四五六七八九";
const formal: Readonly<Record<string, string>> = {
  〇: "零",
  壹: "一",
  贰: "二",
  两: "二",
  俩: "二",
  叁: "三",
  仨: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, w: 1e4, k: 1000 };

function chinese(text: string): number {
  if (text === "半") return 0.5;
  const plain = [...text].map((each) => formal[each] ?? each);
  // Figures in a row: 二〇 is 20, 八五 is 85 (of a price in tenths: 8.5).
  if (plain.every((each) => ones.includes(each))) return Number(plain.map((each) => ones.indexOf(each)).join(""));
  let [total, section, digit] = [0, 0, 0];
  for (const each of plain) {
    const scale = scales[each];
    if (scale === undefined) digit = ones.indexOf(each);
    else if (scale >= 1e4) {
      total = (total + section + digit || 1) * scale;
      [section, digit] = [0, 0];
    } else {
      section += (digit || 1) * scale;
      digit = 0;
    }
  }
  return total + section + digit;
}

const english: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
  couple: 2,
  handful: 5,
};
const large: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6 };
function englishOf(text: string): number {
  let [total, value] = [0, 0];
  for (const word of text.split(/[ -]+/u)) {
    const scale = large[word.replace(/s$/u, "")];
    if (scale) {
      total += (value || 1) * scale;
      value = 0;
    } else value += english[word] ?? 0;
  }
  return total + value;
}

/** The number that a folded text writes; NaN where it writes none. */
export function amountOf(text: string): number {
  const trimmed = text.trim();
  const digits = /^(\d[\d,]*(?:\.\d+)?)\s*([万千百亿wkm]|thousand|million)?$/u.exec(trimmed);
  if (digits) {
    const scale = digits[2] === "m" ? 1e6 : (large[digits[2] ?? ""] ?? scales[digits[2] ?? ""] ?? 1);
    return Number((digits[1] ?? "").replaceAll(",", "")) * scale;
  }
  if (/^[a-z]/u.test(trimmed)) return englishOf(trimmed) || Number.NaN;
  return /^\p{Script=Han}+$/u.test(trimmed) ? chinese(trimmed) : Number.NaN;
}
