import { compareProducts } from "../../tools/catalog/compare-products.ts";
import { getProduct } from "../../tools/catalog/get-product.ts";
import { searchProducts } from "../../tools/catalog/search-products.ts";
import { searchKnowledge } from "../../tools/knowledge/search-knowledge.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Charter } from "../charter.ts";

export const customerService: Charter = {
  name: "customer-service",
  purpose: {
    zh: "回答商品和店铺规则的问题,需要时转人工",
    en: "Answers questions about products and the shop's rules, and brings in a person",
  },
  tools: [searchProducts, getProduct, compareProducts, searchKnowledge, handOver],
  colleagues: [],
  limits: { turns: 6, seconds: 60 },
};
