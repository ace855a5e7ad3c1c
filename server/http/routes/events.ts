import type { ShopEvent } from "../../../db/outbox.ts";
import type { House } from "../../shop-context.ts";
import { type Route, route } from "../api/route.ts";
import { shopFeeds } from "../shop-feed.ts";

const breathMs = 20_000;

export const eventRoutes = (house: House): Route[] => {
  const feeds = shopFeeds(house);
  return [
    route({
      method: "get",
      path: "/events",
      group: "Events",
      summary: "What happens in the shop, as it happens",
      detail:
        "Server-sent events: `action.proposed`, `order.cancelled`, `ticket.opened`, `report.ready`, `shop.imported`, `knowledge.changed` … After a break, send the last id as `Last-Event-ID` and what was missed comes first.",
      who: "shop",
      answers: [["text/event-stream", "one event for each thing that happened"]],
      async handle({ shop, request, response }) {
        response.set({ "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
        response.flushHeaders();
        response.write("retry: 2000\n: listening\n\n");
        const sent = new Set<number>();
        const send = ({ id, topic, payload, at }: ShopEvent) => {
          if (sent.has(id)) return;
          sent.add(id);
          if (sent.size > 1000) sent.clear();
          response.write(`id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ ...payload, at })}\n\n`);
        };
        const last = Number(request.headers["last-event-id"]);
        const stop = await feeds.follow(shop.id, Number.isInteger(last) && last > 0 ? last : null, send);
        const breath = setInterval(() => response.write(": still here\n\n"), breathMs);
        request.once("close", () => {
          clearInterval(breath);
          stop();
        });
        return undefined;
      },
    }),
  ];
};
