import type { Words } from "../../words/language.tsx";

type Knowledge = {
  title: string;
  parts: string;
  articles: string;
  drafts: string;
  problems: string;
  trial: string;
  policy: string;
  write: string;
  upload: string;
  uploadHow: string;
  find: string;
  none: string;
  noneHow: string;
  nothingFound: string;
  layers: { shop: string; product: string; pack: string };
  packs: string;
  packsHow: string;
  version(version: number): string;
  draft: string;
  expired: string;
  notYet: string;
  valid(from: string | null, until: string | null): string;
  products(count: number): string;
  changed(when: string): string;
  more: string;
};
export const knowledgeWords: Words<Knowledge> = {
  zh: {
    title: "知识与规则",
    parts: "知识与规则的各部分",
    articles: "文章",
    drafts: "待审草稿",
    problems: "要处理的",
    trial: "试一个问题",
    policy: "接待规则",
    write: "写一篇",
    upload: "上传文章",
    uploadHow: "在「店铺 → 数据」里上传 .md、.html、.pdf 或 .docx,一个文件一篇。",
    find: "按标题或内容查找",
    none: "还没有文章",
    noneHow: "写下退换、发货、保养这些常问的事,机器人就按您的说法回。没有时用行业通用的说法。",
    nothingFound: "没有符合的文章。",
    layers: { shop: "本店", product: "商品", pack: "行业通用" },
    packs: "行业通用文章",
    packsHow: "掌柜自带的。本店写了同一件事,就以本店的为准。",
    version: (version) => `第 ${version} 版`,
    draft: "草稿",
    expired: "已过期",
    notYet: "未生效",
    valid: (from, until) => (from && until ? `${from} 至 ${until}有效` : from ? `${from}起有效` : `${until}前有效`),
    products: (count) => `${count} 个商品`,
    changed: (when) => `${when}改过`,
    more: "再看一些",
  },
  en: {
    title: "Knowledge and rules",
    parts: "Parts of knowledge and rules",
    articles: "Articles",
    drafts: "Drafts to approve",
    problems: "To be looked at",
    trial: "Try a question",
    policy: "Rules",
    write: "Write an article",
    upload: "Upload articles",
    uploadHow: "Under Shop, Data: .md, .html, .pdf or .docx, one article a file.",
    find: "Find by title or text",
    none: "There are no articles yet",
    noneHow:
      "Write down what is often asked, such as returns, shipping and care, and answers follow your words. Until then the trade's general articles answer.",
    nothingFound: "No article fits.",
    layers: { shop: "Shop", product: "Product", pack: "The trade" },
    packs: "Articles of the trade",
    packsHow: "They come with Zhanggui. What your shop writes about the same thing counts instead.",
    version: (version) => `version ${version}`,
    draft: "draft",
    expired: "expired",
    notYet: "not valid yet",
    valid: (from, until) =>
      from && until ? `valid ${from} to ${until}` : from ? `valid from ${from}` : `valid until ${until}`,
    products: (count) => (count === 1 ? "one product" : `${count} products`),
    changed: (when) => `changed ${when}`,
    more: "Show more",
  },
};
