import { minorDigits, minorFromDecimal } from "../../core/money.ts";
import type { ShopClock } from "./shop-clock.ts";

/** Why a row is refused: the reason is written beside it, for whoever mends the file. */
export class BadCell extends Error {}

export type CellContext = { readonly currency: string; readonly clock: ShopClock };
export type CellType = "text" | "int" | "decimal" | "money" | "instant" | "day" | "json" | "list" | "bool" | "enum";
/** One column of a file: `to` is its column in the database. A blank cell is null, or `blank` where that is given. */
export type Column = {
  readonly name: string;
  readonly type: CellType;
  readonly to: string;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  readonly blank?: string;
};

const biggestInt = 2_147_483_647;
const shown = (text: string) => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
const bad = (column: Column, text: string, what: string) => new BadCell(`${column.name} ${shown(text)} ${what}`);

function inRange(column: Column, text: string, value: number): void {
  if (column.min === 0 && value < 0) throw bad(column, text, "is negative");
  if (column.min !== undefined && value < column.min) throw bad(column, text, `is below ${column.min}`);
  if (column.max !== undefined && value > column.max) throw bad(column, text, `is above ${column.max}`);
}

function int(column: Column, text: string): string {
  // Spreadsheets write 3 as 3.0.
  const match = /^([+-]?\d+)(?:\.0*)?$/.exec(text);
  const value = Number(match?.[1]);
  if (!match || Math.abs(value) > biggestInt) throw bad(column, text, "is not a whole number");
  inRange(column, text, value);
  return String(value);
}

function decimal(column: Column, text: string): string {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) throw bad(column, text, "is not a number");
  inRange(column, text, Number(text));
  return text;
}

function money(column: Column, text: string, { currency }: CellContext): string {
  let minor: number;
  try {
    minor = minorFromDecimal(text, currency);
  } catch {
    throw bad(column, text, "is not an amount of money");
  }
  inRange(column, text, minor / 10 ** minorDigits(currency));
  return String(minor);
}

/** An instant as the UTC text that the database takes. */
function instant(column: Column, text: string, { clock }: CellContext): string {
  const ms = clock.instant(text);
  if (ms === undefined) throw bad(column, text, "is not a date and time (ISO 8601)");
  return new Date(ms).toISOString();
}

function day(column: Column, text: string, { clock }: CellContext): string {
  const ms = clock.instant(text);
  if (ms === undefined) throw bad(column, text, "is not a date (YYYY-MM-DD)");
  return text.length === 10 ? text : clock.dayOf(ms);
}

function json(column: Column, text: string): string {
  try {
    const clean = JSON.stringify(JSON.parse(text));
    // What is still escaped after this is what no database text can hold: NUL and half a character.
    if (!/\\u(0000|d[89a-f])/i.test(clean)) return clean;
  } catch {
    // Said below.
  }
  throw bad(column, text, "is not JSON");
}

/** `a;b` or a JSON list as the text of a PostgreSQL array. */
function list(column: Column, text: string): string {
  const items: unknown = text.startsWith("[") ? JSON.parse(json(column, text)) : text.split(";");
  if (!Array.isArray(items)) throw bad(column, text, "is not a list");
  const words = items.map((item) => String(item).trim()).filter((item) => item !== "");
  return `{${words.map((word) => `"${word.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`;
}

const truths: Readonly<Record<string, string>> = { true: "true", "1": "true", yes: "true", t: "true", y: "true" };
const falsehoods: Readonly<Record<string, string>> = {
  false: "false",
  "0": "false",
  no: "false",
  f: "false",
  n: "false",
};
function bool(column: Column, text: string): string {
  const word = truths[text.toLowerCase()] ?? falsehoods[text.toLowerCase()];
  if (word === undefined) throw bad(column, text, "is neither true nor false");
  return word;
}

function oneOf(column: Column, text: string): string {
  const word = text.toLowerCase();
  if (!column.values?.includes(word)) throw bad(column, text, `is not one of ${column.values?.join(", ")}`);
  return word;
}

function plain(column: Column, text: string): string {
  if (text.includes("\u0000")) throw bad(column, text.replaceAll("\u0000", "�"), "holds a NUL character");
  return text;
}

const parsers: Record<CellType, (column: Column, text: string, context: CellContext) => string> = {
  text: plain,
  int,
  decimal,
  money,
  instant,
  day,
  json,
  list,
  bool,
  enum: oneOf,
};

/** One cell as text that the database casts to its column's type. Throws BadCell with the reason. */
export function parseCell(column: Column, raw: string, context: CellContext): string | null {
  const text = raw.trim();
  if (text !== "") return parsers[column.type](column, text, context);
  if (column.blank !== undefined) return column.blank;
  if (column.required) throw new BadCell(`${column.name} is missing`);
  return null;
}
