import type { Words } from "../../words/language.tsx";

type Niches = {
  title: string;
  intro: string;
  none: string;
  noneWhy: string;
  picture: string;
  axisSearches: string;
  axisGrowth: string;
  pictureHelp: string;
  term: string;
  searches: string;
  growth: string;
  ratio: string;
  ratioHelp: string;
  fits: string;
  from: string;
  sublines: string;
  sure(share: string): string;
  evidence: string;
  ask: string;
  askText(term: string): string;
  list: string;
  startDraft: string;
  drafts: string;
  draftsHow: string;
};
export const nicheWords: Words<Niches> = {
  zh: {
    title: "商机",
    intro: "买家在搜、增长快、却没几家在卖的东西,按机会大小排。",
    none: "暂时没有明显的空缺",
    noneWhy: "没有哪个词同时搜得多、涨得快、卖的人少;有了会第一时间列在这里。店铺没有导入搜索词时,这里也是空的。",
    picture: "需求、增长和供给",
    axisSearches: "近 28 天搜索次数",
    axisGrowth: "增长",
    pictureHelp: "越靠右搜得越多,越靠上涨得越快,圆越大说明每件在售商品分到的搜索越多。",
    term: "搜索词",
    searches: "搜索次数",
    growth: "比前 28 天",
    ratio: "供需比",
    ratioHelp: "每件在售商品对应的搜索次数",
    fits: "适合放进",
    from: "买家在这些类目里搜",
    sublines: "可细分",
    sure: (share) => `把握 ${share}`,
    evidence: "看依据",
    ask: "问问这个商机",
    askText: (term) => `${term}值得做吗?`,
    list: "按机会大小",
    startDraft: "新建商品草稿",
    drafts: "商品草稿",
    draftsHow: "还没上架,买家看不到。上架前在您的店铺后台补全规格和价格。",
  },
  en: {
    title: "Opportunities",
    intro: "What buyers look for, more and more, and hardly anybody sells. The best comes first.",
    none: "No clear gap for now",
    noneWhy:
      "No term is searched a lot, grows fast and is sold by few; once one is, it stands here. It is also empty where a shop has no search terms.",
    picture: "Demand, growth and supply",
    axisSearches: "Searches in 28 days",
    axisGrowth: "Growth",
    pictureHelp: "Further right: searched more. Higher: growing faster. Larger: more searches for each item on sale.",
    term: "Search term",
    searches: "Searches",
    growth: "Against the 28 days before",
    ratio: "Searches per item",
    ratioHelp: "Searches for each item on sale",
    fits: "Fits",
    from: "Buyers look for it under",
    sublines: "Sub-lines",
    sure: (share) => `${share} sure`,
    evidence: "Evidence",
    ask: "Ask about this",
    askText: (term) => `Is there demand for ${term}?`,
    list: "Best first",
    startDraft: "Start a draft product",
    drafts: "Draft products",
    draftsHow:
      "Not on sale, and buyers do not see them. Add options and prices in your shop's own back office before you list one.",
  },
};
