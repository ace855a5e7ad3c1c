import type { Request, RequestHandler, Response } from "express";
import { rateLimit } from "express-rate-limit";
import { isGuest } from "../../../core/context.ts";
import { AppError } from "../../../core/errors.ts";
import { talksOfBuyer } from "../../../db/buyer-window.ts";
import { readTalk } from "../../../db/handoff/word.ts";
import type { House } from "../../shop-context.ts";
import { visitorOf } from "./identify.ts";

const messagesAMinute = 20;
const mostTalks = 5;
const ever = new Date(0);

const conversationIn = (request: Request) =>
  request.method === "POST" ? /^\/conversations\/([^/]+)\/messages$/.exec(request.path)?.[1] : undefined;
/** Somebody of whom nothing is known, with a token that the window on a site was given. */
const visitorIn = (response: Response): boolean => {
  const { actor } = visitorOf(response);
  return isGuest(actor) && actor.id !== "guest";
};

/** Visitors may write so often, and begin so many conversations: whoever needs more signs in at the shop. */
export function visitorLimits(house: House): RequestHandler {
  const rate = rateLimit({
    windowMs: 60_000,
    limit: messagesAMinute,
    standardHeaders: false,
    legacyHeaders: false,
    skip: (request, response) => conversationIn(request) === undefined || !visitorIn(response),
    keyGenerator: (_, response) => JSON.stringify([visitorOf(response).shop.id, visitorOf(response).actor.id]),
    handler: () => {
      throw new AppError("too_many", `Visitors can send ${messagesAMinute} messages a minute: wait a moment.`);
    },
  });
  return (request, response, next) =>
    rate(request, response, (error?: unknown) => {
      if (error) return next(error);
      const wanted = conversationIn(request);
      if (wanted === undefined || !visitorIn(response)) return next();
      begins(house, response, decodeURIComponent(wanted)).then(() => next(), next);
    });
}

async function begins(house: House, response: Response, wanted: string): Promise<void> {
  const { shop, actor } = visitorOf(response);
  const data = house.db.shop(shop.id);
  if (wanted !== "new" && (await readTalk(data, wanted))) return;
  const { count } = await talksOfBuyer(data, actor.id, ever);
  if (count >= mostTalks)
    throw new AppError(
      "too_many",
      `Visitors can begin ${mostTalks} conversations: go on with one of them, or sign in.`,
    );
}
