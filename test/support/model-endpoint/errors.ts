import type { ErrorReply } from "./reply.ts";

type Details = {
  readonly type?: string;
  readonly code?: string | null;
  readonly param?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The body of an error as OpenAI words it. */
export const errorBody = (message: string, { type = "invalid_request_error", code = null, param = null }: Details) => ({
  error: { message, type, param, code },
});
/** Any refusal in OpenAI's shape. */
export const fails = (status: number, message: string, details: Details = {}): ErrorReply => ({
  kind: "error",
  status,
  headers: { "content-type": "application/json", ...details.headers },
  body: JSON.stringify(errorBody(message, details)),
});

export const wrongKey = (): ErrorReply => fails(401, "Incorrect API key provided.", { code: "invalid_api_key" });
export const forbidden = (): ErrorReply =>
  fails(403, "Your organisation has no access to this model.", { type: "permission_error", code: "forbidden" });
export const noSuchModel = (model: string): ErrorReply =>
  fails(404, `The model \`${model}\` does not exist or you do not have access to it.`, { code: "model_not_found" });
/** `seconds` go out as Retry-After; null leaves the header out. */
export const rateLimited = (seconds: number | null = 1): ErrorReply =>
  fails(429, "Rate limit reached for requests.", {
    type: "requests",
    code: "rate_limit_exceeded",
    headers: seconds === null ? {} : { "retry-after": String(seconds) },
  });
/** A 429 that waiting does not mend. */
export const outOfMoney = (): ErrorReply =>
  fails(429, "You exceeded your current quota, please check your plan and billing details.", {
    type: "insufficient_quota",
    code: "insufficient_quota",
  });
export const serverError = (): ErrorReply =>
  fails(500, "The server had an error while processing your request.", { type: "server_error" });
export const overloaded = (): ErrorReply =>
  fails(503, "The engine is currently overloaded, please try again later.", { type: "server_error" });
/** What stands before a model answers instead of it: a page, not JSON. */
export const gatewayPage = (): ErrorReply => ({
  kind: "error",
  status: 502,
  headers: { "content-type": "text/html" },
  body: "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
});
export const contextTooLong = (most = 8192, had = 9000): ErrorReply =>
  fails(
    400,
    `This model's maximum context length is ${most} tokens. However, your messages resulted in ${had} tokens. Please reduce the length of the messages.`,
    { code: "context_length_exceeded", param: "messages" },
  );
/** In the words of local runners for models that were never taught tools. */
export const knowsNoTools = (model = "this model"): ErrorReply => fails(400, `${model} does not support tools`);
