import BulbOutlined from "@ant-design/icons/BulbOutlined";
import CheckSquareOutlined from "@ant-design/icons/CheckSquareOutlined";
import InboxOutlined from "@ant-design/icons/InboxOutlined";
import MessageOutlined from "@ant-design/icons/MessageOutlined";
import NotificationOutlined from "@ant-design/icons/NotificationOutlined";
import ReadOutlined from "@ant-design/icons/ReadOutlined";
import ShopOutlined from "@ant-design/icons/ShopOutlined";
import SunOutlined from "@ant-design/icons/SunOutlined";
import { type ComponentType, lazy } from "react";
import type { Words } from "../words/language.tsx";

export type Page = {
  /** Below /console; "/" is the first one. */
  readonly path: string;
  readonly name: Words<string>;
  readonly icon: ComponentType;
  readonly page: ComponentType;
};

/** The pages of the console, in the order of the navigation. One folder and one line here is a page; it is loaded when it
 * is opened. On a phone the first four stand in the bar, the others under "more". */
export const pages: readonly Page[] = [
  { path: "/", name: { zh: "今日", en: "Today" }, icon: SunOutlined, page: lazy(() => import("./today/today.tsx")) },
  { path: "/ask", name: { zh: "提问", en: "Ask" }, icon: MessageOutlined, page: lazy(() => import("./ask/ask.tsx")) },
  {
    path: "/opportunities",
    name: { zh: "商机", en: "Opportunities" },
    icon: BulbOutlined,
    page: lazy(() => import("./opportunities/opportunities.tsx")),
  },
  {
    path: "/inbox",
    name: { zh: "客服", en: "Inbox" },
    icon: InboxOutlined,
    page: lazy(() => import("./inbox/inbox.tsx")),
  },
  {
    path: "/approvals",
    name: { zh: "审批", en: "Approvals" },
    icon: CheckSquareOutlined,
    page: lazy(() => import("./approvals/approvals.tsx")),
  },
  {
    path: "/marketing",
    name: { zh: "营销", en: "Marketing" },
    icon: NotificationOutlined,
    page: lazy(() => import("./marketing/marketing.tsx")),
  },
  {
    path: "/knowledge",
    name: { zh: "知识与规则", en: "Knowledge" },
    icon: ReadOutlined,
    page: lazy(() => import("./knowledge/knowledge.tsx")),
  },
  { path: "/shop", name: { zh: "店铺", en: "Shop" }, icon: ShopOutlined, page: lazy(() => import("./shop/shop.tsx")) },
];
