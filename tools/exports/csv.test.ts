import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("commas, quotes and line breaks are quoted, lines end with CRLF", () => {
  expect(
    csvOf([
      ["a", "b"],
      ['say "hi", twice', "one\ntwo"],
    ]),
  ).toBe('a,b\r\n"say ""hi"", twice","one\ntwo"\r\n');
});
test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "=1+1"])("%j is kept a text", (cell) => {
  expect(csvOf([[cell]])).toMatch(/^"?'/);
});
test.each(["-12.50", "+8613800000000", "0", "3.14"])("the number %s stays a number", (cell) => {
  expect(csvOf([[cell]])).toBe(`${cell}\r\n`);
});
test("a formula with a comma is both guarded and quoted", () => {
  expect(csvOf([['=HYPERLINK("x","y")']])).toBe('"\'=HYPERLINK(""x"",""y"")"\r\n');
});
test("nothing known is an empty cell; the mark for Excel comes first when asked for", () => {
  expect(csvOf([[null, 1.5, true]], { bom: true })).toBe("\uFEFF,1.5,true\r\n");
});
