import type { Logger } from "pino";
import type { ModelMind } from "../../agents/model/mind.ts";
import { type Config, modelOf } from "../../core/config.ts";
import type { Shop, ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { ModelFailure, type ModelRoad } from "../../core/model.ts";
import { localDay } from "../../core/time.ts";
import { bindSpending, keepCalls, type SpendingLimit, settleSpending } from "../../db/model-calls.ts";
import { stopOf } from "../../db/stops.ts";

const mostOutput = 1500;
const quietMs = 600_000;

/** The limits of a shop: its own (`policies.model`), where it has any, below those of the server. */
function limitsOf(shop: Shop, server: SpendingLimit): SpendingLimit & { off: boolean } {
  const own = shop.policies["model"];
  const given = typeof own === "object" && own !== null ? (own as Record<string, unknown>) : {}; // just looked at
  const least = (name: string, most: number) => {
    const value = given[name];
    return typeof value === "number" && value >= 0 ? Math.min(value, most) : most;
  };
  return {
    off: given["off"] === true,
    calls: least("calls_a_day", server.calls),
    tokens: least("tokens_a_day", server.tokens),
    costMicro: Math.min(least("dollars_a_day", server.costMicro / 1e6) * 1e6, server.costMicro),
  };
}

function purseOf(ctx: ShopContext, server: SpendingLimit) {
  const { off, ...day } = limitsOf(ctx.shop, server);
  const scopes: Record<string, SpendingLimit> = { [`day:${localDay(ctx.now(), ctx.shop.timezone)}`]: day };
  // One conversation never takes more than a quarter of a shop's day.
  if (ctx.conversationId)
    scopes[`conversation:${ctx.conversationId}`] = {
      calls: Math.ceil(day.calls / 4),
      tokens: Math.ceil(day.tokens / 4),
      costMicro: Math.ceil(day.costMicro / 4),
    };
  type Cost = { tokens: number; costMicro: number };
  return {
    async bind(atMost: Cost) {
      if (await stopOf(ctx.data)) throw new ModelFailure("stopped", "Changes are stopped: no model is asked.");
      return !off && (await bindSpending(ctx.data, scopes, atMost));
    },
    settle: (bound: Cost, used: Cost) =>
      settleSpending(ctx.data, Object.keys(scopes), {
        tokens: bound.tokens - used.tokens,
        costMicro: bound.costMicro - used.costMicro,
      }),
  };
}

/** A mind over any road: what it may spend, and where its calls are kept. */
export function mindOver(road: ModelRoad, config: Config, dearest: string, log: Logger): ModelMind {
  const server: SpendingLimit = {
    calls: config.MODEL_CALLS_A_DAY,
    tokens: config.MODEL_TOKENS_A_DAY,
    costMicro: config.MODEL_DOLLARS_A_DAY * 1e6,
  };
  const told = new Map<string, number>();
  return {
    road,
    budget: {
      calls: config.MODEL_CALLS_A_TURN,
      tokens: config.MODEL_TOKENS_A_TURN,
      seconds: config.MODEL_SECONDS_A_TURN,
    },
    mostOutput,
    dearest,
    purse: (ctx) => purseOf(ctx, server),
    limits: (shop) => limitsOf(shop, server),
    keep: (ctx, calls) => keepCalls(ctx.data, { runId: ctx.runId, conversation: ctx.conversationId }, calls),
    failed(ctx, failure) {
      const now = Date.now();
      if (failure.fault === "called_off" || now - (told.get(failure.fault) ?? 0) < quietMs) return;
      told.set(failure.fault, now);
      log.warn({ shop: ctx.shop.id, run: ctx.runId, fault: failure.fault }, failure.message);
    },
  };
}

/** The mind that the settings name; null where the playbook answers alone. */
export async function openMind(config: Config, log: Logger): Promise<ModelMind | null> {
  const main = modelOf(config);
  if (main === null) return null;
  const key = config.OPENAI_API_KEY;
  if (!key)
    throw new AppError(
      "invalid_input",
      "OPENAI_API_KEY is not set: a model needs it (any word where the endpoint asks for none).",
    );
  // Loaded only here: without a model nothing of its libraries is read.
  const { openChatModel } = await import("../../agents/model/chat-model.ts");
  const road = openChatModel({
    key,
    baseUrl: config.OPENAI_BASE_URL ?? null,
    main,
    small: config.ZHANGGUI_SMALL_MODEL ?? null,
    fallback: config.ZHANGGUI_FALLBACK_MODEL ?? null,
    timeoutMs: config.MODEL_SECONDS_A_CALL * 1000,
    mostOutput,
    retries: 2,
  });
  return mindOver(road, config, main, log);
}
