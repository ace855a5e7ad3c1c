import type { Factor } from "../../../core/report.ts";
import type { Maker } from "./draw.ts";
import { lowStock, priceCut, priceIncrease, stockOut } from "./goods.ts";
import { delisted, newProduct } from "./listings.ts";
import { productDefect, ratingDrop, rival } from "./opinions.ts";
import {
  checkoutFailure,
  deliveryDelay,
  promotionEnded,
  promotionStarted,
  refundReason,
  service,
  trackingOutage,
  unexplained,
} from "./selling.ts";
import { adBudget, categoryTrend, channelMix, seasonality, trafficQuality, trafficVolume } from "./traffic.ts";

export const makers: Readonly<Record<Factor, Maker>> = {
  price_increase: priceIncrease,
  price_cut: priceCut,
  stock_out: stockOut,
  low_stock: lowStock,
  rating_drop: ratingDrop,
  delivery_delay: deliveryDelay,
  promotion_started: promotionStarted,
  promotion_ended: promotionEnded,
  ad_budget: adBudget,
  rival,
  checkout_failure: checkoutFailure,
  tracking_outage: trackingOutage,
  product_defect: productDefect,
  refund_reason: refundReason,
  channel_mix: channelMix,
  traffic_volume: trafficVolume,
  traffic_quality: trafficQuality,
  seasonality,
  category_trend: categoryTrend,
  new_product: newProduct,
  delisted,
  service,
  unknown: unexplained,
};
