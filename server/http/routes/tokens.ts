import { z } from "zod";
import type { Shop } from "../../../core/context.ts";
import { AppError, notFound } from "../../../core/errors.ts";
import { writeAudit } from "../../../db/audit.ts";
import { issueToken, revokeToken, type TokenNote, tokensOf } from "../../../db/tokens.ts";
import type { House } from "../../shop-context.ts";
import { type Asked, json, type Route, route } from "../api/route.ts";

const group = "Members";
const dayMs = 86_400_000;
const Token = z.object({
  id: z.string().meta({ description: "names the token; it opens nothing" }),
  as: z.enum(["merchant", "agent"]).meta({ description: "merchant: a person of the shop; agent: a program" }),
  who: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
});
const New = z.object({
  as: z.enum(["merchant", "agent"]),
  who: z.string().trim().min(1).max(80).meta({ description: "the person's or the program's name" }),
  days: z.int().min(1).max(365).default(30),
});
const tokenJson = ({ id, actor_kind, actor_id, created_at, expires_at }: TokenNote) => ({
  id,
  as: actor_kind,
  who: actor_id,
  createdAt: created_at.toISOString(),
  expiresAt: expires_at?.toISOString() ?? null,
});

type Speaker = Pick<Asked, "actor"> & { readonly shop: Shop };
const record = (house: House, { shop, actor }: Speaker, action: string, detail: Record<string, unknown>) =>
  house.db.shop(shop.id).transaction((tx) =>
    writeAudit(tx, {
      actor: { kind: actor.kind, id: actor.id },
      action,
      subject: null,
      detail,
      at: house.now(),
    }),
  );

/** Who may come in: the shop's people and programs, by their tokens. Buyers' windows are not among them. */
export const tokenRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/tokens",
    group,
    summary: "The tokens of the shop's people and programs that open something now",
    who: "person",
    answers: [json("tokens by name, the newest first", z.object({ tokens: z.array(Token) }))],
    handle: async ({ shop }) => ({ tokens: (await tokensOf(house.db, shop.id, house.now())).map(tokenJson) }),
  }),
  route({
    method: "post",
    path: "/tokens",
    group,
    summary: "A new token for one of the shop's people or programs",
    detail:
      "It is shown this once; only its hash is kept. An Idempotency-Key is refused, for it would keep the answer.",
    who: "person",
    body: New,
    answers: [json("the token", z.object({ token: z.string(), expiresAt: z.string() }))],
    async handle({ shop, actor, body, request, response }) {
      if (request.headers["idempotency-key"])
        throw new AppError("invalid_input", "A token is shown once and kept nowhere: send no Idempotency-Key.");
      const expiresAt = new Date(house.now().getTime() + body.days * dayMs);
      const grant = { shop_id: shop.id, actor_kind: body.as, actor_id: body.who, expiresAt };
      const token = await issueToken(house.db, grant);
      await record(house, { shop, actor }, "token.issued", { as: body.as, who: body.who, expiresAt });
      response.set("cache-control", "no-store");
      return { token, expiresAt: expiresAt.toISOString() };
    },
  }),
  route({
    method: "post",
    path: "/tokens/:token/revoke",
    group,
    summary: "End a token: it opens nothing from now on",
    detail: "`token` is the id of the list, never the token itself.",
    who: "person",
    answers: [json("the id that was ended", z.object({ id: z.string() }))],
    async handle({ shop, actor, params }) {
      const id = params["token"] ?? "";
      const ended = await revokeToken(house.db, shop.id, id, house.now());
      if (!ended) throw notFound("Token", id);
      await record(house, { shop, actor }, "token.revoked", { id, as: ended.actor_kind, who: ended.actor_id });
      return { id };
    },
  }),
];
