import { dayPictures } from "../../../inspection/pictures/day-pictures.ts";
import { dayOf, type House } from "../../shop-context.ts";
import { Pictures } from "../api/report-shapes.ts";
import { json, type Route, route } from "../api/route.ts";

export const pictureRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/reports/:date/pictures",
    group: "Inspection",
    summary: "What the pictures of a day are drawn from",
    detail:
      "Four weeks of each metric with the band of the usual, the way from the usual revenue to the day's, the funnel then and now, and the parts of the shop. `before` is the mean of the same weekday in the weeks before.",
    who: "shop",
    answers: [json("series, bridge, funnel and segments", Pictures)],
    handle: ({ shop, params }) => dayPictures(house.db.shop(shop.id), shop, dayOf(params["date"] ?? "", "The date")),
  }),
];
