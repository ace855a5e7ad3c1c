import { findBestOffer } from "../../tools/campaigns/find-best-offer.ts";
import { compareProducts } from "../../tools/catalog/compare-products.ts";
import { getProduct } from "../../tools/catalog/get-product.ts";
import { recommendProducts } from "../../tools/catalog/recommend-products.ts";
import { searchProducts } from "../../tools/catalog/search-products.ts";
import { stopMessages } from "../../tools/flows/stop-messages.ts";
import { listArticleDrafts } from "../../tools/knowledge/list-article-drafts.ts";
import { listKnowledgeProblems } from "../../tools/knowledge/list-knowledge-problems.ts";
import { publishArticle } from "../../tools/knowledge/publish-article.ts";
import { searchKnowledge } from "../../tools/knowledge/search-knowledge.ts";
import { listPromises } from "../../tools/promises/list-promises.ts";
import { findRatingFalls } from "../../tools/reviews/find-rating-falls.ts";
import { listAskedUnbought } from "../../tools/reviews/list-asked-unbought.ts";
import { listComplaints } from "../../tools/reviews/list-complaints.ts";
import { listReviewThemes } from "../../tools/reviews/list-review-themes.ts";
import { getServiceQuality } from "../../tools/service/get-service-quality.ts";
import { listTickets } from "../../tools/service/list-tickets.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Charter } from "../charter.ts";

export const customerService: Charter = {
  name: "customer-service",
  purpose: {
    zh: "回答商品和店铺规则的问题,需要时转人工;给商家看评价和客服质量",
    en: "Answers questions about products and the shop's rules, and brings in a person; tells the merchant about reviews and service",
  },
  // The last ten answer the merchant about buyers; a buyer's turn has neither their permissions nor passes their check.
  tools: [
    searchProducts,
    recommendProducts,
    getProduct,
    compareProducts,
    findBestOffer,
    searchKnowledge,
    handOver,
    stopMessages,
    listReviewThemes,
    listComplaints,
    listAskedUnbought,
    findRatingFalls,
    getServiceQuality,
    listTickets,
    listPromises,
    listKnowledgeProblems,
    listArticleDrafts,
    publishArticle,
  ],
  colleagues: [],
  limits: { turns: 6, seconds: 60 },
};
