import type { Row } from "./csv.ts";
import { placeOf } from "./formats.ts";
import type { Visit } from "./visits.ts";
import type { World } from "./world.ts";

type Sums = { visitors: number; bounces: number; views: number; carts: number; checkouts: number; buyers: number };
type Seen = {
  readonly came: boolean;
  readonly bounced: boolean;
  readonly viewed: boolean;
  readonly carted: boolean;
  readonly checkedOut: boolean;
  readonly paid: boolean;
};
/** Sums of a day for the whole shop and along each dimension, for shops that know no single visitors. */
export class DailySums {
  private readonly sums = new Map<string, Sums>();
  private readonly world: World;
  private readonly isLost: (visit: Visit, name: string) => boolean;
  constructor(world: World, isLost: (visit: Visit, name: string) => boolean) {
    this.world = world;
    this.isLost = isLost;
  }

  add(visit: Visit): void {
    const { world } = this;
    const has = (name: string, there: boolean) => there && !this.isLost(visit, name);
    const came = has("page_view", true);
    const [viewed, carted] = [has("view_item", visit.viewed.length > 0), has("add_to_cart", visit.carted.length > 0)];
    const checkedOut = has("begin_checkout", visit.checkedOut);
    const all = { came, bounced: came && visit.viewed.length === 0, viewed, carted, checkedOut, paid: visit.paid };
    const place = placeOf(world, visit);
    this.count(visit.day, "", "", all);
    for (const [dimension, value = ""] of Object.entries(place)) this.count(visit.day, dimension, value, all);
    for (const { product } of visit.viewed) {
      const bought = visit.carted.some((item) => item.product === product);
      const own = {
        ...all,
        bounced: false,
        carted: carted && bought,
        checkedOut: checkedOut && bought,
        paid: visit.paid && bought,
      };
      this.count(visit.day, "product_id", world.products[product]?.id ?? "", own);
    }
  }

  private count(day: number, dimension: string, value: string, seen: Seen): void {
    const key = `${day}\t${dimension}\t${value}`;
    const sums = this.sums.get(key) ?? { visitors: 0, bounces: 0, views: 0, carts: 0, checkouts: 0, buyers: 0 };
    this.sums.set(key, sums);
    sums.visitors += seen.came || seen.viewed ? 1 : 0;
    sums.bounces += seen.bounced ? 1 : 0;
    sums.views += seen.viewed ? 1 : 0;
    sums.carts += seen.carted ? 1 : 0;
    sums.checkouts += seen.checkedOut ? 1 : 0;
    sums.buyers += seen.paid ? 1 : 0;
  }

  rows(): Row[] {
    return [...this.sums].map(([key, sums]) => {
      const [day = "0", dimension = "", value = ""] = key.split("\t");
      const place = {
        product_id: "",
        channel: "",
        device: "",
        region: "",
        ...(dimension ? { [dimension]: value } : {}),
      };
      return {
        date: this.world.days[Number(day)],
        ...place,
        visitors: sums.visitors,
        sessions: sums.visitors,
        bounces: sums.bounces,
        views: sums.views,
        carts: sums.carts,
        checkouts: sums.checkouts,
        buyers: sums.buyers,
        orders: sums.buyers,
      };
    });
  }
}
