import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { AppError } from "../../core/errors.ts";
import { newId } from "../../core/ids.ts";
import { tellerIn } from "../../prompts/sentences.ts";
import { readersLanguage } from "./readers-language.ts";

const titles: Readonly<Record<string, string>> = {
  invalid_input: "The request is not usable",
  not_signed_in: "Sign in first",
  not_allowed: "Not allowed",
  not_found: "Not found",
  conflict: "Not possible in this state",
  too_many: "Too many requests",
  unavailable: "Not available right now",
};

const chineseTitles: Readonly<Record<string, string>> = {
  invalid_input: "内容有误",
  not_signed_in: "请先登录",
  not_allowed: "没有权限",
  not_found: "没有找到",
  conflict: "现在的状态做不了",
  too_many: "请求太多",
  unavailable: "暂时不可用",
};

/** RFC 9457, in the language that the reader asks for (`Accept-Language`: Chinese, else English). Only sentences of ours reach a reader; anything else becomes an incident number. */
export const problems =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = asAppError(error);
    const incident = known ? undefined : newId("inc");
    if (incident) log.error({ incident, path: request.path, err: error }, "a request failed");
    const code = known?.code ?? "unavailable";
    if (known?.code === "not_signed_in") response.set("www-authenticate", "Bearer");
    const language = readersLanguage(request);
    const tell = tellerIn(language);
    response
      .status(known?.status ?? 500)
      .set("content-language", language)
      .vary("accept-language")
      .type("application/problem+json")
      .json({
        type: `urn:zhanggui:${code}`,
        title: (language === "zh" ? chineseTitles : titles)[code],
        status: known?.status ?? 500,
        detail: tell(known?.message ?? `This could not be done (incident ${incident}).`),
        instance: request.originalUrl.split("?")[0],
        ...(known?.errors ? { errors: known.errors.map((each) => told(each, tell)) } : {}),
      });
  };

/** One of several faults, its message in the reader's words. */
const told = (fault: object, tell: (sentence: string) => string): object =>
  "message" in fault && typeof fault.message === "string" ? { ...fault, message: tell(fault.message) } : fault;

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
