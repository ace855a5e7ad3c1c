import { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import { pageOf } from "../../../db/page.ts";
import { closeTicket, type TicketRow } from "../../../db/tickets.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { pageQuery } from "../api/shapes.ts";

const ticketJson = (row: TicketRow & { status: string; taken_by: string | null; closed_at: Date | null }) => ({
  id: row.ticket_id,
  kind: row.kind,
  reason: row.reason,
  status: row.status,
  conversation: row.conversation_id,
  customer: row.customer_id,
  order: row.order_id,
  packet: row.packet,
  dueAt: row.due_at,
  takenBy: row.taken_by,
  createdAt: row.created_at,
  closedAt: row.closed_at,
});

export const ticketRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/tickets",
    group: "Tickets",
    summary: "Conversations handed to a person, newest first",
    detail: "Each holds a packet: what the customer said, what was looked up, and why the machine stepped back.",
    who: "shop",
    query: pageQuery.extend({ status: z.enum(["open", "taken", "closed"]).optional() }),
    answers: [json("one page of tickets")],
    async handle({ shop, query }) {
      const { rows, next } = await pageOf<Parameters<typeof ticketJson>[0]>(
        house.db.shop(shop.id),
        {
          from: "tickets",
          where: "$4::text is null or status = $4",
          values: [query.status ?? null],
          at: "created_at",
          id: "ticket_id",
        },
        query,
      );
      return { tickets: rows.map(ticketJson), next };
    },
  }),
  route({
    method: "post",
    path: "/tickets/:ticket/close",
    group: "Tickets",
    summary: "Close a ticket: the machine answers in that conversation again",
    who: "person",
    answers: [json("the ticket that was closed")],
    async handle({ shop, actor, params }) {
      const id = params["ticket"] ?? "";
      const closed = await house.db.shop(shop.id).transaction((tx) => closeTicket(tx, id, actor.id, house.now()));
      if (!closed) throw new AppError("not_found", `No open ticket ${id} was found in this shop.`);
      return closed;
    },
  }),
];
