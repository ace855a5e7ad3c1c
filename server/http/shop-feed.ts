import type { ShopId } from "../../core/ids.ts";
import { eventsAfter, newestEvent, type ShopEvent } from "../../db/outbox.ts";
import type { House } from "../shop-context.ts";

type Follower = { last: number; readonly listener: (event: ShopEvent) => void };
type Feed = { readonly followers: Set<Follower>; readonly timer: NodeJS.Timeout };
const aPage = 100;

/** What happens in a shop, for the consoles that are open: the outbox is read once a second for each shop that somebody
 * looks at, however many look. It works the same with any number of servers. Within a shop ids come in the order of the
 * commits (`tellOf` sees to it), so whoever has an event has all before it. */
export function shopFeeds(house: House, everyMs = 1000) {
  const feeds = new Map<ShopId, Feed>();

  /** Gives each follower what it has not had, page by page; true when that was all. */
  async function pass(shop: ShopId, followers: ReadonlySet<Follower>): Promise<boolean> {
    if (followers.size === 0) return true;
    const behind = Math.min(...[...followers].map(({ last }) => last));
    const events = await eventsAfter(house.db.shop(shop), behind, aPage);
    for (const follower of followers)
      for (const event of events.filter(({ id }) => id > follower.last)) {
        follower.last = event.id;
        follower.listener(event);
      }
    return events.length < aPage;
  }

  function open(shop: ShopId): Feed {
    const followers = new Set<Follower>();
    let busy = false;
    const look = async () => {
      if (busy) return;
      busy = true;
      try {
        while (!(await pass(shop, followers)));
      } catch (error) {
        house.log.warn({ err: error, shop }, "the feed waits for the database");
      } finally {
        busy = false;
      }
    };
    const timer = setInterval(() => void look(), everyMs);
    timer.unref();
    const feed = { followers, timer };
    feeds.set(shop, feed);
    return feed;
  }

  return {
    /** How many listen to a shop on this server. */
    listening: (shop: ShopId): number => feeds.get(shop)?.followers.size ?? 0,
    /** Calls `listener` for every event from now on (after `since`: those that were missed come first), until
     * `gone` fires. */
    async follow(shop: ShopId, since: number | null, listener: Follower["listener"], gone: AbortSignal) {
      const newest = await newestEvent(house.db.shop(shop));
      const follower: Follower = { last: Math.min(since ?? newest, newest), listener };
      // What was missed comes before the others' next event, and holds up none of theirs.
      while (!gone.aborted && !(await pass(shop, new Set([follower]))));
      if (gone.aborted) return;
      const feed = feeds.get(shop) ?? open(shop);
      feed.followers.add(follower);
      gone.addEventListener("abort", () => {
        feed.followers.delete(follower);
        if (feed.followers.size > 0) return;
        clearInterval(feed.timer);
        if (feeds.get(shop) === feed) feeds.delete(shop);
      });
    },
  };
}
