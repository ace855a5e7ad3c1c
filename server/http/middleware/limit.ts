import { createHash } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { AppError } from "../../../core/errors.ts";
import { sessionCookie } from "./identify.ts";

/** Who a request counts for: its token where it has one, else the address it comes from. Nothing readable is kept. */
function countedFor(request: Request): string {
  const cookie = request.headers.cookie?.split(";").find((each) => each.trim().startsWith(`${sessionCookie}=`));
  const secret = request.headers.authorization ?? cookie;
  return secret ? createHash("sha256").update(secret).digest("base64url") : ipKeyGenerator(request.ip ?? "");
}

/** At most `perMinute` requests a token (or an address without one), counted by each server for itself. */
export const limitRate = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: countedFor,
    handler: () => {
      throw new AppError("too_many", `More than ${perMinute} requests in a minute: wait as long as Retry-After says.`);
    },
  });

/** Tokens that are not known are counted by the address they come from: guessing gets slow, and nobody else does. */
export const limitGuesses = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_, response) => response.statusCode !== 401,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ""),
    handler: () => {
      throw new AppError("too_many", "Too many tokens from here were not known: wait a minute.");
    },
  });
