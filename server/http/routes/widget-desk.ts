import { z } from "zod";
import { keepOrigins, renewSecret, widgetOf } from "../../../db/widgets.ts";
import type { House } from "../../shop-context.ts";
import { Asks, Card } from "../../widget/card.ts";
import { originsIn } from "../../widget/origins.ts";
import { windowOf } from "../../widget/window.ts";
import { json, type Route, route } from "../api/route.ts";

const group = "Widget";
const Settings = z.object({
  origins: z.array(z.string()).meta({ description: "the sites whose pages may ask: https://shop.example.com" }),
  secretMadeAt: z.string(),
  tag: z.string().meta({ description: "what to put into the pages of the shop" }),
});
const Window = z.object({
  conversation: z.string(),
  speaker: z.enum(["machine", "waiting", "person", "closed"]),
  person: z.string().nullable().meta({ description: "the name of the person who has the word" }),
  ticket: z.string().nullable(),
  lines: z.array(
    z.object({
      turn: z.int(),
      by: z.enum(["buyer", "machine", "person"]),
      name: z.string().nullable(),
      text: z.string(),
      id: z.string().nullable(),
      language: z.string().nullable(),
      at: z.string(),
      cards: z.array(Card),
      asks: Asks.nullable(),
    }),
  ),
});
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The window on the shop's own site: what it shows, and its settings. `POST /widget/session` is in `widget.ts`. */
export const widgetRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/widget/conversations/:conversation",
    group,
    summary: "A buyer's own conversation, with cards and choices",
    detail: "`after` a turn: what came since. A conversation that is not begun yet is empty.",
    who: "anyone",
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    answers: [json("the conversation", Window)],
    handle: ({ shop, actor, params, query }) =>
      windowOf(house, { shop, actor }, params["conversation"] ?? "", query.after),
  }),
  route({
    method: "get",
    path: "/widget",
    group,
    summary: "The settings of the window on the shop's own site",
    who: "person",
    answers: [json("the settings", Settings)],
    async handle({ shop, request }) {
      const { origins, secret_made_at } = await widgetOf(house.db.shop(shop.id), house.now());
      // Only for the reader: behind a proxy the server itself hears plain HTTP.
      const secure = request.headers["x-forwarded-proto"] === "https";
      const server = `${secure ? "https" : request.protocol}://${request.headers.host ?? ""}`;
      const tag = `<script src="${escaped(server)}/widget.js" data-shop="${escaped(shop.id)}" async></script>`;
      return { origins, secretMadeAt: secret_made_at.toISOString(), tag };
    },
  }),
  route({
    method: "post",
    path: "/widget",
    group,
    summary: "Name the sites whose pages may ask",
    who: "person",
    body: z.object({ origins: z.array(z.string().max(300)).max(50) }),
    answers: [json("the sites", z.object({ origins: z.array(z.string()) }))],
    async handle({ shop, body }) {
      const origins = originsIn(body.origins);
      await keepOrigins(house.db.shop(shop.id), origins, house.now());
      return { origins };
    },
  }),
  route({
    method: "post",
    path: "/widget/secret",
    group,
    summary: "A new secret for the customer tokens of the shop's server",
    detail: "It is shown this once. Tokens that were signed with the one before open nothing any more.",
    who: "person",
    answers: [json("the secret", z.object({ secret: z.string() }))],
    handle: async ({ shop }) => ({ secret: await renewSecret(house.db.shop(shop.id), house.now()) }),
  }),
];
