import type { Request, RequestHandler, Response } from "express";
import { AppError } from "../../../core/errors.ts";
import { findToken, type TokenRow } from "../../../db/tokens.ts";
import type { House } from "../../shop-context.ts";
import { unknownToken, type Visitor, visitorWith } from "../../visitors.ts";

export const sessionCookie = "zhanggui_session";
const cookieOf = (request: Request): string | undefined =>
  request.headers.cookie
    ?.split(";")
    .map((each) => each.trim().split("="))
    .find(([name]) => name === sessionCookie)?.[1];

/** The bearer token, or the console's cookie. A cookie alone changes nothing unless our own page sent the request. */
function tokenOf(request: Request): string {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (bearer) return bearer;
  const cookie = cookieOf(request);
  if (cookie && request.method !== "GET" && request.headers["x-zhanggui-console"] !== "1")
    throw new AppError("not_allowed", "This request did not come from the console.");
  if (cookie) return cookie;
  throw new AppError(
    "not_signed_in",
    "Send a bearer token (zhanggui token), or open the sign-in link that zhanggui start printed.",
  );
}

export async function whoIs(house: House, request: Request): Promise<TokenRow> {
  const row = await findToken(house.db, tokenOf(request), house.now());
  if (!row) throw unknownToken();
  return row;
}

/** Shop and actor come from the token, never from the body. */
export const identify =
  (house: House): RequestHandler =>
  async (request, response, next) => {
    response.locals["visitor"] = await visitorWith(house, tokenOf(request), String(request.params["shop"]));
    next();
  };
export const visitorOf = (response: Response): Visitor => response.locals["visitor"] as Visitor; // set by identify
