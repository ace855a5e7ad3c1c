import type { Language } from "./language.tsx";

const values: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  channel: ["渠道", "Channel"],
  device: ["设备", "Device"],
  region: ["地区", "Region"],
  category: ["类目", "Category"],
  product: ["商品", "Product"],
  day: ["日期", "Day"],
  mobile: ["手机", "Mobile"],
  desktop: ["电脑", "Desktop"],
  tablet: ["平板", "Tablet"],
  visitors: ["访客", "Visitors"],
  viewers: ["看过商品", "Looked at a product"],
  adders: ["加购", "Added to cart"],
  checkouts: ["去结算", "Began checkout"],
  buyers: ["付款", "Paid"],
  visit: ["进店", "Visit"],
  view: ["看商品", "Look"],
  cart: ["加购", "Cart"],
  checkout: ["结算", "Checkout"],
  pay: ["付款", "Pay"],
  ship: ["发货", "Ship"],
  deliver: ["送达", "Deliver"],
  after_sale: ["售后", "After sale"],
};
/** A column's or a step's name, or a raw value that everybody says the same; anything else is the shop's own word. */
export const placeName = (value: string, language: Language): string =>
  values[value]?.[language === "zh" ? 0 : 1] ?? value.split(" > ").at(-1) ?? value;
