import { z } from "zod";
import { notFound } from "../../../core/errors.ts";
import { pageOf } from "../../../db/page.ts";
import { findTicket, type KeptTicket } from "../../../db/tickets.ts";
import { personDoesWith, type Verb } from "../../handoff/persons.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { Deed, pageQuery } from "../api/shapes.ts";

const ticketJson = (row: KeptTicket) => ({
  id: row.ticket_id,
  kind: row.kind,
  reason: row.reason,
  status: row.status,
  conversation: row.conversation_id,
  customer: row.customer_id,
  order: row.order_id,
  language: row.language,
  urgency: row.urgency,
  team: row.team,
  packet: row.packet,
  dueAt: row.due_at,
  takenBy: row.taken_by,
  takenAt: row.taken_at,
  answeredAt: row.answered_at,
  createdAt: row.created_at,
  closedAt: row.closed_at,
  endedAs: row.ended_as,
});

const plain = z.object({});
const look = z.object({
  seen: z.int().optional().meta({ description: "the `epoch` you saw: a message that came since is not passed over" }),
});
const deeds: readonly [path: string, verb: Verb, body: typeof plain | typeof look, summary: string, detail: string][] =
  [
    [
      "take",
      "take",
      plain,
      "Take a ticket: its conversation is yours",
      "The machine is silent from here on and nobody else can speak, until you give back, leave or close, or show no sign for a quarter of an hour.",
    ],
    [
      "stay",
      "stay",
      plain,
      "Still here: the conversation stays yours",
      "Send it while you write; a reply is a sign as well.",
    ],
    ["leave", "leave", plain, "Leave a ticket to somebody else", "It waits again, and the buyer is told."],
    [
      "give-back",
      "give_back",
      look,
      "Give the conversation back to the machine",
      "The ticket is closed. The machine does not hand over again for the same reason, unless the buyer asks for a person.",
    ],
    [
      "close",
      "close",
      look,
      "Close a ticket: the case is settled",
      "Whoever writes again is answered by the machine, or by a person if that is what they want.",
    ],
  ];

export const ticketRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/tickets",
    group: "Tickets",
    summary: "Conversations handed to a person, newest first",
    detail:
      "Each holds a packet: what the customer said, what was looked up with its sources, what to do next and why it presses.",
    who: "shop",
    query: pageQuery.extend({
      status: z.enum(["open", "taken", "closed"]).optional(),
      team: z.string().max(100).optional(),
    }),
    answers: [json("one page of tickets")],
    async handle({ shop, query }) {
      const { rows, next } = await pageOf<KeptTicket>(
        house.db.shop(shop.id),
        {
          from: "tickets",
          where: "($4::text is null or status = $4) and ($5::text is null or team = $5)",
          values: [query.status ?? null, query.team ?? null],
          at: "created_at",
          id: "ticket_id",
        },
        query,
      );
      return { tickets: rows.map(ticketJson), next };
    },
  }),
  route({
    method: "get",
    path: "/tickets/:ticket",
    group: "Tickets",
    summary: "One ticket with its packet",
    who: "shop",
    answers: [json("the ticket")],
    async handle({ shop, params }) {
      const id = params["ticket"] ?? "";
      const row = await findTicket(house.db.shop(shop.id), id);
      if (!row) throw notFound("Ticket", id);
      return ticketJson(row);
    },
  }),
  ...deeds.map(([path, verb, body, summary, detail]) =>
    route({
      method: "post",
      path: `/tickets/:ticket/${path}`,
      group: "Tickets",
      summary,
      detail,
      who: "person",
      body,
      answers: [json("who has the word now", Deed)],
      async handle({ shop, actor, params, body: given }) {
        const seen = "seen" in given ? given.seen : undefined;
        return personDoesWith(house, shop, actor, params["ticket"] ?? "", {
          verb,
          ...(seen === undefined ? {} : { seen }),
        });
      },
    }),
  ),
  route({
    method: "post",
    path: "/tickets/:ticket/reply",
    group: "Tickets",
    summary: "Answer the buyer as a person",
    detail: "Only whoever took the ticket. What is refused was not sent.",
    who: "person",
    body: z.object({
      text: z.string().trim().min(1).max(10_000),
      id: z
        .string()
        .min(1)
        .max(100)
        .optional()
        .meta({ description: "your own id of the reply: sent twice, it is said once" }),
    }),
    answers: [json("who has the word now, and which turn this is", Deed)],
    handle: ({ shop, actor, params, body }) =>
      personDoesWith(house, shop, actor, params["ticket"] ?? "", {
        verb: "reply",
        text: body.text,
        ...(body.id === undefined ? {} : { id: body.id }),
      }),
  }),
];
