import { AppError } from "../core/errors.ts";

/** The store's own error codes that somebody can act on (PostgreSQL's SQLSTATE, Node's errno). */
const sentences: Record<string, string> = {
  "53100": "The disk of the database is full: free some space and try again. Nothing of this step was written.",
  ENOSPC: "The disk of the database is full: free some space and try again. Nothing of this step was written.",
  "57P01": "The database was shut down in the middle; nothing of this step was written. Try again when it is back.",
  "08006": "The connection to the database was lost; nothing of this step was written. Try again.",
  ECONNRESET: "The connection to the database was lost; nothing of this step was written. Try again.",
  ECONNREFUSED: "The database does not answer: start it, or name another one with --db.",
  ENOTFOUND: "The database's host is not known: look at --db or DATABASE_URL.",
  ZGSTP: "Changes are stopped in this shop: nothing was done.",
  "3D000": "That database does not exist on the server: create it, or name another one with --db.",
  "28P01": "The database refused the user or the password in its address.",
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Errors that share a code with many others, told apart by their words. */
const byWords: readonly [RegExp, string][] = [
  [/Connection terminated|connection is closed/i, sentences["08006"] ?? ""],
  [
    /permission denied to set role/,
    "The database user may not act as the roles app and scheduler: let an administrator run GRANT app, scheduler TO that user.",
  ],
  [
    /permission denied to create extension "vector"|extension "vector" is not available/,
    "The database lacks pgvector: let an administrator install it and run CREATE EXTENSION vector in this database.",
  ],
  [
    /permission denied to create role/,
    "The database user may not create the roles app and scheduler: let an administrator run ALTER ROLE … CREATEROLE for that user.",
  ],
];

/** An error of the store as a sentence where its code is known; anything else as it was. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const sentence = sentences[codeOf(error)] ?? byWords.find(([words]) => words.test(String(error)))?.[1];
  return sentence ? new AppError("unavailable", sentence, { cause: error }) : error;
}
