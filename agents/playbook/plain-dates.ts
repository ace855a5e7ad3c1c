const day = "(?:19|20)\\d\\d(?:[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}[日号]?|月(?:份)?)?|年)?";
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const one = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s?(?:(?:-|–|to|through)\\s?\\d{1,2}(?:st|nd|rd|th)?\\s)?(?:of )?)?${month}(?:\\s\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?)?,?\\s(?=(?:19|20)\\d\\d))?(?<!\\d)${day}(?!\\d)`;
const written = new RegExp(
  `\\b(?:from |between )?${one}(?:\\s?(?:-|–|—|~|to|through|until|and|到|至)\\s?${one})?`,
  "giu",
);

/** The message without years and dates in digits: 2020 in "25-31 December 2020" is no order's number. */
export const numbersBesideDates = (text: string): string => text.replaceAll(written, " ");

/** The message with dates in digits said as people mostly say them: the models have seen few numbers that are no order's.
 * The first becomes last week, the next the week before; the same text where there are none. */
export function plainDates(text: string): string {
  const han = /\p{Script=Han}/u.test(text);
  let count = 0;
  return text.replaceAll(written, () => {
    count += 1;
    if (count === 1) return han ? "上周" : "last week";
    return han ? "前一周" : "the week before";
  });
}
