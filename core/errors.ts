/** What went wrong, in words the reader may act on. `code` is the contract; `message` is safe to show anyone. */
export type ErrorCode =
  | "invalid_input"
  | "not_signed_in"
  | "not_allowed"
  | "not_found"
  | "conflict"
  | "too_many"
  | "unavailable";

const httpStatus: Record<ErrorCode, number> = {
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

export class AppError extends Error {
  readonly code: ErrorCode;
  /** What is wrong in particular, one each, for a program that shows it in place. */
  readonly errors: readonly object[] | undefined;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { errors?: readonly object[] }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
    this.errors = options?.errors;
  }
  get status(): number {
    return httpStatus[this.code];
  }
}

export const notFound = (what: string, id: string) =>
  new AppError("not_found", `${what} ${id} was not found in this shop.`);

/** The sentence of an error that a person may read; anything unplanned gives `fallback`. */
export const sentenceOf = (error: unknown, fallback: string): string =>
  error instanceof AppError ? error.message : fallback;
