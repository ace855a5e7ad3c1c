import { Router } from "express";
import { lastCompleteDay } from "../../../core/time.ts";
import { inspectShop } from "../../../inspection/inspect-shop.ts";
import { reportMarkdown } from "../../../inspection/markdown.ts";
import { publicFact } from "../../public-answer.ts";
import { dayOf, type House } from "../../shop-context.ts";
import { forMerchant, visitorOf } from "../middleware/identify.ts";

/** The inspection of a day (`latest`: yesterday), as JSON, or as a page with `Accept: text/markdown`. */
export const reportRoutes = (house: House): Router => {
  const router = Router({ mergeParams: true });
  const inspected = async (of: ReturnType<typeof visitorOf>["shop"], wanted: string, language: unknown = undefined) => {
    const shop = language === "en" || language === "zh" ? { ...of, locale: language } : of;
    const date = wanted === "latest" ? lastCompleteDay(house.now(), shop.timezone) : dayOf(wanted, "The date");
    return inspectShop(house.db.shop(shop.id), shop, date);
  };
  router.get("/reports/:date", forMerchant, async (request, response) => {
    const { shop } = visitorOf(response);
    const { report, facts } = await inspected(shop, String(request.params["date"]), request.query["language"]);
    if (request.accepts(["json", "text/markdown"]) === "text/markdown")
      return void response
        .type("text/markdown")
        .send(reportMarkdown(report, facts, shop, request.query["language"] === "en" ? "en" : "zh"));
    response.json({ ...report, facts: facts.map(publicFact) });
  });
  router.get("/opportunities", forMerchant, async (_, response) => {
    const { shop } = visitorOf(response);
    response.json({ opportunities: (await inspected(shop, "latest")).report.opportunities });
  });
  return router;
};
