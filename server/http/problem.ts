import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { AppError } from "../../core/errors.ts";
import { newId } from "../../core/ids.ts";

const titles: Record<string, string> = {
  invalid_input: "The request is not usable",
  not_signed_in: "Sign in first",
  not_allowed: "Not allowed",
  not_found: "Not found",
  conflict: "Not possible in this state",
  too_many: "Too many requests",
  unavailable: "Not available right now",
};

/** RFC 9457. Only sentences of ours reach a reader; anything else becomes an incident number. */
export const problems =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = asAppError(error);
    const incident = known ? undefined : newId("inc");
    if (incident) log.error({ incident, path: request.path, err: error }, "a request failed");
    const code = known?.code ?? "unavailable";
    if (known?.code === "not_signed_in") response.set("www-authenticate", "Bearer");
    response
      .status(known?.status ?? 500)
      .type("application/problem+json")
      .json({
        type: `urn:zhanggui:${code}`,
        title: titles[code],
        status: known?.status ?? 500,
        detail: known?.message ?? `This could not be done (incident ${incident}).`,
        instance: request.originalUrl.split("?")[0],
        ...(known?.errors ? { errors: known.errors } : {}),
      });
  };

/** Errors of the body parser carry a status and a type: a broken or too large body is the sender's to mend. */
function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const type = typeof error === "object" && error !== null && "type" in error ? String(error.type) : "";
  if (type === "entity.too.large") return new AppError("invalid_input", "The request is too large.");
  if (type.startsWith("entity.") || type.startsWith("encoding.") || type.startsWith("charset."))
    return new AppError("invalid_input", "The body is not valid JSON, or holds signs that no text has (NUL).");
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500)
    return new AppError("invalid_input", "The address or the body of this request is broken.");
  return undefined;
}

/** NUL and halves of signs are no text, and no database keeps them. */
export const noText = /\0|\p{Surrogate}/u;
/** For JSON.parse: such a string anywhere makes the body unusable. */
export function textOnly(key: string, value: unknown): unknown {
  if (noText.test(key) || (typeof value === "string" && noText.test(value))) throw new SyntaxError("not a text");
  return value;
}
const longestPart = 500;
export const plainAddress: RequestHandler = (request, _, next) => {
  const parts = request.path.split("/");
  if (parts.some((part) => part.length > longestPart || /%00/.test(part)))
    throw new AppError("invalid_input", `The address holds a part with a NUL, or longer than ${longestPart} signs.`);
  next();
};

export const noSuchPage: RequestHandler = (request) => {
  throw new AppError("not_found", `There is nothing at ${request.method} ${request.path}.`);
};
