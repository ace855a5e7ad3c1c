import type { Words } from "../words/language.tsx";

type Shell = {
  product: string;
  navigation: string;
  shop: string;
  more: string;
  close: string;
  skip: string;
  language: string;
  theme: string;
  themes: { system: string; light: string; dark: string };
  settings: string;
  simulated: string;
  offline: string;
  loading: string;
  failed: string;
  unreachable: string;
  again: string;
  signedOut: string;
  signedOutWhy: string;
  signedOutHow: readonly string[];
  noShop: string;
  noShopHow: string;
  noPage: string;
  toStart: string;
  documents: string;
};

export const shellWords: Words<Shell> = {
  zh: {
    product: "掌柜",
    navigation: "主导航",
    shop: "店铺",
    more: "更多",
    close: "关闭",
    skip: "跳到正文",
    language: "语言",
    theme: "外观",
    themes: { system: "自动", light: "浅色", dark: "深色" },
    settings: "设置",
    simulated: "演示店铺,数据是模拟的",
    offline: "网络断了。已经看到的内容还能看,恢复后会自动更新。",
    loading: "正在读取…",
    failed: "这里没能打开",
    unreachable: "连不上服务器。请检查网络,或确认掌柜还在运行。",
    again: "再试一次",
    signedOut: "请重新登录",
    signedOutWhy: "登录已过期,或者这台浏览器还没有登录过。",
    signedOutHow: ["在运行掌柜的电脑上重新启动:npm start", "打开它打印出来的登录链接(只能用一次)"],
    noShop: "还没有店铺",
    noShopHow: "用下面的命令导入一个店铺,然后刷新本页。",
    noPage: "没有这个页面",
    toStart: "回到今日",
    documents: "接口文档",
  },
  en: {
    product: "Zhanggui",
    navigation: "Main",
    shop: "Shop",
    more: "More",
    close: "Close",
    skip: "Skip to the page",
    language: "Language",
    theme: "Appearance",
    themes: { system: "Auto", light: "Light", dark: "Dark" },
    settings: "Settings",
    simulated: "A demo shop: its data are simulated",
    offline: "You are offline. What is shown stays; it is brought up to date when the connection is back.",
    loading: "Loading…",
    failed: "This could not be opened",
    unreachable: "The server cannot be reached. Check the connection, or whether Zhanggui is still running.",
    again: "Try again",
    signedOut: "Please sign in again",
    signedOutWhy: "Your session has ended, or this browser has not signed in yet.",
    signedOutHow: [
      "Start Zhanggui again on its machine: npm start",
      "Open the sign-in link that it prints (it works once)",
    ],
    noShop: "There is no shop yet",
    noShopHow: "Import one with the command below, then reload this page.",
    noPage: "There is no such page",
    toStart: "Back to Today",
    documents: "API documents",
  },
};
