import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { AppError } from "../../../core/errors.ts";
import { giveKeyBack, keepReply, takeKey } from "../../../db/http-replies.ts";
import type { House } from "../../shop-context.ts";
import { visitorOf } from "./identify.ts";

const longestKey = 200;

/**
 * `Idempotency-Key` on a post: sent again within a day it gets the first answer, and nothing is done twice. The same key
 * with another body is refused, and so is one whose first request is still running, whether or not its sender has gone.
 * Files are left out: an import is the same when it comes twice.
 */
export const onceByKey =
  (house: House): RequestHandler =>
  async (request, response, next) => {
    const key = request.headers["idempotency-key"];
    if (typeof key !== "string" || request.is("multipart/form-data")) return next();
    if (key === "" || key.length > longestKey)
      throw new AppError("invalid_input", `An Idempotency-Key has 1 to ${longestKey} characters.`);
    const { shop, actor } = visitorOf(response);
    const data = house.db.shop(shop.id);
    const mine = { actor: `${actor.kind}/${actor.id}`, key };
    const hash = createHash("sha256")
      .update(`${request.path}\n${request.originalUrl.split("?")[1] ?? ""}\n${JSON.stringify(request.body ?? null)}`)
      .digest("hex");
    const kept = await takeKey(data, mine, hash);
    if (kept !== "taken") {
      if (kept.request_hash !== hash)
        throw new AppError("conflict", "This Idempotency-Key was used for another request.");
      if (kept.status === null)
        throw new AppError("conflict", "The first request with this Idempotency-Key is still running.");
      if (kept.status >= 400) response.type("application/problem+json");
      response.status(kept.status).set("idempotent-replayed", "true").json(kept.body);
      return;
    }
    const [send, end] = [response.json.bind(response), response.end.bind(response)];
    let settled = false;
    response.json = (body: unknown) => {
      const status = response.statusCode;
      settled = true;
      const kept = status < 500 ? keepReply(data, mine, status, body) : giveKeyBack(data, mine);
      kept.then(
        () => send(body),
        () => send(body),
      );
      return response;
    };
    // A stream leaves the key free at its end. A sender who hangs up does not: the work goes on, and is not done twice.
    response.end = ((...rest: Parameters<typeof end>) => {
      if (!settled) giveKeyBack(data, mine).catch(() => {});
      settled = true;
      return end(...rest);
    }) as typeof response.end; // its overloads are passed through
    next();
  };
