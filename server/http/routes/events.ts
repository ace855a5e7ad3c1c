import { AppError } from "../../../core/errors.ts";
import type { ShopEvent } from "../../../db/outbox.ts";
import type { House } from "../../shop-context.ts";
import { type Route, route } from "../api/route.ts";
import { shopFeeds } from "../shop-feed.ts";

const breathMs = 20_000;
const listenersAShop = 200;
/** A listener that has let this much wait is cut off; it comes back with its last id and misses nothing. */
const mostWaiting = 1_000_000;

/** `closing` fires when the server stops: streams would hold it up for ever. */
export const eventRoutes = (house: House, closing: AbortSignal): Route[] => {
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
        if (feeds.listening(shop.id) >= listenersAShop)
          throw new AppError("too_many", `More than ${listenersAShop} listen to this shop already: close some first.`);
        response.set({ "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
        if (request.method === "HEAD") return void response.end();
        const gone = new AbortController();
        const end = () => response.end();
        response.once("close", () => gone.abort());
        if (response.destroyed || request.socket.destroyed) return; // went away while the token was looked up
        closing.addEventListener("abort", end);
        response.write("retry: 2000\n: listening\n\n");
        const breath = setInterval(() => response.write(": still here\n\n"), breathMs);
        gone.signal.addEventListener("abort", () => {
          clearInterval(breath);
          closing.removeEventListener("abort", end);
        });
        const send = ({ id, topic, payload, at }: ShopEvent) => {
          response.write(`id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ ...payload, at })}\n\n`);
          if (response.writableLength > mostWaiting) response.destroy();
        };
        const last = Number(request.headers["last-event-id"]);
        // The status is long sent: whoever cannot be served now comes back by itself.
        await feeds
          .follow(shop.id, Number.isSafeInteger(last) && last > 0 ? last : null, send, gone.signal)
          .catch((error: unknown) => {
            house.log.warn({ err: error, shop: shop.id }, "a listener could not be served");
            end();
          });
        return undefined;
      },
    }),
  ];
};
