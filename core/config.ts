import { z } from "zod";
import { AppError } from "./errors.ts";

const Config = z.object({
  DATABASE_URL: z.string().min(1).default("embedded:./.zhanggui"),
  REDIS_URL: z.string().optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  ZHANGGUI_MODEL: z.string().default("embedded"),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url().optional(),
  ZHANGGUI_SMALL_MODEL: z.string().optional(),
  ZHANGGUI_FALLBACK_MODEL: z.string().optional(),
  /** A model of an OpenAI-compatible endpoint that makes vectors of articles; without one they are found by their words. */
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_BASE_URL: z.url().optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_SECONDS_A_CALL: z.coerce.number().min(0.1).max(600).default(3),
  MODEL_SECONDS_A_CALL: z.coerce.number().min(1).max(600).default(30),
  MODEL_CALLS_A_TURN: z.coerce.number().int().min(1).default(12),
  MODEL_TOKENS_A_TURN: z.coerce.number().int().min(1000).default(200_000),
  MODEL_SECONDS_A_TURN: z.coerce.number().min(1).max(600).default(60),
  MODEL_CALLS_A_DAY: z.coerce.number().int().min(0).default(2000),
  MODEL_TOKENS_A_DAY: z.coerce.number().int().min(0).default(5_000_000),
  MODEL_DOLLARS_A_DAY: z.coerce.number().min(0).default(10),
  /** Which turns are recorded, to be given again: every one, or those in which a model was asked. */
  KEEP_TURNS: z.enum(["all", "model"]).optional(),
  /** A bearer token for `zhanggui mcp`. */
  ZHANGGUI_TOKEN: z.string().optional(),
  /** Hosts whose pages may ask over MCP, beside those of this machine: "shop.example.com,desk.example.com". */
  ALLOWED_ORIGINS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Where buyers reach this server: their links to unsubscribe lead there. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The mail server that flows write by: smtp://user:password@host:587, or smtps://… */
  SMTP_URL: z.string().optional(),
  /** The address that messages to buyers come from: "Shop <shop@example.com>". */
  MAIL_FROM: z.string().min(3).optional(),
  /** Messages of the webhook channel are sent here, signed with the secret. */
  FLOW_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  FLOW_WEBHOOK_SECRET: z.string().min(16).optional(),
  FLOW_SECONDS_A_TRY: z.coerce.number().min(1).max(120).default(20),
  ZHANGGUI_EVAL_DATA: z.string().optional(),
  /** Where traces go (OTLP over HTTP); none are kept without it. Its other settings are OpenTelemetry's own OTEL_… */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default("zhanggui"),
  /** The share of traces that is kept, where whoever asks has not decided it already. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
});
export type Config = z.output<typeof Config>;
export const configNames = Object.keys(Config.shape);

/** The name of the language model; null for the embedded brain. */
export function modelOf({ ZHANGGUI_MODEL: model }: Config): string | null {
  if (model === "embedded") return null;
  const name = /^openai:(\S+)$/.exec(model)?.[1];
  if (name) return name;
  throw new AppError("invalid_input", `"${model}" is no model: use embedded, or openai:MODEL.`);
}

/** Called once, by the command line. Everything else is handed the parts that it needs. */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty variable means "not set", as in most .env files.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Config.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError(
    "invalid_input",
    `The environment variable ${issue?.path.join(".")} is not usable: ${issue?.message}.`,
  );
}
