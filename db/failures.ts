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
  "3D000": "That database does not exist on the server: create it, or name another one with --db.",
  "28P01": "The database refused the user or the password in its address.",
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** An error of the store as a sentence where its code is known; anything else as it was. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const sentence =
    sentences[codeOf(error)] ??
    (/Connection terminated|connection is closed/i.test(String(error)) ? sentences["08006"] : undefined);
  return sentence ? new AppError("unavailable", sentence, { cause: error }) : error;
}
