import { addDays, type Day, daysBetween } from "../../core/time.ts";

/** A day on which people shop otherwise than on its weekday. `sale`: a shopping festival; else a holiday. */
export type Holiday = { readonly key: string; readonly zh: string; readonly en: string; readonly sale: boolean };
export type Calendar = "cn" | "west";

const holiday = (key: string, zh: string, en: string, sale = false): Holiday => ({ key, zh, en, sale });

/** Holidays of the solar calendar, with their first and last day as month-day. */
const fixed: Record<Calendar, readonly (readonly [from: string, to: string, holiday: Holiday])[]> = {
  cn: [
    ["01-01", "01-01", holiday("new_year", "元旦", "New Year")],
    ["02-14", "02-14", holiday("valentine", "情人节", "Valentine's Day")],
    ["04-04", "04-06", holiday("qingming", "清明假期", "Qingming Festival")],
    ["03-08", "03-08", holiday("march_8", "三八节", "Women's Day sale", true)],
    ["05-01", "05-05", holiday("labour_day", "五一假期", "Labour Day holiday")],
    ["05-20", "05-20", holiday("520", "520", "20 May", true)],
    ["06-16", "06-20", holiday("618", "618 大促", "618 sale", true)],
    ["10-01", "10-07", holiday("national_day", "国庆假期", "National Day holiday")],
    ["10-31", "11-03", holiday("double11_opening", "双11开门红", "Double 11 opening", true)],
    ["11-10", "11-12", holiday("double11", "双11", "Double 11", true)],
    ["12-11", "12-12", holiday("double12", "双12", "Double 12", true)],
  ],
  west: [
    ["01-01", "01-01", holiday("new_year", "元旦", "New Year's Day")],
    ["02-14", "02-14", holiday("valentine", "情人节", "Valentine's Day")],
    ["07-04", "07-04", holiday("july_4", "美国独立日", "Independence Day")],
    ["12-24", "12-26", holiday("christmas", "圣诞节", "Christmas")],
    ["12-31", "12-31", holiday("new_years_eve", "跨年夜", "New Year's Eve")],
  ],
};

/** Holidays of the Chinese calendar: month/day of their first day, and how many days people are away. */
const lunar = new Map<string, readonly [days: number, holiday: Holiday]>([
  ["1/1", [7, holiday("spring_festival", "春节", "Spring Festival")]],
  ["5/5", [1, holiday("dragon_boat", "端午节", "Dragon Boat Festival")]],
  ["7/7", [1, holiday("qixi", "七夕", "Qixi")]],
  ["8/15", [1, holiday("mid_autumn", "中秋节", "Mid-Autumn Festival")]],
]);
const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
const lunarOf = (day: Day): string => chinese.format(new Date(`${day}T00:00:00Z`));

function lunarHoliday(day: Day): Holiday | null {
  for (let back = 0; back < 7; back++) {
    const found = lunar.get(lunarOf(addDays(day, -back)));
    if (found && back < found[0]) return found[1];
  }
  // The eve of the new year belongs to it, and has no fixed date of its own (the last month has 29 or 30 days).
  return lunarOf(addDays(day, 1)) === "1/1" ? (lunar.get("1/1")?.[1] ?? null) : null;
}

/** Sunday of Easter (Meeus, Jones & Butcher's algorithm, Astronomical Algorithms 1991, ch. 8). */
export function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The fourth Thursday of November, and the sales that hang on it. */
function thanksgiving(year: number): Day {
  const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  return `${year}-11-${String(22 + ((4 - first + 7) % 7)).padStart(2, "0")}`;
}

/** A Monday of a month: its first, or (`first` false) its last. */
function mondayOf(year: number, month: number, first: boolean): Day {
  const end = first ? new Date(Date.UTC(year, month - 1, 7)) : new Date(Date.UTC(year, month, 0));
  const day = end.getUTCDate() - ((end.getUTCDay() + 6) % 7);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** American holidays that fall on a Monday. */
function mondayHoliday(day: Day): Holiday | null {
  const year = Number(day.slice(0, 4));
  if (day === mondayOf(year, 5, false)) return holiday("memorial_day", "阵亡将士纪念日", "Memorial Day");
  return day === mondayOf(year, 9, true) ? holiday("labor_day", "美国劳动节", "Labor Day") : null;
}

function movingHoliday(day: Day): Holiday | null {
  const year = Number(day.slice(0, 4));
  const afterThanks = daysBetween(thanksgiving(year), day);
  if (afterThanks >= 0 && afterThanks <= 4)
    return afterThanks === 0
      ? holiday("thanksgiving", "感恩节", "Thanksgiving")
      : holiday("black_friday", "黑五", "Black Friday sales", true);
  const fromEaster = daysBetween(easter(year), day);
  return fromEaster >= -2 && fromEaster <= 1 ? holiday("easter", "复活节", "Easter") : mondayHoliday(day);
}

/** The holiday or shopping festival that a day belongs to, if any. Chinese lunar dates come from ICU's calendar. */
export function holidayOf(day: Day, calendar: Calendar): Holiday | null {
  const date = day.slice(5);
  const plain = fixed[calendar].find(([from, to]) => date >= from && date <= to);
  if (plain) return plain[2];
  return calendar === "cn" ? lunarHoliday(day) : movingHoliday(day);
}

/** Where people keep the Chinese calendar, by the shop's zone or language. */
export const calendarOf = (timezone: string, locale: string): Calendar =>
  /^(Asia\/(Shanghai|Urumqi|Chongqing|Harbin|Hong_Kong|Macau|Taipei)|PRC)$/.test(timezone) || /^zh/i.test(locale)
    ? "cn"
    : "west";
