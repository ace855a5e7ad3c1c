import type { ShopId } from "../../core/ids.ts";
import { eventsAfter, newestEvent, type ShopEvent } from "../../db/outbox.ts";
import type { House } from "../shop-context.ts";

type Listener = (event: ShopEvent) => void;
type Feed = { listeners: Set<Listener>; timer: NodeJS.Timeout };

/** What happens in a shop, for the consoles that are open: the outbox is read once a second for each shop that somebody
 * looks at, however many look. It works the same with any number of servers. */
export function shopFeeds(house: House, everyMs = 1000) {
  const feeds = new Map<ShopId, Feed>();

  async function open(shop: ShopId): Promise<Feed> {
    const data = house.db.shop(shop);
    let last = await newestEvent(data);
    let busy = false;
    const listeners = new Set<Listener>();
    const look = async () => {
      if (busy) return;
      busy = true;
      try {
        for (const event of await eventsAfter(data, last)) {
          last = Math.max(last, event.id);
          for (const listener of listeners) listener(event);
        }
      } catch (error) {
        house.log.warn({ err: error, shop }, "the feed waits for the database");
      } finally {
        busy = false;
      }
    };
    const timer = setInterval(() => void look(), everyMs);
    timer.unref();
    return { listeners, timer };
  }

  return {
    /** Calls `listener` for every event from now on (after `since`: those that were missed come first). */
    async follow(shop: ShopId, since: number | null, listener: Listener): Promise<() => void> {
      const feed = feeds.get(shop) ?? (await open(shop));
      feeds.set(shop, feed);
      feed.listeners.add(listener);
      if (since !== null) for (const event of await eventsAfter(house.db.shop(shop), since)) listener(event);
      return () => {
        feed.listeners.delete(listener);
        if (feed.listeners.size > 0) return;
        clearInterval(feed.timer);
        feeds.delete(shop);
      };
    },
  };
}
