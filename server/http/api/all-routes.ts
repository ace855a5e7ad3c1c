import type { House } from "../../shop-context.ts";
import { actionRoutes } from "../routes/actions.ts";
import { articleRecordRoutes } from "../routes/article-record.ts";
import { askedRoutes } from "../routes/asked.ts";
import { conversationRoutes } from "../routes/conversations.ts";
import { eventRoutes } from "../routes/events.ts";
import { exportRoutes } from "../routes/exports.ts";
import { flowRoutes } from "../routes/flows.ts";
import { importRoutes } from "../routes/imports.ts";
import { inboxRoutes } from "../routes/inbox.ts";
import { knowledgeRoutes } from "../routes/knowledge.ts";
import { messageRoutes } from "../routes/messages.ts";
import { pictureRoutes } from "../routes/pictures.ts";
import { policyRoutes } from "../routes/policy.ts";
import { promiseRoutes } from "../routes/promises.ts";
import { reportRoutes } from "../routes/reports.ts";
import { rowRoutes } from "../routes/rows.ts";
import { shopStateRoutes } from "../routes/shop-state.ts";
import { spendingRoutes } from "../routes/spending.ts";
import { standingRoutes } from "../routes/standing-questions.ts";
import { stopRoutes } from "../routes/stop.ts";
import { ticketRoutes } from "../routes/tickets.ts";
import { tokenRoutes } from "../routes/tokens.ts";
import { toolRoutes } from "../routes/tools.ts";
import { widgetRoutes } from "../routes/widget-desk.ts";
import type { Route } from "./route.ts";

/** Everything below /v1/shops/:shop, in the order of the documentation. `closing` fires when the server stops. */
export const allRoutes = (house: House, closing = new AbortController().signal): Route[] => [
  ...messageRoutes(house),
  ...conversationRoutes(house),
  ...inboxRoutes(house),
  ...askedRoutes(house),
  ...standingRoutes(house),
  ...reportRoutes(house),
  ...pictureRoutes(house),
  ...rowRoutes(house),
  ...actionRoutes(house),
  ...stopRoutes(house),
  ...ticketRoutes(house),
  ...policyRoutes(house),
  ...promiseRoutes(house),
  ...flowRoutes(house),
  ...knowledgeRoutes(house),
  ...articleRecordRoutes(house),
  ...importRoutes(house),
  ...exportRoutes(house),
  ...eventRoutes(house, closing),
  ...shopStateRoutes(house),
  ...tokenRoutes(house),
  ...spendingRoutes(house),
  ...widgetRoutes(house),
  ...toolRoutes(house),
];
