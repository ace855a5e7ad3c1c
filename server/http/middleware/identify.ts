import type { Request, RequestHandler, Response } from "express";
import type { Actor, Shop } from "../../../core/context.ts";
import { AppError } from "../../../core/errors.ts";
import { findShop } from "../../../db/shops.ts";
import { findToken, findVisitor, type TokenRow } from "../../../db/tokens.ts";
import { buyer, merchant, program } from "../../actors.ts";
import type { House } from "../../shop-context.ts";

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

const actorOf = (row: TokenRow): Actor =>
  row.actor_kind === "buyer"
    ? buyer(row.actor_id)
    : row.actor_kind === "agent"
      ? program(row.actor_id)
      : merchant(row.actor_id);

const unknown = () => new AppError("not_signed_in", "This token is not known or no longer valid.");

export async function whoIs(house: House, request: Request): Promise<TokenRow> {
  const row = await findToken(house.db, tokenOf(request), house.now());
  if (!row) throw unknown();
  return row;
}

/** `operator`: the one who runs the server. */
export type Visitor = { shop: Shop; actor: Actor; operator: boolean };
/** Shop and actor come from the token, never from the body. Another shop's token opens nothing. */
export const identify =
  (house: House): RequestHandler =>
  async (request, response, next) => {
    const wanted = String(request.params["shop"]);
    const found = await findVisitor(house.db, tokenOf(request), wanted, house.now());
    if (!found) throw unknown();
    const { row } = found;
    if (row.shop_id !== null && row.shop_id !== wanted)
      throw new AppError("not_allowed", "This token is for another shop.");
    response.locals["visitor"] = {
      shop: found.shop ?? (await findShop(house.db, wanted)),
      actor: actorOf(row),
      operator: row.shop_id === null,
    } satisfies Visitor;
    next();
  };
export const visitorOf = (response: Response): Visitor => response.locals["visitor"] as Visitor; // set by identify
